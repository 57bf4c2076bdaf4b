// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** The stages of the pipeline, known headless. */
package org.filmwright.api.stage;
