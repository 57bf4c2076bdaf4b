// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.junit.jupiter.api.Test;

/** Page counts of real scripts against those of two other programs. */
class PeerPageCountsTest {

    private static Path data() {
        Path data = SharedData.folder();
        assumeTrue(data != null, "shared data is not beside this clone");
        return data;
    }

    /**
     * Pages with the title page.
     *
     * @param count  whole pages
     * @param length pages with the last one only as far as it is filled
     */
    private record Length(int count, double length) {
        /** In a short script one line over a page is more than four percent, so there the filled length decides. */
        boolean isNear(int peer) {
            boolean near = Math.abs(count - peer) <= peer * 0.04;
            return near || peer < 25 && length <= peer * 1.04 && length >= (peer - 1) * 0.96;
        }
    }

    private static Length length(Path file, Paper paper) throws IOException {
        Screenplay script = FountainParser.parse(Files.readString(file));
        PageProfile profile = PageProfile.spec(paper);
        List<Page> pages = Paginator.paginate(script.elements(), profile, PageOptions.DEFAULT).pages();
        List<PageLine> last = pages.get(pages.size() - 1).lines();
        int title = TitlePage.layout(script.titlePage(), profile).isEmpty() ? 0 : 1;
        double filled = (last.get(last.size() - 1).row() + 1.0) / profile.lines();
        return new Length(pages.size() + title, pages.size() - 1 + filled + title);
    }

    @Test
    void countsOfTheSpecProfileAreWithinFourPercentOfAPeer() throws IOException {
        Path data = data();
        JsonObject peers = JsonParser.parseString(Files.readString(data.resolve("PEER-COUNTS.json"))).getAsJsonObject();
        Map<String, List<Integer>> checked = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonElement> script : peers.entrySet()) {
            JsonElement counts = script.getValue().getAsJsonObject().get("pdf_pages_incl_title");
            if (counts == null) {
                continue;
            }
            for (Map.Entry<String, JsonElement> peer : counts.getAsJsonObject().entrySet()) {
                Paper paper = peer.getKey().endsWith("a4") ? Paper.A4 : Paper.LETTER;
                Length ours = length(data.resolve(script.getKey()), paper);
                int theirs = peer.getValue().getAsInt();
                checked.computeIfAbsent(script.getKey(), key -> new ArrayList<>()).add(ours.count());
                if (!ours.isNear(theirs)) {
                    wrong.add(script.getKey() + ": " + ours + " pages, " + peer.getKey() + " " + theirs);
                }
            }
        }
        assertFalse(checked.isEmpty());
        assertTrue(wrong.isEmpty(), wrong::toString);
    }

    @Test
    void earnestHas103PagesGiveOrTakeOne() throws IOException {
        Path file = data().resolve("long/plays/importance-of-being-earnest.fountain");
        Screenplay script = FountainParser.parse(Files.readString(file));
        Pages pages = Paginator.paginate(script.elements(), PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT);
        assertEquals(103, pages.count(), 1);
        assertEquals(3, pages.scenes().size());
    }
}
