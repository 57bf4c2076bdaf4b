// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.filmwright.interchange.FountainWriter.Spoken;
import org.filmwright.script.ElementType;

/**
 * Reads a screenplay from the places of its lines. The left edge of action is found in the pages; what stands an inch
 * to the right of it is dialogue, two inches a cue, between them a parenthetical, at the far right a transition.
 */
final class LayoutReader {

    private static final Pattern HEADING = Pattern
            .compile("(?i)^(INT|EXT|EST|I/E|INT\\.?/EXT|EXT\\.?/INT)[. /].*");
    private static final Pattern CONTINUED = Pattern.compile("(?i)\\s*\\((cont'd|cont’d|continued|cont\\.?)\\)");
    private static final Pattern SCENE_NUMBER = Pattern.compile("[A-Z]{0,2}\\d{1,4}[A-Z]{0,3}\\.?");
    private static final double DIALOGUE = 5;
    private static final double CUE = 15;
    private static final double NARROWEST = 58;

    private enum Kind {
        HEADING, ACTION, DIALOGUE, PARENTHETICAL, CUE, TRANSITION, CENTERED
    }

    /** Lines that belong together. */
    private static final class Block {
        private final Kind kind;
        private final List<IndentedLine> lines = new ArrayList<>();
        private String number;

        Block(Kind kind) {
            this.kind = kind;
        }

        IndentedLine last() {
            return lines.get(lines.size() - 1);
        }
    }

    private final FountainWriter out;
    private final EmphasisWriter emphasis;
    private final double margin;
    private final double edge;
    private final double dialogueEdge;
    private final double dialogueColumn;
    private final double cueColumn;
    private IndentedLine following;
    /** Whether the line before was the repeated cue of a speech that began on the page before. */
    private boolean resumed;
    private int headings;
    private int cues;

    private LayoutReader(List<IndentedLine> lines, LossReport losses, FountainWriter out) {
        this.out = out;
        this.emphasis = new EmphasisWriter(losses);
        this.margin = margin(lines);
        double right = 0;
        Map<Long, Integer> columns = new HashMap<>();
        Map<Long, Integer> dialogue = new HashMap<>();
        for (IndentedLine line : lines) {
            double indent = line.left() - margin;
            if (indent < DIALOGUE) {
                right = Math.max(right, line.right());
            } else if (indent < CUE) {
                dialogue.merge(Math.round(line.left()), 1, Integer::sum);
            } else if (isUpper(line.text())) {
                columns.merge(Math.round(line.left()), 1, Integer::sum);
            }
        }
        this.edge = Math.max(right, margin + NARROWEST);
        this.cueColumn = mostFrequent(columns);
        this.dialogueColumn = mostFrequent(dialogue);
        double[] rights = lines.stream().filter(line -> Math.abs(line.left() - dialogueColumn) < 1)
                .mapToDouble(IndentedLine::right).sorted().toArray();
        double common = rights.length == 0 ? 0 : rights[(rights.length - 1) * 99 / 100];
        this.dialogueEdge = Math.max(common, margin + 40);
    }

