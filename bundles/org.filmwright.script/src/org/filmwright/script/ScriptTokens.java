// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a script, or of a part that begins and ends at scene boundaries: one for each element, more for cues,
 * headings, sections and title pages, and hidden ones between. Together they cover the text without gap. They are what
 * the Xtext parser reads and what an editor colours.
 */
public final class ScriptTokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final int to;
    private final List<ScriptElement> elements;
    private final int count;
    private final int[] starts;
    private final byte[] kinds;

    private ScriptTokens(int to, List<ScriptElement> elements, TokenSink sink) {
        this.to = to;
        this.elements = elements;
        this.count = sink.count();
        this.starts = sink.starts();
        this.kinds = sink.kinds();
    }

    /** The tokens of a whole script. */
    public static ScriptTokens of(String text) {
        return of(LineClassifier.classify(text));
    }

    /** The tokens of lines that were classified before. */
    public static ScriptTokens of(ScriptLines lines) {
        List<ScriptElement> elements = FountainParser.elements(lines);
        return new ScriptTokens(lines.to(), elements, TokenCutter.cut(lines, elements));
    }

    public int count() {
        return count;
    }

    public TokenKind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** Offset of the token in the text. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset behind the token in the text. */
    public int end(int token) {
        return token + 1 < count ? starts[token + 1] : to;
    }

    /** Index of the token at this offset; the last one for the end of the text, -1 where there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The elements the tokens were made from. */
    public List<ScriptElement> elements() {
        return elements;
    }
}
