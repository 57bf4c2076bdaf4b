// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.NameIndex;

/** Tells of a place of the script what is odd there, and where else its character or set is. */
final class ScreenplayHover implements ITextHover {
    private final Supplier<List<ScriptElement>> elements;
    private final Supplier<ProblemMarks> marks;

    ScreenplayHover(Supplier<List<ScriptElement>> elements, Supplier<ProblemMarks> marks) {
        this.elements = elements;
        this.marks = marks;
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        List<ScriptElement> read = elements.get();
        NameIndex index = new NameIndex(viewer.getDocument().get(), read);
        Stream<String> names = index.at(region.getOffset()).map(index::about).stream();
        Stream<String> problems = marks.get() == null ? Stream.empty()
                : marks.get().at(region.getOffset(), 0).stream().map(ScriptProblem::message);
        String told = Stream.concat(problems, names).collect(Collectors.joining("\n"));
        return told.isEmpty() ? null : told;
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }
}
