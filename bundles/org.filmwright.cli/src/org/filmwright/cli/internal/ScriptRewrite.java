// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.session.Edit;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;

/**
 * Gives a script element, or the heading of a scene, the text a reader shall see. Marks around the old text (a forced
 * heading's point, a scene number, the caret of dual dialogue) stay, and so does the kind of the element where Fountain
 * can say it; a text that begins with a mark of its own is taken as it is.
 */
public final class ScriptRewrite {
    private static final String MARKS = ".!@~>#=";

    private final Block element;
    private final ElementType type;
    private final String before;
    private final String after;
    private final String body;
    private final String blankLines;

    private ScriptRewrite(Edit edit, Block element) {
        this.element = element;
        this.type = ScriptBlocks.type(element);
        String script = ScriptText.of(edit.snapshot());
        int start = ScriptText.offset(edit.snapshot(), element.id());
        String source = element.content();
        before = script.substring(0, start);
        after = script.substring(start + source.length());
        int end = source.stripTrailing().length();
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        body = source.substring(0, end).replace("\r\n", "\n").replace('\r', '\n');
        blankLines = source.substring(end);
    }

    /** Whether the block's content is text of the script. */
    public static boolean applies(Block block) {
        return block.is(BlockTypes.SCRIPT_ELEMENT) || block.is(BlockTypes.SCENE);
    }

    /** Changes the text inside an edit; an empty text takes the element away. */
    public static void apply(Edit edit, Block block, String text) throws CoreException {
        List<Block> elements = block.is(BlockTypes.SCENE) ? ScriptBlocks.elements(edit.snapshot(), block.id())
                : List.of(block);
        if (elements.isEmpty()) {
            edit.content(block.id(), text);
            return;
        }
        ScriptRewrite rewrite = new ScriptRewrite(edit, elements.get(0));
        if (text.isBlank()) {
            ScriptSync.apply(edit, rewrite.before + rewrite.after);
        } else {
            ScriptSync.replaceSlice(edit, rewrite.element.id(), rewrite.source(text));
        }
    }

    /** The first way to write the text that keeps the element one of its kind, or else the text as it is. */
    private String source(String text) {
        boolean ownMark = MARKS.indexOf(text.charAt(0)) >= 0 && !body.startsWith(text.substring(0, 1));
        if (ownMark || type == ElementType.TITLE_PAGE) {
            return text;
        }
        for (String candidate : List.of(inOldMarks(text), text, forced(text))) {
            if (keepsKind(candidate)) {
                return candidate;
            }
        }
        return text;
    }

    private boolean keepsKind(String candidate) {
        String source = candidate + blankLines;
        return FountainParser.elements(before + source + after).stream()
                .anyMatch(read -> read.offset() == before.length() && read.type() == type
                        && read.source().length() == source.length()
                        && read.dual() == element.flag(Features.DUAL));
    }

    private String inOldMarks(String text) {
        String seen = ScriptBlocks.text(element);
        int at = body.indexOf(seen);
        boolean once = !seen.isEmpty() && at >= 0 && at == body.lastIndexOf(seen);
        return once ? body.substring(0, at) + text + body.substring(at + seen.length()) : text;
    }

    private String forced(String text) {
        return switch (type) {
            case SCENE_HEADING -> "." + text;
            case ACTION -> "!" + text;
            case CHARACTER -> "@" + text + (element.flag(Features.DUAL) ? " ^" : "");
            case DIALOGUE -> eachLine(text, "", "  ");
            case LYRICS -> eachLine(text, "~", "~");
            case TRANSITION -> "> " + text;
            case CENTERED -> "> " + text + " <";
            case SECTION -> "#".repeat((int) Math.max(1, element.number(Features.DEPTH, 1))) + " " + text;
            case SYNOPSIS -> "= " + text;
            case NOTE -> "[[" + text + "]]";
            case BONEYARD -> "/*" + text + "*/";
            case PARENTHETICAL -> "(" + text + ")";
            case PAGE_BREAK, TITLE_PAGE -> text;
        };
    }

    private static String eachLine(String text, String mark, String blank) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(line.isBlank() ? blank : mark + line));
        return String.join("\n", lines);
    }
}
