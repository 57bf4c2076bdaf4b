// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.filmwright.script.ScriptProblem;

/** Underlines the problems of a script. Lives on the UI thread. */
final class ProblemMarks {
    private static final String WARNING = "org.filmwright.script.warning";
    private static final String HINT = "org.filmwright.script.hint";

    private final SourceViewer viewer;
    private Map<Annotation, ScriptProblem> marks = Map.of();

    /** What the annotations are, for the painter. */
    private static final class Access implements IAnnotationAccess {
        @Override
        public Object getType(Annotation annotation) {
            return annotation.getType();
        }

        @Override
        public boolean isMultiLine(Annotation annotation) {
            return true;
        }

        @Override
        public boolean isTemporary(Annotation annotation) {
            return true;
        }
    }

    ProblemMarks(SourceViewer viewer) {
        this.viewer = viewer;
        AnnotationPainter painter = new AnnotationPainter(viewer, new Access());
        painter.addTextStyleStrategy("squiggles", new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
        painter.addAnnotationType(WARNING, "squiggles");
        painter.addAnnotationType(HINT, "squiggles");
        painter.setAnnotationTypeColor(WARNING, viewer.getTextWidget().getDisplay().getSystemColor(SWT.COLOR_RED));
        painter.setAnnotationTypeColor(HINT, viewer.getTextWidget().getDisplay().getSystemColor(SWT.COLOR_GRAY));
        viewer.addPainter(painter);
    }

    /** Shows these and no others. */
    void show(List<ScriptProblem> problems) {
        if (!(viewer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        int length = viewer.getDocument().getLength();
        Map<Annotation, ScriptProblem> next = new LinkedHashMap<>();
        Map<Annotation, Position> positions = new LinkedHashMap<>();
        for (ScriptProblem problem : problems) {
            if (problem.offset() + problem.length() <= length) {
                String type = problem.severity().equals("hint") ? HINT : WARNING;
                Annotation annotation = new Annotation(type, false, problem.message());
                next.put(annotation, problem);
                positions.put(annotation, new Position(problem.offset(), problem.length()));
            }
        }
        model.replaceAnnotations(marks.keySet().toArray(Annotation[]::new), positions);
        marks = next;
    }

    /** The problems whose marks touch a stretch of the text. */
    List<ScriptProblem> at(int offset, int length) {
        List<ScriptProblem> found = new ArrayList<>();
        marks.forEach((annotation, problem) -> {
            Position position = viewer.getAnnotationModel().getPosition(annotation);
            if (position != null && position.offset <= offset + length && offset <= position.offset + position.length) {
                found.add(problem);
            }
        });
        return found;
    }
}
