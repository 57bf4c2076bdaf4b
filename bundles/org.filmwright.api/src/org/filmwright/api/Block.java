// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The immutable state of one block after an edit. Equal states compare equal whatever their version.
 *
 * @param id         ULID; identity only, never order
 * @param version    sequence number of the edit that made this state, unique in the film; 0 in a draft
 * @param type       the EClass name for Filmwright's own types ({@link BlockTypes}), {@code nsURI#Name} for others
 * @param parent     id of the containing block, or of the stage ({@code screenplay}) for a block of a stage's list
 * @param orderKey   fractional key among the siblings ({@link OrderKeys}); the id breaks ties
 * @param content    the block's main text; never null
 * @param tags       at most one verdict (keep, rewrite, love, hate) plus free tags
 * @param attributes feature name to value: String, Long, Double, Boolean or List of String
 * @param links      feature name to target ids in order; features that begin with {@code asset.} point to assets by
 *                   SHA-256 and name the role behind the dot
 */
public record Block(String id, long version, String type, String parent, String orderKey, String content,
        SortedSet<String> tags, SortedMap<String, Object> attributes, SortedMap<String, List<String>> links) {

    /** Prefix of the link features that point to assets. */
    public static final String ASSET_PREFIX = "asset.";

    public Block {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(orderKey, "orderKey");
        Objects.requireNonNull(content, "content");
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        TreeMap<String, List<String>> copy = new TreeMap<>();
        links.forEach((feature, targets) -> {
            if (!targets.isEmpty()) {
                copy.put(feature, List.copyOf(targets));
            }
        });
        links = Collections.unmodifiableSortedMap(copy);
    }

    public boolean is(String otherType) {
        return type.equals(otherType);
    }

    public boolean tagged(String tag) {
        return tags.contains(tag);
    }

    /** The attribute as text, or the empty string where it is not set. */
    public String text(String name) {
        Object value = attributes.get(name);
        return value == null ? "" : value.toString();
    }

    /** The attribute as a whole number, or the given value where it is not set or no number. */
    public long number(String name, long otherwise) {
        Object value = attributes.get(name);
        return value instanceof Number number ? number.longValue() : otherwise;
    }

    /** The attribute as a number, or the given value where it is not set or no number. */
    public double decimal(String name, double otherwise) {
        Object value = attributes.get(name);
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** Whether the attribute is set to true. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    /** The attribute as a list of texts; empty where it is not set. */
    public List<String> texts(String name) {
        Object value = attributes.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** All targets of a link feature in order; empty where there is none. */
    public List<String> links(String feature) {
        return links.getOrDefault(feature, List.of());
    }

    /** The first target of a link feature, or null. */
    public String link(String feature) {
        List<String> targets = links.get(feature);
        return targets == null ? null : targets.get(0);
    }

    /** SHA-256 of the first asset linked in this role, or null. */
    public String asset(String role) {
        return link(ASSET_PREFIX + role);
    }

    public Block withVersion(long newVersion) {
        return new Block(id, newVersion, type, parent, orderKey, content, tags, attributes, links);
    }

    public Block withContent(String newContent) {
        return new Block(id, version, type, parent, orderKey, newContent, tags, attributes, links);
    }

    public Block withPlace(String newParent, String newOrderKey) {
        return new Block(id, version, type, newParent, newOrderKey, content, tags, attributes, links);
    }

    public Block withTags(SortedSet<String> newTags) {
        return new Block(id, version, type, parent, orderKey, content, newTags, attributes, links);
    }

    /** With an attribute set, or removed where the value is null. */
    public Block withAttribute(String name, Object value) {
        TreeMap<String, Object> copy = new TreeMap<>(attributes);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, Values.canonical(value));
        }
        return new Block(id, version, type, parent, orderKey, content, tags, copy, links);
    }

    /** With the targets of a link feature replaced; an empty list removes the feature. */
    public Block withLinks(String feature, List<String> targets) {
        Map<String, List<String>> copy = new LinkedHashMap<>(links);
        copy.put(feature, targets);
        return new Block(id, version, type, parent, orderKey, content, tags, attributes, new TreeMap<>(copy));
    }

    /** Whether two states say the same, the version apart. */
    public boolean sameState(Block other) {
        return other != null && id.equals(other.id) && type.equals(other.type) && parent.equals(other.parent)
                && orderKey.equals(other.orderKey) && content.equals(other.content) && tags.equals(other.tags)
                && attributes.equals(other.attributes) && links.equals(other.links);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Block other && sameState(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, content, attributes, links);
    }
}
