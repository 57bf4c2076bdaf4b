// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;

/**
 * A script with nodes and links. It reads every encoding that {@link ScriptFile} reads and writes the same bytes back.
 */
public class FountainResource extends XtextResource {
    private FilmNames filmNames = FilmNames.NONE;
    private ScriptFile file = ScriptFile.of("");

    /** The names that cues and headings are linked against. */
    public FilmNames filmNames() {
        return filmNames;
    }

    /** Links against these names from now on; a script that is loaded is linked again. */
    public void setFilmNames(FilmNames names) {
        filmNames = names;
        if (getParseResult() != null) {
            relink();
        }
    }

    /** The text, character for character. */
    public String text() {
        return getParseResult() == null ? "" : getParseResult().getRootNode().getText();
    }

    /** Reads this text in place of the one at hand; no byte is made of it, so half a surrogate pair stays. */
    @Override
    public void reparse(String text) {
        isUpdating = true;
        try {
            clearInternalState();
            updateInternalState(getParseResult(), getParser().parse(new StringReader(text)));
            isLoaded = true;
        } finally {
            isUpdating = false;
        }
    }

    /** Does nothing: nobody outside points into the old tree, and making a proxy of each of its nodes takes long. */
    @Override
    protected void unload(EObject oldRoot) {
        // goes with the old tree
    }

    @Override
    protected Reader createReader(InputStream in) throws IOException {
        try {
            file = ScriptFile.read(in, getURI() == null ? "script" : getURI().lastSegment());
        } catch (ScriptException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new StringReader(file.text());
    }

    @Override
    public String getEncoding() {
        return file.encoding();
    }

    @Override
    public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        out.write(file.bytes(text()));
    }
}
