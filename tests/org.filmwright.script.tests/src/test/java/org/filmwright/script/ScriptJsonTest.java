// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Random;
import org.filmwright.testing.RandomScripts;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
    private static String json(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        ScriptJson.write("a \"b\".fountain", FountainParser.parse(text), out);
        return out.toString();
    }

    @Test
    void documentIsAsTheContractSays() throws IOException {
        assertEquals("{\"file\":\"a \\\"b\\\".fountain\",\"titlePage\":[{\"key\":\"Title\",\"values\":[\"X\",\"Y\"]}],"
                + "\"elements\":[{\"type\":\"section\",\"text\":\"Act\",\"line\":4,\"depth\":2},"
                + "{\"type\":\"scene_heading\",\"text\":\"INT. KITCHEN - DAY\",\"line\":6,\"sceneNumber\":\"4\"},"
                + "{\"type\":\"character\",\"text\":\"BOB (V.O.) (CONT'D)\",\"line\":8,\"extension\":\"V.O., CONT'D\"},"
                + "{\"type\":\"dialogue\",\"text\":\"Hi\\nthere\",\"line\":9},"
                + "{\"type\":\"character\",\"text\":\"MARY\",\"line\":12,\"dual\":true},"
                + "{\"type\":\"dialogue\",\"text\":\"Yo [[x\",\"line\":13},"
                + "{\"type\":\"note\",\"text\":\"n\",\"line\":13}],"
                + "\"problems\":[{\"severity\":\"warning\",\"code\":\"unclosed-note\",\"message\":\"This note has no end (]])"
                + " before the next empty line, so it is read as text.\",\"line\":13}]}",
                json("Title: X\n    Y\n\n## Act\n\nINT. KITCHEN - DAY #4#\n\nBOB (V.O.) (CONT'D)\nHi\nthere\n\n"
                        + "MARY ^\nYo[[n]] [[x"));
    }

    @Test
    void anyTextIsOneLineOfValidJson() throws IOException {
        Random random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            String text = RandomScripts.next(random, 10) + (char) random.nextInt(0x3000);
            String json = json(text);
            assertFalse(json.contains("\n") || json.contains("\u2028"), text);
            JsonObject parsed = JsonParser.parseString(json).getAsJsonObject();
            JsonArray elements = parsed.getAsJsonArray("elements");
            int at = 0;
            for (ScriptElement element : FountainParser.elements(text)) {
                if (element.type() != ElementType.TITLE_PAGE) {
                    assertEquals(element.text(), elements.get(at++).getAsJsonObject().get("text").getAsString());
                }
            }
            assertEquals(elements.size(), at);
        }
    }
}
