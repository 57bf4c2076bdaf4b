// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Counts of elements against five other parsers. Where none of them agrees with us, all five agreeing or not, the reason
 * must stand in {@link #DIFFERENCES}; there is no such case. (Peers differ from each other on 3CPO as a cue, lower-case
 * extensions, mixed-case transitions, FADE OUT., lines without an empty line around; fountain.md §3.)
 */
class PeerCountsTest {
    private static final List<String> TYPES = List.of("section", "scene_heading", "character", "parenthetical",
            "transition", "centered", "page_break");
    private static final Map<String, String> DIFFERENCES = Map.of();

    @Test
    void countsAgreeWithAPeerUnlessTheSpecificationExplainsIt() throws Exception {
        JsonObject files;
        try (Reader reader = Files.newBufferedReader(SharedData.root().resolve("PEER-COUNTS.json"))) {
            files = JsonParser.parseReader(reader).getAsJsonObject();
        }
        Set<String> used = new HashSet<>();
        StringBuilder wrong = new StringBuilder();
        for (Map.Entry<String, JsonElement> file : files.entrySet()) {
            Map<String, Long> ours = FountainParser.elements(SharedData.script(file.getKey()).text()).stream()
                    .collect(Collectors.groupingBy(e -> e.type().id(), TreeMap::new, Collectors.counting()));
            for (String type : TYPES) {
                Map<String, Long> peers = counts(file.getValue().getAsJsonObject(), type);
                long mine = ours.getOrDefault(type, 0L);
                String key = file.getKey() + " " + type;
                if (peers.containsValue(mine)) {
                    continue;
                }
                used.add(key);
                if (!DIFFERENCES.containsKey(key)) {
                    wrong.append('\n').append(key).append(": ").append(mine).append(" against ").append(peers);
                }
            }
        }
        assertEquals("", wrong.toString());
        assertEquals(DIFFERENCES.keySet(), used, "differences that are none any more");
    }

    /** The real scripts, where the majority of the peers agrees, to the element. */
    @Test
    void longScriptsCountAsMostPeersCount() throws Exception {
        assertEquals(Map.of("section", 3L, "synopsis", 42L, "scene_heading", 38L, "character", 337L, "parenthetical",
                468L, "centered", 13L, "page_break", 1L), counts("long/actone/BeeDetective.fountain"));
        assertEquals(Map.of("scene_heading", 8L, "character", 20L, "parenthetical", 6L, "transition", 7L, "centered", 5L),
                counts("long/brick-and-steel/Brick-and-Steel.fountain"));
        assertEquals(Map.of("section", 3L, "synopsis", 3L, "scene_heading", 3L, "character", 877L, "parenthetical", 269L,
                "centered", 3L), counts("long/plays/importance-of-being-earnest.fountain"));
        assertEquals(Map.of("scene_heading", 2L, "character", 49L, "parenthetical", 10L, "transition", 9L, "page_break",
                1L), counts("long/nrb/complete_nonsense.fountain"));
    }

    private static Map<String, Long> counts(String path) throws Exception {
        Map<String, Long> counts = FountainParser.elements(SharedData.script(path).text()).stream()
                .collect(Collectors.groupingBy(e -> e.type().id(), TreeMap::new, Collectors.counting()));
        counts.keySet().removeIf(type -> !TYPES.contains(type) && !type.equals("synopsis"));
        assertTrue(counts.size() > 3);
        return counts;
    }

    private static Map<String, Long> counts(JsonObject peers, String type) {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, JsonElement> peer : peers.entrySet()) {
            JsonObject found = peer.getValue().getAsJsonObject();
            if (!peer.getKey().startsWith("pdf_pages") && !found.has("error")) {
                counts.put(peer.getKey(), found.has(type) ? found.get(type).getAsLong() : 0L);
            }
        }
        return counts;
    }
}
