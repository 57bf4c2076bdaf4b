// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filmwright.api.Block;
import org.junit.jupiter.api.Test;

/** Random sequences of edits: the blocks always say the text, as if it had just been imported, and ids are kept. */
class SyncPropertiesTest {
    private static final String[] WORDS = {"moon", "train", "Mary", "runs", "slowly", "to", "the", "door", "and", "waits",
        "knife", "window", "rain", "falls", "nobody"};
    private static final String[] CUES = {"BOB", "MARY", "STEEL (V.O.)", "BOB (CONT'D)", "MARY ^", "@McCoy"};
    private static final String[] ODD = {"/*", "*/", "[[", "]]", "[[note]]", "# Act", "= syn", "\n", "  \n", "===\n",
        "CUT TO:\n\n", "\r\n", "(beat)\n", "~la\n", ".X\n\n", "a", " ", "INT. ", "Title: X\n\n"};

    private final Random random = new Random(42);

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private String scene() {
        StringBuilder text = new StringBuilder("INT. " + words(2).toUpperCase() + " - DAY\n\n");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(random.nextBoolean() ? words(6 + random.nextInt(9)) + ".\n\n"
                    : CUES[random.nextInt(CUES.length)] + "\n" + words(4 + random.nextInt(6)) + "\n\n");
        }
        return text.toString();
    }

    private String script(int scenes) {
        StringBuilder text = new StringBuilder("Title: Random\nAuthor: Nobody\n\n");
        for (int i = 0; i < scenes; i++) {
            text.append(random.nextInt(6) == 0 ? "# Part " + i + "\n\n" : "").append(scene());
        }
        return text.toString();
    }

    private String edited(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(8) == 0 ? 200 : 12));
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, from) + scene() + text.substring(from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + ODD[random.nextInt(ODD.length)] + text.substring(from);
            case 3 -> text.substring(0, from) + words(1 + random.nextInt(3)) + text.substring(from);
            case 4 -> moved(text, text.substring(from, to));
            case 5 -> text.substring(0, from) + ODD[random.nextInt(ODD.length)] + text.substring(to);
            case 6 -> text.substring(0, from) + "\n\n" + text.substring(from);
            case 7 -> movedScene(text);
            default -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
        };
    }

    private String moved(String text, String piece) {
        String rest = text.replace(piece, "");
        int at = random.nextInt(rest.length() + 1);
        return rest.substring(0, at) + piece + rest.substring(at);
    }

    private String movedScene(String text) {
        List<String> scenes = new ArrayList<>(List.of(text.split("(?=INT\\. )")));
        if (scenes.size() > 2) {
            String scene = scenes.remove(1 + random.nextInt(scenes.size() - 1));
            scenes.add(1 + random.nextInt(scenes.size()), scene);
        }
        return String.join("", scenes);
    }

    @Test
    void blocksAlwaysSayTheText() {
        for (int round = 0; round < 60; round++) {
            String text = script(1 + random.nextInt(12));
            MapSnapshot film = new MapSnapshot().synced(text);
            RemovedBlocks removed = round % 2 == 0 ? null : new RemovedBlocks();
            for (int step = 0; step < 25; step++) {
                String next = edited(text);
                SyncResult result = ScriptSync.plan(film, next, removed);
                MapSnapshot after = film.after(result);
                if (removed != null) {
                    removed.applied(film, result);
                }
                assertEquals(next, after.text());
                assertEquals(new MapSnapshot().synced(next).tree(), after.tree(), next);
                assertUntouched(film, after, result);
                film = after;
                text = next;
            }
        }
    }

    private static void assertUntouched(MapSnapshot before, MapSnapshot after, SyncResult result) {
        Set<String> touched = new HashSet<>(result.changed());
        touched.addAll(result.moved());
        touched.addAll(result.deleted());
        for (Block block : before.blocks().toList()) {
            if (!touched.contains(block.id())) {
                assertSame(block, after.block(block.id()));
            } else if (!result.deleted().contains(block.id())) {
                assertTrue(!block.equals(after.block(block.id())), "touched without change");
            }
        }
    }

    @Test
    void movingScenesMakesAndDeletesNothing() {
        for (int round = 0; round < 200; round++) {
            String text = script(3 + random.nextInt(10));
            MapSnapshot film = new MapSnapshot().synced(text);
            SyncResult result = ScriptSync.plan(film, movedScene(text));
            assertTrue(result.created().isEmpty() && result.deleted().isEmpty() && result.changed().isEmpty(), text);
        }
    }

    @Test
    void changingOneWordMakesAndDeletesNothing() {
        for (int round = 0; round < 300; round++) {
            String text = script(3 + random.nextInt(10));
            MapSnapshot film = new MapSnapshot().synced(text);
            int at = text.indexOf(' ', random.nextInt(text.length()));
            if (at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at + 1))) {
                SyncResult result = ScriptSync.plan(film, text.substring(0, at) + " never" + text.substring(at));
                assertEquals(1, result.operations().size(), text);
                assertEquals(1, result.changed().size());
            }
        }
    }

    @Test
    void deletingASceneDeletesItsBlocksAlone() {
        for (int round = 0; round < 200; round++) {
            List<String> scenes = new ArrayList<>(List.of(script(3 + random.nextInt(10)).split("(?=INT\\. )")));
            MapSnapshot film = new MapSnapshot().synced(String.join("", scenes));
            Set<String> before = film.blocks().map(Block::id).collect(Collectors.toSet());
            scenes.remove(1 + random.nextInt(scenes.size() - 1));
            String text = String.join("", scenes);
            SyncResult result = ScriptSync.plan(film, text);
            MapSnapshot after = film.after(result);
            assertEquals(text, after.text());
            assertTrue(result.created().isEmpty(), text);
            assertEquals(before.size() - result.deleted().size(), after.size());
        }
    }
}