    private static double mostFrequent(Map<Long, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0L);
    }

    /**
     * Writes the script the lines are.
     *
     * @return whether they look like a screenplay at all
     */
    static boolean read(List<IndentedLine> lines, LossReport losses, FountainWriter out) {
        List<IndentedLine> own = PageFurniture.remove(lines);
        if (own.isEmpty()) {
            return false;
        }
        LayoutReader reader = new LayoutReader(own, losses, out);
        reader.rows(own);
        return reader.headings > 0 || reader.cues > 1;
    }

    /** Left edge of action: the leftmost place where many lines start that are more than a scene number. */
    private static double margin(List<IndentedLine> lines) {
        Map<Long, Integer> starts = new HashMap<>();
        int counted = 0;
        for (IndentedLine line : lines) {
            if (!SCENE_NUMBER.matcher(line.text().strip()).matches()) {
                starts.merge(Math.round(line.left()), 1, Integer::sum);
                counted++;
            }
        }
        int needed = Math.max(1, Math.min(counted / 50, 20));
        return starts.entrySet().stream().filter(entry -> entry.getValue() >= needed).mapToLong(Map.Entry::getKey).min()
                .orElse(0);
    }

    private void rows(List<IndentedLine> lines) {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = rowEnd(lines, i);
            if (isDual(lines.subList(i, end))) {
                write(blocks);
                blocks.clear();
                i = dual(lines, i);
                continue;
            }
            following = end < lines.size() ? lines.get(end) : null;
            line(lines.subList(i, end), blocks);
            i = end;
        }
        write(blocks);
    }

    private static int rowEnd(List<IndentedLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end).page() == lines.get(start).page()
                && Math.abs(lines.get(end).row() - lines.get(start).row()) < 0.4) {
            end++;
        }
        return end;
    }

    private boolean isDual(List<IndentedLine> row) {
        if (row.size() != 2) {
            return false;
        }
        boolean numbers = row.stream().anyMatch(line -> SCENE_NUMBER.matcher(line.text().strip()).matches());
        return !numbers && row.get(1).left() > margin + 25 && row.get(0).left() > margin - 2
                && isUpper(row.get(0).text()) && isUpper(row.get(1).text());
    }

    /** Reads two columns from the row of the cues on to the next empty row; returns the line after them. */
    private int dual(List<IndentedLine> lines, int start) {
        double middle = Math.min(lines.get(start + 1).left() - 1, margin + 30);
        List<IndentedLine> left = new ArrayList<>();
        List<IndentedLine> right = new ArrayList<>();
        int i = start;
        double row = lines.get(start).row();
        while (i < lines.size() && lines.get(i).page() == lines.get(start).page() && lines.get(i).row() - row < 1.5
                && (lines.get(i).left() < middle ? left.isEmpty() || i < start + 2 || lines.get(i).right() < middle + 4
                        : true)) {
            row = lines.get(i).row();
            (lines.get(i).left() < middle ? left : right).add(lines.get(i));
            i++;
        }
        column(left, false);
        column(right, true);
        return i;
    }

    private void column(List<IndentedLine> lines, boolean second) {
        Block cue = new Block(Kind.CUE);
        cue.lines.add(lines.get(0));
        List<Block> said = new ArrayList<>();
        for (IndentedLine line : lines.subList(1, lines.size())) {
            boolean manner = line.text().startsWith("(")
                    || !said.isEmpty() && said.get(said.size() - 1).kind == Kind.PARENTHETICAL
                            && !text(said.get(said.size() - 1)).endsWith(")");
            add(said, manner ? Kind.PARENTHETICAL : Kind.DIALOGUE, line, true);
        }
        speech(cue, said, second);
    }

    private void line(List<IndentedLine> row, List<Block> blocks) {
        String number = null;
        IndentedLine main = null;
        for (IndentedLine part : row) {
            boolean isNumber = row.size() > 1 && SCENE_NUMBER.matcher(part.text().strip()).matches()
                    && (part.left() < margin - 1 || part.right() > edge - 8);
            if (isNumber) {
                number = part.text().strip().replaceAll("\\.$", "");
            } else if (main == null) {
                main = part;
            } else {
                List<StyledRun> joined = new ArrayList<>(main.runs());
                joined.add(new StyledRun(" ", 0));
                joined.addAll(part.runs());
                main = main.with(joined);
            }
        }
        if (main == null) {
            return;
        }
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        boolean next = resumed || last != null && last.last().page() == main.page()
                && main.row() - last.last().row() < 1.5;
        Kind kind = kind(main, last, next, number != null);
        boolean overleaf = last != null && main.page() != last.last().page() && continues(last, main, kind);
        if (kind == Kind.CUE && CONTINUED.matcher(main.text()).find() && last != null
                && main.page() != last.last().page() && isSpoken(last.kind)) {
            resumed = true;
            return;
        }
        resumed = false;
        if (number != null && kind == Kind.HEADING) {
            Block block = new Block(kind);
            block.lines.add(main);
            block.number = number;
            blocks.add(block);
        } else {
            add(blocks, kind, main, next || overleaf);
        }
    }

    private static void add(List<Block> blocks, Kind kind, IndentedLine line, boolean joins) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null || !joins || last.kind != kind || kind == Kind.CUE) {
            last = new Block(kind);
            blocks.add(last);
        }
        last.lines.add(line);
    }

    private static boolean isSpoken(Kind kind) {
        return kind == Kind.DIALOGUE || kind == Kind.PARENTHETICAL || kind == Kind.CUE;
    }

    /** Whether a paragraph goes on over a page break. */
    private boolean continues(Block last, IndentedLine line, Kind kind) {
        if (last.kind == Kind.DIALOGUE && kind == Kind.DIALOGUE) {
            return true;
        }
        String before = text(last);
        return last.kind == kind && kind == Kind.ACTION && !before.isEmpty()
                && ".!?:\"”)…".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    private Kind kind(IndentedLine line, Block last, boolean next, boolean numbered) {
        String text = line.text().strip();
        double indent = line.left() - margin;
        boolean inParenthetical = next && last.kind == Kind.PARENTHETICAL && !text(last).endsWith(")");
        if (inParenthetical && indent >= DIALOGUE) {
            return Kind.PARENTHETICAL;
        }
        if (indent < DIALOGUE) {
            boolean heading = HEADING.matcher(text).matches() || numbered;
            boolean wrapped = next && last.kind == Kind.HEADING && isUpper(text);
            boolean apart = !next || last.kind == Kind.HEADING;
            double off = Math.abs((line.left() + line.right() - margin - edge) / 2);
            if (indent >= 1.5 && off < 0.8 && (!next || last.kind == Kind.CENTERED)) {
                return Kind.CENTERED;
            }
            return heading && isUpper(text) && apart || heading && numbered || wrapped ? Kind.HEADING : Kind.ACTION;
        }
        if (text.startsWith("(") && next && isSpoken(last.kind)) {
            return Kind.PARENTHETICAL;
        }
        if (next && isSpoken(last.kind)) {
            return Kind.DIALOGUE;
        }
        if (indent < CUE) {
            return last != null && isSpoken(last.kind) && last.last().page() != line.page() ? Kind.DIALOGUE
                    : isCentered(line) ? Kind.CENTERED : Kind.DIALOGUE;
        }
        if (isTransition(line, text)) {
            return Kind.TRANSITION;
        }
        boolean inColumn = Math.abs(line.left() - cueColumn) < 1.5 || !isCentered(line) || isFollowedBySpeech(line);
        return isUpper(CONTINUED.matcher(text).replaceAll("")) && inColumn ? Kind.CUE : Kind.CENTERED;
    }

    private boolean isFollowedBySpeech(IndentedLine line) {
        if (following == null || following.page() != line.page() || following.row() - line.row() > 1.5) {
            return false;
        }
        return following.text().startsWith("(") || Math.abs(following.left() - dialogueColumn) < 1;
    }

    private boolean isTransition(IndentedLine line, String text) {
        boolean right = line.left() - margin > 30 && line.right() > edge - 9 && !isCentered(line);
        String plain = text.toUpperCase(Locale.ROOT);
        return right && (isUpper(text) || plain.endsWith(":")) || isUpper(text) && text.endsWith(" TO:")
                && line.left() - margin > 25;
    }

    private boolean isCentered(IndentedLine line) {
        double middle = (line.left() + line.right()) / 2;
        return Math.abs(middle - (margin + edge) / 2) < 1.6;
    }

    private static boolean isUpper(String text) {
        String bare = text.replaceAll("\\([^)]*\\)?", "");
        boolean letter = bare.chars().anyMatch(Character::isLetter);
        return letter && bare.equals(bare.toUpperCase(Locale.ROOT));
    }

    private void write(List<Block> blocks) {
        int i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            int end = i + 1;
            if (block.kind == Kind.CUE) {
                while (end < blocks.size() && (blocks.get(end).kind == Kind.DIALOGUE
                        || blocks.get(end).kind == Kind.PARENTHETICAL)) {
                    end++;
                }
                if (end == i + 1) {
                    out.action(text(block));
                } else {
                    speech(block, blocks.subList(i + 1, end), false);
                }
            } else {
                single(block);
            }
            i = end;
        }
    }

    private void single(Block block) {
        switch (block.kind) {
            case HEADING -> {
                headings++;
                out.heading(plain(block), block.number);
            }
            case TRANSITION -> out.transition(text(block));
            case CENTERED -> out.centered(text(block));
            default -> out.action(text(block));
        }
    }

    private void speech(Block cue, List<Block> said, boolean dual) {
        List<Spoken> spoken = new ArrayList<>();
        for (Block block : said) {
            boolean manner = block.kind == Kind.PARENTHETICAL;
            spoken.add(new Spoken(manner ? ElementType.PARENTHETICAL : ElementType.DIALOGUE, text(block)));
        }
        cues++;
        out.speech(CONTINUED.matcher(plain(cue)).replaceAll("").strip(), spoken, dual);
    }

    private static String plain(Block block) {
        StringBuilder text = new StringBuilder();
        for (IndentedLine line : block.lines) {
            text.append(text.isEmpty() ? "" : " ").append(line.text().strip());
        }
        return text.toString();
    }

    /** The lines joined where the margin broke them, and kept apart where the writer did. */
    private String text(Block block) {
        double limit = block.kind == Kind.ACTION ? edge : dialogueEdge;
        List<StyledRun> runs = new ArrayList<>();
        IndentedLine before = null;
        for (IndentedLine line : block.lines) {
            if (before != null) {
                String text = line.text().strip();
                int space = text.indexOf(' ');
                int word = space < 0 ? text.length() : space;
                boolean hyphen = before.text().matches(".*\\p{L}-+");
                boolean writers = before.right() + (hyphen ? 0 : 1) + word < limit - 1 && before.page() == line.page();
                runs.add(new StyledRun(writers || block.kind == Kind.CENTERED ? "\n" : hyphen ? "" : " ", 0));
            }
            boolean starts = runs.isEmpty() || runs.get(runs.size() - 1).text().equals("\n");
            if (starts && block.kind == Kind.ACTION) {
                runs.add(new StyledRun(" ".repeat((int) Math.max(0, Math.round(line.left() - margin))), 0));
            }
            runs.addAll(line.runs());
            before = line;
        }
        return emphasis.write(joined(runs)).stripTrailing();
    }

    /** A blank that a line's break took the place of has the style of the words around it, where both have the same. */
    private static List<StyledRun> joined(List<StyledRun> runs) {
        List<StyledRun> joined = new ArrayList<>(runs);
        for (int i = 1; i + 1 < joined.size(); i++) {
            int style = joined.get(i - 1).style();
            String text = joined.get(i).text();
            if (text.isBlank() && !text.contains("\n") && style == joined.get(i + 1).style()) {
                joined.set(i, new StyledRun(text, style));
            }
        }
        return joined;
    }
}
