// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.filmwright.interchange.EmphasisWriter;
import org.filmwright.interchange.FountainWriter;
import org.filmwright.interchange.FountainWriter.Spoken;
import org.filmwright.interchange.LossReport;
import org.filmwright.interchange.StyledRun;
import org.filmwright.script.ElementType;

/** Reads a Final Draft document as Fountain. One use. */
public final class FdxReader {

    private static final String STAYS = "stay in the Final Draft file only";
    private static final Set<String> SPOKEN = Set.of("Dialogue", "Parenthetical", "Lyrics");
    private static final Set<String> BLACK = Set.of("", "#000000000000", "#FFFFFFFFFFFF");

    private final XmlElement root;
    private final LossReport losses = new LossReport();
    private final FountainWriter out = new FountainWriter(losses);
    private final EmphasisWriter emphasis = new EmphasisWriter(losses);
    private final List<XmlElement> paragraphs;
    private final FdxNotes notes;
    private final Set<String> capitals;
    private final List<FdxScript.Piece> pieces = new ArrayList<>();

    private FdxReader(FdxDocument document) {
        this.root = document.root();
        this.paragraphs = root.first("Content").elements("Paragraph");
        this.notes = new FdxNotes(root, FdxContent.texts(paragraphs));
        this.capitals = FdxContent.capitals(root);
    }

    /** The script of a document. */
    public static FdxScript read(FdxDocument document) {
        FdxReader reader = new FdxReader(document);
        reader.run();
        return new FdxScript(reader.out.text(), reader.pieces, reader.losses.losses());
    }

    private void run() {
        countLosses();
        out.titlePage(FdxTitlePage.read(root, emphasis));
        notes.loose().forEach(out::note);
        int i = 0;
        while (i < paragraphs.size()) {
            int from = out.length();
            int end = piece(i);
            pieces.add(new FdxScript.Piece(i, end - 1, from, out.length()));
            i = end;
        }
    }

    /** Writes the paragraph at {@code i}, and those that make one speech with it; returns the next. */
    private int piece(int i) {
        XmlElement paragraph = paragraphs.get(i);
        if ("Yes".equals(paragraph.get("StartsNewPage")) || "True".equals(paragraph.get("StartsNewPage"))) {
            out.pageBreak();
        }
        XmlElement dual = paragraph.first("DualDialogue");
        if (dual != null) {
            notesOf(paragraph);
            dual(dual.elements("Paragraph"));
            if (!FdxText.of(paragraph).isBlank()) {
                out.action(text(paragraph));
            }
            return i + 1;
        }
        if ("Character".equals(paragraph.get("Type"))) {
            int end = i + 1;
            while (end < paragraphs.size() && isSpoken(paragraphs.get(end))
                    && !"Yes".equals(paragraphs.get(end).get("StartsNewPage")) && !isApart(paragraphs.get(end))) {
                end++;
            }
            speech(paragraphs.subList(i, end), false);
            return end;
        }
        single(paragraph);
        return i + 1;
    }

    private static boolean isSpoken(XmlElement paragraph) {
        return SPOKEN.contains(paragraph.get("Type")) && paragraph.first("DualDialogue") == null;
    }

    /** Lyrics with an empty line before them are not part of the speech above. */
    private static boolean isApart(XmlElement paragraph) {
        return "Lyrics".equals(paragraph.get("Type")) && paragraph.get("SpaceBefore").matches("[1-9]\\d*");
    }

    private void single(XmlElement paragraph) {
        String type = paragraph.get("Type");
        switch (type) {
            case "Scene Heading" -> heading(paragraph);
            case "Shot" -> out.shot(text(paragraph));
            case "Transition" -> out.transition(text(paragraph));
            case "New Act", "Sequence", "Outline 1" -> out.section(1, plain(paragraph));
            case "Outline 2" -> out.section(2, plain(paragraph));
            case "Outline 3" -> out.section(3, plain(paragraph));
            case "Outline 4" -> out.section(4, plain(paragraph));
            case "Outline Body", "Summary" -> out.synopsis(plain(paragraph));
            case "Note" -> out.note(plain(paragraph));
            case "End of Act" -> out.centered(text(paragraph));
            case "Lyrics" -> out.lyrics(text(paragraph));
            default -> {
                if (SPOKEN.contains(type)) {
                    losses.add("dialogue paragraphs without a character", "become action");
                }
                if ("Center".equals(paragraph.get("Alignment"))) {
                    out.centered(text(paragraph));
                } else {
                    out.action(text(paragraph));
                }
            }
        }
    }

