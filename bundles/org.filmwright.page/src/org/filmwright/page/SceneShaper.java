// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Makes the blocks of one scene from its elements. */
final class SceneShaper {

    private final List<ScriptElement> elements;
    private final int from;
    private final int to;
    private final PageProfile profile;
    private final PageOptions options;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Paragraph> delayedNotes = new ArrayList<>();
    private final int[] shares;
    private String speaker;

    private SceneShaper(List<ScriptElement> elements, int from, int to, PageProfile profile, PageOptions options) {
        this.elements = elements;
        this.from = from;
        this.to = to;
        this.profile = profile;
        this.options = options;
        this.shares = new int[to - from];
    }

    /** Shapes the elements from {@code from} to {@code to}, which are one scene. */
    static SceneShape shape(List<ScriptElement> elements, int from, int to, PageProfile profile,
            PageOptions options) {
        SceneShaper shaper = new SceneShaper(elements, from, to, profile, options);
        shaper.run();
        return shaper.result();
    }

    private void run() {
        int i = from;
        while (i < to) {
            ScriptElement element = elements.get(i);
            if (element.type().isSpeech()) {
                i = speech(i);
            } else {
                paragraph(i, element);
                i++;
            }
        }
    }

    private void paragraph(int i, ScriptElement element) {
        switch (element.type()) {
            case SCENE_HEADING -> {
                speaker = null;
                add(i, LineKind.HEADING, StyledText.of(element.text()).upper(), profile.blanksBeforeHeading());
            }
            case ACTION -> action(i, element);
            case CENTERED -> add(i, LineKind.CENTERED, StyledText.of(element.text()), blanksBefore(i));
            case TRANSITION -> {
                speaker = null;
                add(i, LineKind.TRANSITION, StyledText.of(element.text()), 1);
            }
            case SECTION -> addIf(options.sections(), i, LineKind.SECTION, element);
            case SYNOPSIS -> addIf(options.synopses(), i, LineKind.SYNOPSIS, element);
            case NOTE -> addIf(options.notes(), i, LineKind.NOTE, element);
            case PAGE_BREAK -> blocks.add(new ForcedBreak(i - from));
            default -> {
                // title page and boneyard are not on these pages
            }
        }
    }

    private void action(int i, ScriptElement element) {
        String text = expandTabs(element.text());
        if (!text.isEmpty()) {
            boolean shot = element.forced() && text.startsWith("!");
            add(i, LineKind.ACTION, StyledText.of(shot ? text.substring(1) : text), blanksBefore(i));
        }
    }

    private void addIf(boolean wanted, int i, LineKind kind, ScriptElement element) {
        if (wanted && !element.text().isBlank()) {
            add(i, kind, StyledText.of(element.text()), 1);
        }
    }

    private void add(int i, LineKind kind, StyledText text, int before) {
        Part part = new Part(kind, i - from, text, profile.columns().of(kind));
        blocks.add(new Paragraph(part, before));
        shares[i - from] = part.height() + before;
    }

    /** Blank lines a writer left between two paragraphs; none between centered lines written without one. */
    private int blanksBefore(int i) {
        if (i == from) {
            return 1;
        }
        ScriptElement previous = elements.get(i - 1);
        boolean centered = previous.type() == ElementType.CENTERED && elements.get(i).type() == ElementType.CENTERED;
        if (previous.source().isEmpty() || !centered && previous.type() != ElementType.ACTION) {
            return 1;
        }
        int blanks = trailingBlanks(previous.source());
        return blanks == 0 ? centered ? 0 : 1 : blanks;
    }

