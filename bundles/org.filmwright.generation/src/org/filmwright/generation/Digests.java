// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;

/**
 * The one digest of what an operation reads of a block: the same function stamps a recipe and checks it. Text is
 * compared in NFC, features in sorted order. Order keys, parents and versions are never part of it;
 * {@code children} stands for the same features of the blocks below, in order.
 */
public final class Digests {
    /** Id of this algorithm; recipes of another one are checked by that one or count as fresh while versions match. */
    public static final String ALGORITHM = "filmwright-1";
    /** Feature that stands for a block's main text. */
    public static final String CONTENT = "content";
    /** Feature that stands for the blocks below. */
    public static final String CHILDREN = "children";

    private Digests() {
    }

    /** Digest of the named features of a block; a block that is not there has the digest {@code gone}. */
    public static String of(Snapshot snapshot, String block, List<String> features) {
        Block state = snapshot.block(block);
        return state == null ? "gone" : of(snapshot, state, features);
    }

    /** Digest of the named features of a state; children are those of the snapshot. */
    public static String of(Snapshot snapshot, Block state, List<String> features) {
        MessageDigest digest = sha256();
        add(digest, state.type());
        for (String feature : features.stream().sorted().toList()) {
            add(digest, feature);
            value(digest, snapshot, state, feature, features);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The value of one feature in words, for telling what changed; empty where it is not set. */
    public static String value(Block state, String feature) {
        if (state == null) {
            return "";
        }
        if (feature.equals(CONTENT)) {
            return normal(state.content());
        }
        if (state.links().containsKey(feature)) {
            return String.join(" ", state.links(feature));
        }
        Object value = state.attributes().get(feature);
        return value == null ? "" : normal(value.toString());
    }

    private static void value(MessageDigest digest, Snapshot snapshot, Block state, String feature,
            List<String> features) {
        if (feature.equals(CHILDREN)) {
            for (Block child : snapshot.children(state.id())) {
                add(digest, of(snapshot, child, features));
            }
        } else {
            add(digest, value(state, feature));
        }
    }

    private static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
