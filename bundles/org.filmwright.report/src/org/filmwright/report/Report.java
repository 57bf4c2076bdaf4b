// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;

/**
 * A report: what a table, a chart or the sides of one actor say. Made by {@link Reports}, written by {@link ReportPdf}
 * and {@link ReportCsv}.
 *
 * @param kind     which report it is
 * @param title    as printed
 * @param film     title of the film
 * @param sections in order; the first table is what CSV carries
 */
public record Report(ReportKind kind, String title, String film, List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** A part of a report. */
    public sealed interface Section permits Table, Chart, Script, Prose, Cards {
        /** Heading of the part; empty for none. */
        String title();
    }

    /**
     * A column.
     *
     * @param weight share of the page's width
     * @param number set flush right
     */
    public record Column(String name, int weight, boolean number) {
        public static Column text(String name, int weight) {
            return new Column(name, weight, false);
        }

        public static Column number(String name, int weight) {
            return new Column(name, weight, true);
        }
    }

    /** Rows of as many cells as there are columns. */
    public record Table(String title, List<Column> columns, List<List<String>> rows) implements Section {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Text in Markdown: paragraphs, headings with #, lists with -, words in *italics* and **bold**. */
    public record Prose(String title, String text) implements Section {
    }

    /**
     * An index card.
     *
     * @param foot page, scene or the like
     */
    public record Card(String title, String text, String foot) {
    }

    /** Index cards, to be printed and cut. */
    public record Cards(String title, List<Card> cards) implements Section {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** How a chart is drawn. */
    public enum Shape {
        /** Parts of a whole. */
        SHARES,
        /** A bar a value, with its label. */
        BARS,
        /** A thin bar a value, in order, without labels. */
        PROFILE
    }

    /** One value of a chart. */
    public record Value(String label, double number, String printed) {
    }

    /** Values as a picture. */
    public record Chart(String title, Shape shape, List<Value> values) implements Section {
        public Chart {
            values = List.copyOf(values);
        }
    }

    /**
     * Pages of dialogue to learn.
     *
     * @param lines in order
     */
    public record Script(String title, List<Line> lines) implements Section {
        public Script {
            lines = List.copyOf(lines);
        }
    }

    /** What a line of sides is. */
    public enum Voice {
        SCENE, CUE, OWN, OWN_NAME, ASIDE
    }

    /** One paragraph of sides. */
    public record Line(Voice voice, String text) {
    }
}
