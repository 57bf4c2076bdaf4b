// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of an edit: SHA-256 over its parents' hashes, its own row and its version rows in the order of the blocks'
 * ids. Every field goes in as length and UTF-8 bytes, so that no two rows run together.
 */
final class EditHash {
    /** Columns of a version row that are hashed, in order. */
    static final String VERSION_COLUMNS = "block, deleted, type, parent, order_key, content, tags, attributes, links";

    private final MessageDigest digest;

    private EditHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Begins with the parents' hashes and the edit's own fields; a null field counts as empty. */
    static EditHash of(List<String> parentHashes, String... fields) {
        EditHash hash = new EditHash();
        parentHashes.forEach(hash::add);
        hash.add("edit");
        for (String field : fields) {
            hash.add(field == null ? "" : field);
        }
        return hash;
    }

    /** Adds the columns of one version row. */
    void row(String... columns) {
        add("row");
        for (String column : columns) {
            add(column);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
