// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Bookmarks: scenes, inside the sections they are in. */
final class Bookmarks {

    private record Section(int depth, PDOutlineItem item) {
    }

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Deque<Section> open = new ArrayDeque<>();

    void section(String title, int depth, PDPage page, float top) {
        while (!open.isEmpty() && open.peek().depth() >= depth) {
            open.pop();
        }
        PDOutlineItem item = item(title, page, top);
        parent().addLast(item);
        open.push(new Section(depth, item));
    }

    void scene(String title, PDPage page, float top) {
        parent().addLast(item(title, page, top));
    }

    private PDOutlineNode parent() {
        return open.isEmpty() ? outline : open.peek().item();
    }

    private static PDOutlineItem item(String title, PDPage page, float top) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft(0);
        destination.setTop(Math.round(top));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }

    void finish(PDDocument document) {
        if (outline.hasChildren()) {
            outline.openNode();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
    }
}
