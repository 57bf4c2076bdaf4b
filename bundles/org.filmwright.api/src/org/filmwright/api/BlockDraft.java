// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A block about to be made. Where it goes: {@link #in} names the parent, {@link #after} the sibling in front (default:
 * behind the last one).
 */
public final class BlockDraft {
    private final String type;
    private String id;
    private String parent;
    private String after;
    private boolean first;
    private String content = "";
    private final SortedSet<String> tags = new TreeSet<>();
    private final Map<String, Object> attributes = new TreeMap<>();
    private final Map<String, List<String>> links = new TreeMap<>();

    private BlockDraft(String type) {
        this.type = type;
    }

    public static BlockDraft of(String type) {
        return new BlockDraft(type);
    }

    /** Use this id instead of a new one, as an import that knows it does. */
    public BlockDraft id(String value) {
        id = value;
        return this;
    }

    public BlockDraft in(String parentOrStage) {
        parent = parentOrStage;
        return this;
    }

    public BlockDraft after(String sibling) {
        after = sibling;
        return this;
    }

    public BlockDraft first() {
        first = true;
        return this;
    }

    public BlockDraft content(String value) {
        content = value;
        return this;
    }

    public BlockDraft tag(String tag) {
        tags.add(tag);
        return this;
    }

    /** Sets an attribute; null leaves it unset. */
    public BlockDraft set(String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, Values.canonical(value));
        }
        return this;
    }

    public BlockDraft link(String feature, List<String> targets) {
        links.put(feature, targets);
        return this;
    }

    /** Links to one target; null leaves the feature unset. */
    public BlockDraft link(String feature, String target) {
        if (target != null) {
            links.put(feature, List.of(target));
        }
        return this;
    }

    public String parent() {
        return parent;
    }

    public String sibling() {
        return after;
    }

    public boolean isFirst() {
        return first;
    }

    /** The finished state with its place; version 0. */
    public Block build(String orderKey) {
        return new Block(id == null ? Ulid.next() : id, 0, type, parent, orderKey, content, tags,
                new TreeMap<>(attributes), new TreeMap<>(links));
    }
}
