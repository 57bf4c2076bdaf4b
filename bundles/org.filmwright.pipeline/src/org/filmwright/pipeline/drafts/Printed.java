// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import org.filmwright.page.Pages;
import org.filmwright.page.RevisionMarks;
import org.filmwright.page.pdf.PdfRevision;
import org.filmwright.script.Screenplay;

/**
 * A shooting script ready to be printed.
 *
 * @param script   with the numbers and OMITTED scenes of its lock
 * @param pages    by its lock
 * @param revision what was revised; null where nothing was, or nothing was ever issued
 * @param marks    the marks of the revision; none without one
 */
public record Printed(Screenplay script, Pages pages, PdfRevision revision, RevisionMarks marks) {
}
