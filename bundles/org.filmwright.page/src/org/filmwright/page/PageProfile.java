// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/**
 * How one tool of the trade lays out a screenplay on its grid of 10 characters and 6 lines to the inch.
 *
 * @param id                  stable name, such as {@code final-draft}
 * @param name                as shown to a user
 * @param paper               size
 * @param lines               lines of text a page holds; a page of these is a minute
 * @param top                 first line's upper edge, in inches from the top
 * @param blanksBeforeHeading blank lines before a scene heading
 * @param columns             the elements' margins
 * @param marks               words the page itself writes
 */
public record PageProfile(String id, String name, Paper paper, int lines, double top, int blanksBeforeHeading,
        Columns columns, Marks marks) {

    /** Margins of the elements. */
    public record Columns(Column action, Column cue, Column parenthetical, Column dialogue, Column transition,
            Dual dual) {

        /** The column of lines of this kind. */
        public Column of(LineKind kind) {
            return switch (kind) {
                case HEADING, ACTION, SECTION, SYNOPSIS, NOTE, SCENE_CONTINUED -> action;
                case CENTERED -> new Column(action.left(), action.cells(), 0, Column.Align.CENTER);
                case CUE, CUE_CONTINUED, MORE -> cue;
                case PARENTHETICAL -> parenthetical;
                case DIALOGUE, LYRICS -> dialogue;
                case TRANSITION, SCENE_CONTINUES -> transition;
            };
        }
    }

    /**
     * The two columns of dual dialogue.
     *
     * @param left          left edge of the first column, in inches
     * @param right         left edge of the second column, in inches
     * @param cells         width of a column's dialogue
     * @param cueIndent     cells a cue is set in
     * @param parenthetical cells a parenthetical is set in
     */
    public record Dual(double left, double right, int cells, int cueIndent, int parenthetical) {

        Column column(LineKind kind, boolean second) {
            double edge = second ? right : left;
            int indent = switch (kind) {
                case CUE -> cueIndent;
                case PARENTHETICAL -> parenthetical;
                default -> 0;
            };
            int hang = kind == LineKind.PARENTHETICAL ? 1 : 0;
            return new Column(edge + indent * Column.CELL, cells - indent, hang, Column.Align.LEFT);
        }
    }

    /** The words of page breaks: under and over broken dialogue, and at the foot and head of a broken scene. */
    public record Marks(String more, String continued, String sceneContinues, String sceneContinued) {
    }

    private static final Marks CAPITALS = new Marks("(MORE)", "(CONT'D)", "(CONTINUED)", "CONTINUED:");
    private static final Marks SMALL = new Marks("(MORE)", "(cont'd)", "(CONTINUED)", "CONTINUED:");

    /** Final Draft 9 to 13 with its own settings. */
    public static PageProfile finalDraft(Paper paper) {
        Columns columns = new Columns(Column.left(1.5, 60), Column.left(3.5, 37), hanging(3.0, 25),
                Column.left(2.5, 35), Column.right(7.1, 56), new Dual(1.5, 4.65, 28, 9, 4));
        return new PageProfile("final-draft", "Final Draft", paper, paper == Paper.A4 ? 58 : 54, 1.0, 2, columns,
                CAPITALS);
    }

    /** Final Draft 8, with the margins it shares with Fade In. */
    public static PageProfile finalDraft8(Paper paper) {
        return new PageProfile("final-draft-8", "Final Draft 8", paper, paper == Paper.A4 ? 57 : 53, 1.25, 2,
                wideColumns(), SMALL);
    }

    /** Fade In with its own settings. */
    public static PageProfile fadeIn(Paper paper) {
        return new PageProfile("fade-in", "Fade In", paper, paper == Paper.A4 ? 58 : 54, 75 / 72.0, 2, wideColumns(),
                SMALL);
    }

    /** The plain format of a script on spec: 55 lines, one blank line before a heading. */
    public static PageProfile spec(Paper paper) {
        boolean a4 = paper == Paper.A4;
        int action = a4 ? 58 : 61;
        Columns columns = new Columns(Column.left(1.5, action), Column.left(3.5, 33), hanging(3.0, 26),
                Column.left(2.5, 36), Column.right(1.5 + action * Column.CELL, action),
                new Dual(1.5, a4 ? 4.5 : 4.65, a4 ? 27 : 28, 9, 4));
        return new PageProfile("spec", "Spec script", paper, a4 ? 57 : 55, 1.0, 1, columns, CAPITALS);
    }

    /** All named profiles on this paper, the default first. */
    public static List<PageProfile> all(Paper paper) {
        return List.of(spec(paper), finalDraft(paper), finalDraft8(paper), fadeIn(paper));
    }

    /**
     * The profile of this id.
     *
     * @throws IllegalArgumentException one sentence, where there is no such profile
     */
    public static PageProfile of(String id, Paper paper) {
        for (PageProfile profile : all(paper)) {
            if (profile.id.equals(id)) {
                return profile;
            }
        }
        throw new IllegalArgumentException("There is no page profile " + id + "; there are "
                + String.join(", ", all(paper).stream().map(PageProfile::id).toList()) + ".");
    }

    /** This profile with other words at its page breaks, for scripts in other languages. */
    public PageProfile withMarks(Marks words) {
        return new PageProfile(id, name, paper, lines, top, blanksBeforeHeading, columns, words);
    }

    private static Columns wideColumns() {
        return new Columns(Column.left(1.25, 60), Column.left(3.75, 35), hanging(3.25, 20), Column.left(2.56, 37),
                Column.right(6.75, 55), new Dual(1.25, 4.4, 28, 9, 4));
    }

    private static Column hanging(double left, int cells) {
        return new Column(left, cells, 1, Column.Align.LEFT);
    }
}
