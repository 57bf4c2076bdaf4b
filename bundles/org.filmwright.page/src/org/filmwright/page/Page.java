// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** One page. Immutable; its lines are shared between the versions of a script in which the page did not change. */
public final class Page {

    private final int number;
    private final String label;
    private final int firstElement;
    private final boolean startsInside;
    private final List<PageLine> lines;
    private final Cursor start;
    private final int lookahead;

    /**
     * @param lookahead scenes after the start's that had a say in where the page ends
     */
    Page(int number, int firstElement, boolean startsInside, List<PageLine> lines, Cursor start, int lookahead) {
        this(number, String.valueOf(number), firstElement, startsInside, lines, start, lookahead);
    }

    private Page(int number, String label, int firstElement, boolean startsInside, List<PageLine> lines, Cursor start,
            int lookahead) {
        this.number = number;
        this.label = label;
        this.firstElement = firstElement;
        this.startsInside = startsInside;
        this.lines = lines;
        this.start = start;
        this.lookahead = lookahead;
    }

    /** From 1 in order; the title page is not counted. */
    public int number() {
        return number;
    }

    /** What is printed on it: the number, or for a locked script such as {@code 12A} or {@code 13-14}. */
    public String label() {
        return label;
    }

    Page labelled(String text) {
        return new Page(number, text, firstElement, startsInside, lines, start, lookahead);
    }

    /** Index of the element the page's first own line belongs to. */
    public int firstElement() {
        return firstElement;
    }

    /** Whether that element began on the page before. */
    public boolean startsInsideElement() {
        return startsInside;
    }

    /** Where in the visible text of {@link #firstElement()} the page starts; 0 unless it starts inside it. */
    public int firstOffset() {
        return startsInside ? start.cut().offset() : 0;
    }

    /** Its lines from the top; blank lines between elements are gaps in {@link PageLine#row()}. */
    public List<PageLine> lines() {
        return lines;
    }

    /** Index of the element a line belongs to; for a generated line, of the one it stands for. */
    public int element(PageLine line) {
        return firstElement + line.offset();
    }

    Cursor start() {
        return start;
    }

    /** Last scene that had a say in where the page ends. */
    int lastSceneSeen() {
        return start.scene() + lookahead;
    }

    /** First element that starts on this page. */
    int firstStarting() {
        return startsInside ? firstElement + 1 : firstElement;
    }

    Page moved(int newNumber, int elements, int scenes) {
        if (newNumber == number && elements == 0 && scenes == 0) {
            return this;
        }
        return new Page(newNumber, firstElement + elements, startsInside, lines, start.shifted(scenes), lookahead);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("page ").append(number);
        for (PageLine line : lines) {
            text.append('\n').append(line.row()).append('\t').append(element(line)).append('\t').append(line.kind())
                    .append('\t').append(line.text());
        }
        return text.toString();
    }
}
