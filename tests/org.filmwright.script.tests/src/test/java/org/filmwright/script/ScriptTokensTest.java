// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filmwright.testing.RandomScripts;
import org.junit.jupiter.api.Test;

class ScriptTokensTest {
    private static void assertCovers(String text) {
        ScriptTokens tokens = ScriptTokens.of(text);
        int at = text.startsWith("\ufeff") && tokens.count() > 0 ? tokens.start(0) : 0;
        for (int i = 0; i < tokens.count(); i++) {
            assertEquals(at, tokens.start(i), text);
            assertTrue(tokens.end(i) > at, text);
            at = tokens.end(i);
        }
        assertEquals(text.length(), at, text);
    }

    /** Action and dialogue put together from their tokens, comments left out. */
    private static List<String> joined(String text) {
        ScriptTokens tokens = ScriptTokens.of(text);
        List<String> texts = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < tokens.count(); i++) {
            String token = text.substring(tokens.start(i), tokens.end(i));
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.ACTION_TEXT || kind == TokenKind.DIALOGUE_TEXT) {
                texts.add(token);
                open = true;
            } else if (kind == TokenKind.REST && open) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + token);
            } else if (!kind.isHidden()) {
                open = false;
            }
        }
        return texts;
    }

    @Test
    void cuesAndHeadingsAreCutUp() {
        List<String> found = new ArrayList<>();
        String text = "INT. HOUSE [[blue]] - DAY #4#\n\nBOB (V.O.) [[n]] ^\nHi[[z]] there\n";
        ScriptTokens tokens = ScriptTokens.of(text);
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.kind(i).isHidden()) {
                found.add(tokens.kind(i) + " " + text.substring(tokens.start(i), tokens.end(i)));
            }
        }
        assertEquals(List.of("PREFIX INT.", "SET HOUSE", "TIME DAY", "NUMBER 4", "NAME BOB", "EXTENSION (V.O.)",
                "CARET ^", "DIALOGUE_TEXT Hi", "REST  there"), found);
    }

    @Test
    void tokensCoverEveryText() throws Exception {
        Random random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            assertCovers(RandomScripts.next(random, 14));
        }
        for (String path : SharedData.scripts()) {
            assertCovers(SharedData.script(path).text());
        }
    }

    @Test
    void tokensReadAsTheElementsDo() throws Exception {
        for (String path : SharedData.scripts()) {
            String text = SharedData.script(path).text();
            List<String> expected = FountainParser.elements(text).stream()
                    .filter(e -> e.type() == ElementType.ACTION || e.type() == ElementType.DIALOGUE)
                    .map(e -> e.text().replaceAll("[ \t!]+", "")).filter(t -> !t.isEmpty()).toList();
            assertEquals(expected,
                    joined(text).stream().map(t -> Lines.unify(t).replaceAll("[ \t!]+", "")).toList(), path);
        }
        assertEquals(List.of("Hi there", "half SS", "foo\nbar"),
                joined("A\nHi[[z]] there\n\nhalf [[x]] SS\n\nfoo [[x]]\nbar"));
    }
}
