// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expectations that other parsers keep beside their fixtures. */
class PeerFixturesTest {
    private static final Pattern CARET = Pattern.compile("^/\\*( *)\\^ (.*?) *\\*/$");
    private static final Pattern ENTRY = Pattern.compile("^(HEADING|ACTION|CHARACTER|DIALOGUE|PARENTHETICAL|TRANSITION"
            + "|LYRIC):\"", Pattern.MULTILINE);
    private static final Map<String, ElementType> SCOPES = Map.of("entity.name.character", ElementType.CHARACTER,
            "string.other.dialogue", ElementType.DIALOGUE, "keyword.other.heading.scene", ElementType.SCENE_HEADING,
            "entity.name.heading.scene", ElementType.SCENE_HEADING, "lyric", ElementType.LYRICS, "markup.heading",
            ElementType.SECTION, "comment.note", ElementType.NOTE, "comment.synopses", ElementType.SYNOPSIS,
            "only:(source.fountain meta.paragraph.text)", ElementType.ACTION);

    /** The comments below a line name the element at their caret. */
    @Test
    void atomGrammarTestsDescribeThemselves() throws Exception {
        String text = SharedData.script("fountain/fountain-atom/grammar-tests.fountain").text();
        List<String> lines = text.lines().toList();
        List<ScriptElement> elements = FountainParser.elements(text);
        int checked = 0;
        for (int i = 1; i < lines.size(); i++) {
            Matcher matcher = CARET.matcher(lines.get(i));
            if (matcher.matches()) {
                int line = i;
                boolean inside = matcher.group(1).length() > 0;
                ElementType type = SCOPES.entrySet().stream().filter(e -> matcher.group(2).startsWith(e.getKey()))
                        .findFirst().orElseThrow().getValue();
                assertTrue(elements.stream().anyMatch(e -> e.line() == line && e.type() == type
                        && e.isEmbedded() == inside), "line " + line + " " + type);
                checked++;
            }
        }
        assertEquals(25, checked);
    }

    @Test
    void screenplayToolsDumpsAgree() throws Exception {
        assertDump("Dialogue.fountain", "Dialogue-Merged.txt", Map.of());
        assertDump("Lyrics.fountain", "Lyrics.txt", Map.of());
        assertDump("UTF8.fountain", "UTF8.txt", Map.of());
        assertDump("TitlePage.fountain", "TitlePage.txt", Map.of());
        // an emptied boneyard is the empty line a transition needs: the specification's own example
        assertDump("Boneyards.fountain", "Boneyards.txt", Map.of("TRANSITION CUT TO:", "ACTION CUT TO:|/*0*/"));
        // (CONT'D) is kept as typed, a name may begin with a digit, and any line of capitals is a cue
        assertDump("Character.fountain", "Character.txt", Map.of("ACTION 3CPO|Not work.", "CHARACTER 3CPO+DIALOGUE Not work.",
                "ACTION AND ^ (Dual)|Shouldn't work", "CHARACTER AND ^+DIALOGUE Shouldn't work"));
    }

    private static void assertDump(String script, String dump, Map<String, String> differences) throws Exception {
        List<String> ours = new ArrayList<>();
        for (ScriptElement element : FountainParser.elements(SharedData.script("fountain/screenplay-tools/" + script)
                .text())) {
            String text = element.text().replace("\n", "|").replace('\u2019', '\'').replace('\u2018', '\'').strip();
            switch (element.type()) {
                case SCENE_HEADING -> ours.add("HEADING " + text);
                case CHARACTER -> ours.add("CHARACTER " + element.name());
                case PARENTHETICAL -> ours.add("PARENTHETICAL " + text.substring(1, text.length() - 1));
                case LYRICS -> ours.add("LYRIC " + text);
                case ACTION, DIALOGUE, TRANSITION -> ours.add(element.type().name() + " " + text);
                default -> {
                    // not in the dumps
                }
            }
        }
        List<String> theirs = dump("fountain/screenplay-tools/" + dump);
        List<String> expected = new ArrayList<>();
        for (String line : theirs) {
            String mapped = differences.containsKey(line) ? differences.get(line)
                    : differences.containsValue(line) ? differences.entrySet().stream()
                            .filter(e -> e.getValue().equals(line)).findFirst().orElseThrow().getKey() : line;
            expected.addAll(List.of(mapped.split("\\+(?=DIALOGUE )")));
        }
        assertEquals(expected, ours, script);
    }

    /** Entries as {@code TYPE text}; action is split into paragraphs as ours is. */
    private static List<String> dump(String path) throws Exception {
        String text = Files.readString(SharedData.root().resolve(path)).replace('\u2019', '\'').replace('\u2018', '\'');
        List<String> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(text);
        while (matcher.find()) {
            int end = text.indexOf('"', matcher.end());
            String value = text.substring(matcher.end(), end);
            String[] parts = matcher.group(1).equals("ACTION") ? value.split("\n\n") : new String[] {value};
            for (String part : parts) {
                entries.add(matcher.group(1) + " " + part.replace("\n", "|").strip());
            }
        }
        return entries;
    }
}
