// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.filmwright.page.Cells;

/** Web and mail addresses in the text, made links. */
final class Links {

    private static final Pattern ADDRESS = Pattern
            .compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private Links() {
    }

    /** Links over the addresses in a line that starts at {@code x}. */
    static List<PDAnnotationLink> in(String line, float x, float baseline) {
        if (line.indexOf("://") < 0 && line.indexOf('@') < 0) {
            return List.of();
        }
        List<PDAnnotationLink> links = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(line);
        while (matcher.find()) {
            PDActionURI action = new PDActionURI();
            action.setURI(matcher.group().startsWith("http") ? matcher.group() : "mailto:" + matcher.group());
            float left = x + Cells.of(line, 0, matcher.start()) * LineSetter.CELL;
            float width = Cells.of(matcher.group()) * LineSetter.CELL;
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(left, baseline - 3, width, 12));
            PDBorderStyleDictionary border = new PDBorderStyleDictionary();
            border.setWidth(0);
            link.setBorderStyle(border);
            link.setAction(action);
            links.add(link);
        }
        return links;
    }
}
