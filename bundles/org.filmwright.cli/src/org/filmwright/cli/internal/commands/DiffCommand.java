// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.filmwright.pipeline.drafts.ComparisonPdf;
import org.filmwright.pipeline.drafts.FilmPoint;
import org.filmwright.session.FilmBundles;

import com.google.gson.stream.JsonWriter;

/** Compares two points of the history. */
public final class DiffCommand implements Command {
    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String usage() {
        return "FILM A B [--pdf FILE] [--json]";
    }

    @Override
    public String summary() {
        return "Compares two branches, versions, labels, script files or .film copies; --pdf prints the script with what was"
                + " struck and what is new";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String a = invocation.get("A");
        String b = invocation.get("B");
        try (FilmSession session = invocation.read()) {
            FilmPoint older = point(invocation, session, a);
            FilmPoint newer = point(invocation, session, b);
            String pdf = invocation.arguments().option("pdf", null);
            if (pdf != null) {
                ComparisonPdf.write(session, older, newer, Invocation.toPath(pdf));
                invocation.out().println("Wrote " + a + " compared with " + b + " to " + pdf + ".");
                return ExitCodes.DONE;
            }
            List<BlockChange> changes = older.to(newer);
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

    /** A point of the history, else a script file, else a copy of the film. */
    private static FilmPoint point(Invocation invocation, FilmSession session, String word) throws CoreException {
        Path file = word.indexOf('.') < 0 ? null : Invocation.toPath(word);
        if (file == null || !Files.isRegularFile(file)) {
            return FilmPoint.of(session, word);
        }
        return word.endsWith(".film") ? FilmPoint.copy(session,
                new FilmBundles(invocation.stores()).contents(session, file, invocation.monitor()),
                file.getFileName().toString()) : FilmPoint.script(session, file);
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
