// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.cli.internal.Kinds;

import com.google.gson.stream.JsonWriter;

/** Compares two points of the history. */
public final class DiffCommand implements Command {
    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String usage() {
        return "FILM A B [--json]";
    }

    @Override
    public String summary() {
        return "Compares two branches, versions or labels";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String a = invocation.get("A");
        String b = invocation.get("B");
        try (FilmSession session = invocation.read()) {
            List<BlockChange> changes = session.branches().diff(a, b);
            if (invocation.json()) {
                Json.document(invocation.out(), json -> document(json, a, b, changes));
            } else {
                for (BlockChange change : changes) {
                    invocation.out().println(String.format("%-8s %s  %s", kind(change), change.id(),
                            (change.removed() ? change.before() : change.after()).content().strip().lines().findFirst()
                                    .orElse("")));
                }
            }
        }
        return ExitCodes.DONE;
    }

    private static void document(JsonWriter json, String a, String b, List<BlockChange> changes) throws IOException {
        json.name("a").value(a);
        json.name("b").value(b);
        json.name("changes").beginArray();
        for (BlockChange change : changes) {
            json.beginObject();
            json.name("block").value(change.id());
            json.name("kind").value(Kinds.of(change.removed() ? change.before() : change.after()));
            json.name("change").value(kind(change));
            List<String> features = features(change);
            json.name("features");
            Json.strings(json, features);
            json.name("before");
            state(json, change.before(), features);
            json.name("after");
            state(json, change.after(), features);
            json.endObject();
        }
        json.endArray();
    }

    private static String kind(BlockChange change) {
        if (change.added()) {
            return "added";
        }
        if (change.removed()) {
            return "removed";
        }
        return features(change).equals(List.of("place")) ? "moved" : "changed";
    }

    private static List<String> features(BlockChange change) {
        if (change.added() || change.removed()) {
            return List.of();
        }
        Block before = change.before();
        Block after = change.after();
        List<String> features = new ArrayList<>();
        if (!before.content().equals(after.content())) {
            features.add("content");
        }
        if (!before.parent().equals(after.parent()) || !before.orderKey().equals(after.orderKey())) {
            features.add("place");
        }
        if (!before.tags().equals(after.tags())) {
            features.add("tags");
        }
        TreeSet<String> names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        names.addAll(before.links().keySet());
        names.addAll(after.links().keySet());
        for (String name : names) {
            if (!value(before, name).equals(value(after, name))) {
                features.add(name);
            }
        }
        return features;
    }

    private static String value(Block block, String feature) {
        return switch (feature) {
        case "content" -> block.content();
        case "place" -> block.parent();
        case "tags" -> String.join(" ", block.tags());
        default -> block.attributes().containsKey(feature) ? block.text(feature)
                : String.join(" ", block.links(feature));
        };
    }

    private static void state(JsonWriter json, Block block, List<String> features) throws IOException {
        if (block == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        for (String feature : features.isEmpty() ? List.of("content") : features) {
            json.name(feature).value(value(block, feature));
        }
        json.endObject();
    }
}