    private void heading(XmlElement paragraph) {
        XmlElement properties = paragraph.first("SceneProperties");
        String number = paragraph.get("Number");
        if (number.isBlank() && properties != null) {
            number = properties.get("Number");
        }
        String text = emphasis.write(FdxText.runs(paragraph, isCapital(paragraph), List.of(), losses));
        out.heading(text, number.isBlank() ? null : number.strip());
        notesOf(paragraph);
        XmlElement summary = properties == null ? null : properties.first("Summary");
        if (summary != null) {
            for (XmlElement line : summary.elements("Paragraph")) {
                out.synopsis(FdxText.of(line));
            }
        }
    }

    private void notesOf(XmlElement paragraph) {
        notes.of(paragraph).forEach(note -> out.note(note.text()));
    }

    private void dual(List<XmlElement> inside) {
        int speeches = 0;
        int i = 0;
        while (i < inside.size()) {
            int end = i + 1;
            while (end < inside.size() && isSpoken(inside.get(end))) {
                end++;
            }
            if ("Character".equals(inside.get(i).get("Type"))) {
                speech(inside.subList(i, end), speeches % 2 == 1);
                speeches++;
            } else {
                inside.subList(i, end).forEach(this::single);
            }
            i = end;
        }
    }

    private void speech(List<XmlElement> group, boolean dual) {
        XmlElement cue = group.get(0);
        String name = emphasis.write(FdxText.runs(cue, isCapital(cue), List.of(), losses));
        List<Spoken> spoken = new ArrayList<>();
        List<FdxNotes.Placed> after = new ArrayList<>(notes.of(cue));
        for (XmlElement paragraph : group.subList(1, group.size())) {
            ElementType type = switch (paragraph.get("Type")) {
                case "Parenthetical" -> ElementType.PARENTHETICAL;
                case "Lyrics" -> ElementType.LYRICS;
                default -> ElementType.DIALOGUE;
            };
            if (type == ElementType.DIALOGUE) {
                spoken.add(new Spoken(type, text(paragraph)));
            } else {
                List<StyledRun> runs = FdxText.runs(paragraph, isCapital(paragraph), List.of(), losses);
                spoken.add(new Spoken(type, emphasis.write(runs)));
                after.addAll(notes.of(paragraph));
            }
        }
        if (name.isBlank() && spoken.stream().allMatch(part -> part.text().isBlank())) {
            return;
        }
        if (name.isBlank()) {
            losses.add("dialogue paragraphs without a character", "become action");
            spoken.forEach(part -> out.action(part.text()));
        } else {
            out.speech(name, spoken, dual);
        }
        after.forEach(note -> out.note(note.text()));
    }

    /** The text with emphasis marks and the paragraph's notes in it. */
    private String text(XmlElement paragraph) {
        return emphasis.write(FdxText.runs(paragraph, isCapital(paragraph), notes.of(paragraph), losses));
    }

    private String plain(XmlElement paragraph) {
        String text = FdxText.of(paragraph);
        return isCapital(paragraph) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private boolean isCapital(XmlElement paragraph) {
        return capitals.contains(paragraph.get("Type"));
    }

    private void countLosses() {
        for (XmlElement paragraph : paragraphs) {
            String type = paragraph.get("Type");
            String alignment = paragraph.get("Alignment");
            if ("Full".equals(alignment) || "Right".equals(alignment) && !"Transition".equals(type)) {
                losses.add("paragraph alignments", STAYS);
            }
            if (!FdxContent.isKnown(type) && !FdxText.of(paragraph).isBlank()) {
                losses.add("paragraphs of type " + (type.isEmpty() ? "none" : type), "become action");
            }
            if (paragraph.attributes().containsKey("Bookmark")) {
                losses.add("bookmarks", STAYS);
            }
            XmlElement properties = paragraph.first("SceneProperties");
            if (properties != null) {
                losses.add("scene titles", properties.get("Title").isBlank() ? 0 : 1, STAYS);
                losses.add("scene colours", BLACK.contains(properties.get("Color")) ? 0 : 1, STAYS);
            }
        }
        XmlElement deleted = root.first("DeletedText");
        losses.add("deleted texts", deleted == null ? 0 : deleted.elements().size(), STAYS);
        XmlElement locked = root.first("LockedPages");
        losses.add("locked pages", locked == null ? 0 : locked.elements().size(), STAYS);
        XmlElement header = root.first("HeaderAndFooter");
        losses.add("headers and footers", header != null && !header.elements().isEmpty() ? 1 : 0, STAYS);
    }
}
