// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/** The identity of a recipe: what was sent, and the digests of what it came from, not their versions. */
final class RecipeIds {
    private RecipeIds() {
    }

    static String call(String operation, String prompt, List<String> references,
            SortedMap<String, String> parameters, String provider, String model, long seed) {
        MessageDigest digest = sha256();
        add(digest, operation, prompt, provider, model, Long.toString(seed));
        references.forEach(reference -> add(digest, "r", reference));
        parameters.forEach((name, value) -> add(digest, "p", name, value));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String call, List<RecipeInput> inputs) {
        MessageDigest digest = sha256();
        add(digest, call);
        inputs.forEach(input -> add(digest, "i", input.block(), input.role(), input.algorithm(), input.digest()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String... fields) {
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }
}
