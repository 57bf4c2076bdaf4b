// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Cut lists of editing programs: OTIO, CMX3600 EDL, FCPXML. Free of OSGi and of films. */
package org.filmwright.interchange.cut;
