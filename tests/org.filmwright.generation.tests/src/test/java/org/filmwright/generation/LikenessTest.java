// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.filmwright.generation.VectorIndex.Found;
import org.junit.jupiter.api.Test;

/** Likeness of wording, and the search for it. */
class LikenessTest {
    private final LexicalEmbedder embedder = new LexicalEmbedder();

    private double cosine(String one, String other) {
        float[] a = embedder.embed(one);
        float[] b = embedder.embed(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void thresholdParts() {
        String[][] alike = {
                {"INT. KITCHEN - DAY, medium shot of Jane at the table", "INT. KITCHEN - NIGHT, medium shot of Jane"},
                {"a sleeper train crosses the steppe at night", "at night the sleeper train is crossing a steppe"},
                {"MS, EYE angle: JANE. int Sleeper, night.", "CU, EYE angle: JANE. int Sleeper, night."},
                {"Café am Rhein, ein alter Mann wartet", "Cafe am Rhein: ein alter Mann, der wartet"}};
        String[][] different = {
                {"INT. KITCHEN - DAY, medium shot of Jane at the table", "EXT. HARBOUR - NIGHT, a wide shot of cranes"},
                {"a sleeper train crosses the steppe at night", "two children build a castle of sand"},
                {"MS, EYE angle: JANE. int Sleeper, night.", "A lighthouse keeper trims the lamp by the sea."},
                {"rain on the window", "a wedding in the village church"}};
        for (String[] pair : alike) {
            assertTrue(cosine(pair[0], pair[1]) >= embedder.threshold(), pair[0] + " " + cosine(pair[0], pair[1]));
        }
        for (String[] pair : different) {
            assertTrue(cosine(pair[0], pair[1]) < embedder.threshold() - 0.1,
                    pair[0] + " " + cosine(pair[0], pair[1]));
        }
    }

    @Test
    void vectorsAreOfLengthOneAndAlwaysTheSame() {
        assertEquals(1, cosine("Jane, at the window!", "jane at window"), 1e-5);
        assertArrayEquals(embedder.embed("Über Café"), new LexicalEmbedder().embed("uber cafe"));
        assertArrayEquals(new float[LexicalEmbedder.DIMENSIONS], embedder.embed("… !"));
    }

    @Test
    void searchFindsWhatALookAtEachFinds() {
        Random random = new Random(11);
        VectorIndex index = new VectorIndex(LexicalEmbedder.DIMENSIONS);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            float[] vector = random(random);
            all.add(vector);
            index.add("v" + i, vector);
        }
        float[] query = random(random);
        List<String> wanted = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -dot(query, all.get(i))));
        order.subList(0, 12).forEach(i -> wanted.add("v" + i));
        assertEquals(wanted, index.nearest(query, 12, 0).stream().map(Found::id).toList());
        assertEquals(List.of(), index.nearest(query, 12, 0.9));
        assertEquals("v77", index.nearest(all.get(77), 1, 0.9).get(0).id());
        assertThrows(IllegalArgumentException.class, () -> index.add("x", new float[3]));
        assertEquals(List.of(), new VectorIndex(3).nearest(new float[3], 5, 0));
    }

    private static float[] random(Random random) {
        float[] vector = new float[LexicalEmbedder.DIMENSIONS];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
