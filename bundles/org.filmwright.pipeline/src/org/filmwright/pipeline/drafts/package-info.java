// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Shooting scripts: locked scenes and pages, issued drafts, revision marks. */
package org.filmwright.pipeline.drafts;
