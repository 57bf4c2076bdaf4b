// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Media by child processes: locating the FFmpeg programs, running them safely, probing files. Nothing here may be
 * called on the UI thread. Runs with and without OSGi.
 */
package org.filmwright.media;