    private static int trailingBlanks(String source) {
        int feeds = 0;
        for (int i = source.length() - 1; i >= 0; i--) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n')) {
                feeds++;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                break;
            }
        }
        return Math.max(0, feeds - 1);
    }

    private static String expandTabs(String text) {
        return text.indexOf('\t') < 0 ? text : text.replace("\t", "    ");
    }

    private int speech(int start) {
        int end = speechEnd(start);
        ScriptElement first = elements.get(start);
        boolean cue = first.type() == ElementType.CHARACTER;
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (cue && first.dual() && last instanceof Speech left) {
            blocks.set(blocks.size() - 1, pair(left, start, end));
            speaker = null;
        } else {
            List<Part> parts = parts(start, end, -1);
            blocks.add(new Speech(parts, profile, 1));
            measure(parts, 1);
            speaker = cue ? nameOf(first) : null;
        }
        blocks.addAll(delayedNotes);
        delayedNotes.clear();
        return end;
    }

    private int speechEnd(int start) {
        int end = start + 1;
        while (end < to) {
            ElementType type = elements.get(end).type();
            boolean inside = elements.get(end).isEmbedded()
                    && (type == ElementType.NOTE || type == ElementType.BONEYARD);
            boolean apart = type == ElementType.LYRICS && trailingBlanks(elements.get(end - 1).source()) > 0;
            if (type == ElementType.CHARACTER || apart || !type.isSpeech() && !inside) {
                break;
            }
            end++;
        }
        return end;
    }

    /** @param side -1 across the page, 0 and 1 for the columns of dual dialogue */
    private List<Part> parts(int start, int end, int side) {
        List<Part> parts = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            ScriptElement element = elements.get(i);
            switch (element.type()) {
                case CHARACTER -> parts.add(part(LineKind.CUE, i, cue(element, side), side));
                case PARENTHETICAL -> parts.add(part(LineKind.PARENTHETICAL, i, StyledText.of(element.text()), side));
                case DIALOGUE -> parts.add(part(LineKind.DIALOGUE, i, StyledText.of(element.text()), side));
                case LYRICS -> parts.add(part(LineKind.LYRICS, i, StyledText.of(element.text()), side));
                default -> delayNote(i, element);
            }
        }
        return List.copyOf(parts);
    }

    private void delayNote(int i, ScriptElement element) {
        if (options.notes() && element.type() == ElementType.NOTE && shares[i - from] == 0) {
            Part part = new Part(LineKind.NOTE, i - from, StyledText.of(element.text()),
                    profile.columns().of(LineKind.NOTE));
            delayedNotes.add(new Paragraph(part, 1));
            shares[i - from] = part.height() + 1;
        }
    }

    private Part part(LineKind kind, int i, StyledText text, int side) {
        Column column = side < 0 ? profile.columns().of(kind) : profile.columns().dual().column(kind, side == 1);
        return new Part(kind, i - from, text, column);
    }

    private StyledText cue(ScriptElement element, int side) {
        StyledText text = StyledText.of(element.text());
        boolean continues = options.continueds() && side < 0 && speaker != null && speaker.equals(nameOf(element))
                && !Continueds.isMarked(element.text());
        return continues ? text.append(" " + profile.marks().continued()) : text;
    }

    private static String nameOf(ScriptElement cue) {
        return cue.name() == null ? cue.text() : cue.name().toUpperCase(Locale.ROOT);
    }

    private DualSpeech pair(Speech left, int start, int end) {
        int first = from + left.parts().get(0).element();
        List<Part> leftParts = parts(first, start, 0);
        List<Part> rightParts = parts(start, end, 1);
        DualSpeech dual = new DualSpeech(leftParts, rightParts, 1);
        measure(leftParts, 1);
        int overhang = dual.height() - dual.leftHeight();
        for (int i = rightParts.size() - 1; i >= 0; i--) {
            int own = Math.min(overhang, rightParts.get(i).height());
            shares[rightParts.get(i).element()] = own;
            overhang -= own;
        }
        return dual;
    }

    private void measure(List<Part> parts, int before) {
        for (int i = 0; i < parts.size(); i++) {
            shares[parts.get(i).element()] = parts.get(i).height() + (i == 0 ? before : 0);
        }
    }

    private SceneShape result() {
        int lines = 0;
        for (int share : shares) {
            lines += share;
        }
        if (!blocks.isEmpty()) {
            lines -= blocks.get(0).before();
        }
        return new SceneShape(to - from, blocks.toArray(new Block[0]), shares, Math.max(0, lines));
    }
}
