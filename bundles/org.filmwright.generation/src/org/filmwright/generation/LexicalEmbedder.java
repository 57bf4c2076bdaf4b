// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.EmbeddingProvider;

/**
 * Vectors of the words and three-letter pieces of a text, hashed: likeness of wording, not of meaning. Needs no model,
 * no network and no key; the same text has the same vector everywhere.
 */
public final class LexicalEmbedder implements EmbeddingProvider {
    /** Length of the vectors. */
    public static final int DIMENSIONS = 256;
    private static final float WORD = 2;
    private static final float PIECE = 1;
    private static final int PIECE_LENGTH = 3;
    /** Words that say nothing of a picture. */
    private static final List<String> EMPTY = List.of("a", "an", "and", "at", "in", "is", "of", "on", "the", "to",
            "with");
    private static final double THRESHOLD = 0.6;

    @Override
    public String embedder() {
        return "lexical 1";
    }

    @Override
    public double threshold() {
        return THRESHOLD;
    }

    @Override
    public List<float[]> embed(List<String> texts, IProgressMonitor monitor) {
        List<float[]> vectors = new ArrayList<>();
        texts.forEach(text -> vectors.add(embed(text)));
        return vectors;
    }

    /** The vector of a text, of length one; all zeros if there is no word in it. */
    public float[] embed(String text) {
        float[] vector = new float[DIMENSIONS];
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                add(vector, "w" + word, WORD);
                String framed = "^" + word + "$";
                for (int i = 0; i + PIECE_LENGTH <= framed.length(); i++) {
                    add(vector, framed.substring(i, i + PIECE_LENGTH), PIECE);
                }
            }
        }
        return normalised(vector);
    }

    private static void add(float[] vector, String piece, float weight) {
        int hash = piece.hashCode() * 0x9E3779B9;
        int place = hash >>> 24;
        vector[place] += (hash & 1 << 20) == 0 ? weight : -weight;
    }

    private static float[] normalised(float[] vector) {
        double sum = 0;
        for (float each : vector) {
            sum += (double) each * each;
        }
        if (sum > 0) {
            float length = (float) Math.sqrt(sum);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }
}
