// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Parts of stages that show blocks as cards beside a form. For the UI thread. Texts are never null; a block is named by
 * its id.
 */
package org.filmwright.ui.forms;
