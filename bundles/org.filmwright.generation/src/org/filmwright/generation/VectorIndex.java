// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Vectors of one embedder, of length one each, searched by cosine. Not thread-safe while it is filled. */
public final class VectorIndex {
    private static final int CHUNK = 8_192;
    private static final int LANES = 4;

    private final int dimensions;
    private final List<String> ids = new ArrayList<>();
    private float[] vectors = new float[0];

    /**
     * A vector that was found.
     *
     * @param cosine how alike it is: 1 the same, 0 nothing in common
     */
    public record Found(String id, double cosine) {
    }

    public VectorIndex(int dimensions) {
        this.dimensions = dimensions;
    }

    public void add(String id, float[] vector) {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException("a vector of " + vector.length + " among those of " + dimensions);
        }
        int at = ids.size() * dimensions;
        if (at + dimensions > vectors.length) {
            vectors = Arrays.copyOf(vectors, Math.max(16 * dimensions, 2 * vectors.length));
        }
        System.arraycopy(vector, 0, vectors, at, dimensions);
        ids.add(id);
    }

    public int size() {
        return ids.size();
    }

    /** The most alike vectors, best first, none below a cosine; of equals the one that was added first. */
    public List<Found> nearest(float[] query, int most, double least) {
        int chunks = (ids.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks).parallel().mapToObj(chunk -> nearest(query, most, least, chunk))
                .flatMap(List::stream).sorted(order()).limit(most).map(hit -> new Found(ids.get(hit.at), hit.cosine))
                .toList();
    }

    private record Hit(int at, float cosine) {
    }

    private static Comparator<Hit> order() {
        return Comparator.comparingDouble((Hit hit) -> -hit.cosine).thenComparingInt(hit -> hit.at);
    }

    private List<Hit> nearest(float[] query, int most, double least, int chunk) {
        PriorityQueue<Hit> best = new PriorityQueue<>(order().reversed());
        int end = Math.min(ids.size(), (chunk + 1) * CHUNK);
        for (int i = chunk * CHUNK; i < end; i++) {
            float cosine = dot(query, i * dimensions);
            if (cosine >= least && (best.size() < most || cosine > best.peek().cosine)) {
                best.add(new Hit(i, cosine));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        return List.copyOf(best);
    }

    /** Four sums side by side, which the processor adds at once. */
    private float dot(float[] query, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int whole = dimensions - dimensions % LANES;
        for (int i = 0; i < whole; i += LANES) {
            a += query[i] * vectors[from + i];
            b += query[i + 1] * vectors[from + i + 1];
            c += query[i + 2] * vectors[from + i + 2];
            d += query[i + 3] * vectors[from + i + 3];
        }
        for (int i = whole; i < dimensions; i++) {
            a += query[i] * vectors[from + i];
        }
        return a + b + c + d;
    }
}
