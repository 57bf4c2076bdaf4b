// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Playing a cut: pictures decoded ahead, sound mixed on the fly, and a clock that follows the sound. */
package org.filmwright.assembly.playback;
