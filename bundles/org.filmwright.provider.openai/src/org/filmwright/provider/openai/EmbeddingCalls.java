// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.http.HttpCall.Retry;
import org.filmwright.http.JsonAnswer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Vectors: {@code embeddings}. */
final class EmbeddingCalls {
    private static final int BATCH = 256;

    private final Endpoint endpoint;

    EmbeddingCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    List<float[]> embed(List<String> texts, IProgressMonitor monitor) throws CoreException {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            vectors.addAll(batch(texts.subList(from, Math.min(texts.size(), from + BATCH)), monitor));
        }
        return vectors;
    }

    private List<float[]> batch(List<String> texts, IProgressMonitor monitor) throws CoreException {
        JsonArray input = new JsonArray();
        texts.forEach(input::add);
        JsonObject body = new JsonObject();
        body.addProperty("model", endpoint.model("embedding"));
        body.add("input", input);
        JsonAnswer answer = endpoint.post("/embeddings", body, Retry.BILLED, monitor);
        float[][] vectors = new float[texts.size()][];
        for (JsonAnswer each : answer.objects("data")) {
            int index = (int) each.number("index");
            if (index < 0 || index >= vectors.length) {
                throw answer.unusable("a vector has the number " + index);
            }
            vectors[index] = normalised(each.vector("embedding"), answer);
        }
        List<float[]> ordered = new ArrayList<>();
        for (float[] vector : vectors) {
            if (vector == null || vector.length != vectors[0].length) {
                throw answer.unusable("vectors are missing or of different lengths");
            }
            ordered.add(vector);
        }
        return ordered;
    }

    private static float[] normalised(float[] vector, JsonAnswer answer) throws CoreException {
        double sum = 0;
        for (float each : vector) {
            sum += (double) each * each;
        }
        if (sum == 0) {
            throw answer.unusable("a vector is empty");
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
