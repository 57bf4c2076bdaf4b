// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyledText;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.FilmWindow;

/** What the parts of the screenplay editor ask of it. Use it on the UI thread. */
interface ScriptView {
    /** The text as it stands, synced or not. */
    String script();

    IDocument document();

    StyledText text();

    /** Offset of the caret. */
    int caret();

    /** What was last read of the text. */
    ScriptAnalysis.Facts facts();

    /** The film, or null for a file. */
    FilmSession film();

    FilmWindow window();

    /** Shows a place of the text and puts the caret there. */
    void goTo(int offset);

    /** Puts what was typed into the blocks before it returns. */
    void syncNow();

    /** Gives the script another text as one labelled change, what was typed before it being another. */
    void change(String label, String text) throws CoreException;
}
