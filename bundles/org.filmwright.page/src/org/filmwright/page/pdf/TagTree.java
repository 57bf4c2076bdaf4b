// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The structure of the document for reading aloud and reflow: a section a scene, a heading and paragraphs in it. */
final class TagTree {

    private static final COSName TYPE = COSName.getPDFName("StructElem");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final List<COSArray> parents = new ArrayList<>();
    private COSDictionary section;
    private COSDictionary element;
    private int elementKey = Integer.MIN_VALUE;
    private PDPage page;

    TagTree(PDDocument pdf, String language) {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        document = child(root, "Document");
        document.setString(COSName.getPDFName("Lang"), language);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName("StructTreeRoot"), root);
        COSDictionary mark = new COSDictionary();
        mark.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.getPDFName("MarkInfo"), mark);
    }

    void page(PDPage next) {
        page = next;
        page.getCOSObject().setInt(COSName.getPDFName("StructParents"), parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.add(new COSArray());
    }

    /** Opens a new section, as for a scene. */
    void section() {
        section = child(document, "Sect");
        elementKey = Integer.MIN_VALUE;
    }

    /**
     * Notes content of an element on the current page.
     *
     * @param key  what tells this element from the one before
     * @param type structure type, such as {@code P}
     * @return the id its marked content carries
     */
    int content(int key, String type) {
        if (section == null) {
            section();
        }
        if (key != elementKey) {
            element = child(section, type);
            elementKey = key;
        }
        COSArray ids = parents.get(parents.size() - 1);
        int id = ids.size();
        ids.add(element);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.getPDFName("Pg"), page);
        reference.setInt(COSName.getPDFName("MCID"), id);
        reference.setDirect(true);
        kids(element).add(reference);
        return id;
    }

    /** Writes what readers need to find elements from the pages. */
    void finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(parents.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("Nums"), numbers);
        root.setItem(COSName.getPDFName("ParentTree"), tree);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
    }

    private static COSDictionary child(COSDictionary parent, String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, TYPE);
        dictionary.setItem(COSName.S, COSName.getPDFName(type));
        dictionary.setItem(COSName.P, parent);
        kids(parent).add(dictionary);
        return dictionary;
    }

    private static COSArray kids(COSDictionary parent) {
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            parent.setItem(COSName.K, kids);
        }
        return kids;
    }
}
