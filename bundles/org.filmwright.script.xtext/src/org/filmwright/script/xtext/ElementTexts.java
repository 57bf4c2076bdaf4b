// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.filmwright.script.Lines;

/**
 * What a reader sees of a token: the texts of {@link org.filmwright.script.ScriptElement}, without forcing marks and
 * outer blanks. Nothing is refused.
 */
class ElementTexts implements IValueConverterService {
    private static final String TAB = "    ";

    @Override
    public Object toValue(String written, String rule, INode node) {
        if (written == null) {
            return null;
        }
        String name = rule.substring(rule.lastIndexOf('.') + 1);
        return value(name.endsWith("_TEXT") ? written : withoutComments(written, node), name);
    }

    /** Xtext puts a blank where a comment stood inside; what is read has the blanks that are written. */
    private static String withoutComments(String written, INode node) {
        if (!(node instanceof ICompositeNode value) || value.getFirstChild() == value.getLastChild()) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        for (INode child : value.getChildren()) {
            text.append(child instanceof ILeafNode leaf && leaf.isHidden() ? "" : child.getText());
        }
        return text.toString();
    }

    private static String value(String written, String rule) {
        return switch (rule) {
            case "ActionText" -> action(written);
            case "LyricsText", "SungText" -> lines(written, "~");
            case "SynopsisText" -> lines(written, "=");
            case "TransitionText" -> lines(written, ">");
            case "CenteredText" -> Lines.strip(written.substring(1, written.length() - 1));
            case "NOTE_TEXT", "SPEECH_NOTE_TEXT", "BONEYARD_TEXT", "SPEECH_BONEYARD_TEXT" ->
                Lines.unify(written.substring(2, written.length() - 2)).strip();
            case "EXTENSION" -> Lines.strip(written.substring(1, written.length() - 1));
            case "CARET", "SECTION_MARKS", "NUMBER" -> written;
            default -> lines(written, "");
        };
    }

    /** A script is never written from the model: its text is the source. */
    @Override
    public String toString(Object value, String rule) {
        return value == null ? "" : value.toString();
    }

    private static String action(String written) {
        StringBuilder out = new StringBuilder(written.length());
        boolean isFirst = true;
        for (String line : Lines.unify(written).split("\n", -1)) {
            int at = Lines.first(line, 0, line.length());
            out.append(isFirst ? "" : "\n");
            isFirst = false;
            boolean forced = at < line.length() && line.charAt(at) == '!';
            out.append(forced ? line.substring(0, at) + line.substring(at + 1) : line);
        }
        return out.indexOf("\t") < 0 ? out.toString() : out.toString().replace("\t", TAB);
    }

    /** Lines without outer blanks, and without the mark where they begin with it. */
    private static String lines(String written, String mark) {
        if (written.indexOf('\n') < 0 && written.indexOf('\r') < 0) {
            return line(written, mark);
        }
        StringBuilder out = new StringBuilder(written.length());
        boolean isFirst = true;
        for (String line : Lines.unify(written).split("\n", -1)) {
            out.append(isFirst ? "" : "\n").append(line(line, mark));
            isFirst = false;
        }
        return out.toString();
    }

    private static String line(String written, String mark) {
        String line = Lines.strip(written);
        return !mark.isEmpty() && line.startsWith(mark) ? Lines.strip(line.substring(1)) : line;
    }
}
