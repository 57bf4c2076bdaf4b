// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.generation.ShotLabels;

import com.google.gson.stream.JsonWriter;

/** The JSON document of {@code list} and {@code show}. */
public final class BlockDocument {
    private final Snapshot snapshot;
    private final ShotLabels labels;

    public BlockDocument(Snapshot snapshot) {
        this.snapshot = snapshot;
        labels = ShotLabels.of(snapshot);
    }

    /** Prints blocks of a stage with all below them. */
    public void print(PrintStream out, String film, String stage, List<Block> blocks) throws CoreException {
        Json.document(out, json -> {
            json.name("film").value(film);
            json.name("stage").value(stage);
            json.name("blocks").beginArray();
            for (Block block : blocks) {
                block(json, block);
            }
            json.endArray();
        });
    }

    private void block(JsonWriter json, Block block) throws IOException {
        json.beginObject();
        json.name("id").value(block.id());
        json.name("kind").value(Kinds.of(block));
        json.name("content").value(Kinds.content(block));
        if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
            json.name("source").value(block.content());
        }
        String label = labels.of(block.id());
        if (!label.isEmpty()) {
            json.name("label").value(label);
        }
        json.name("tags");
        Json.strings(json, block.tags());
        json.name("version").value(block.version());
        json.name("attributes");
        Json.map(json, block.attributes());
        json.name("links").beginObject();
        for (var link : block.links().entrySet()) {
            json.name(link.getKey());
            Json.strings(json, link.getValue());
        }
        json.endObject();
        json.name("children").beginArray();
        for (Block child : snapshot.children(block.id())) {
            block(json, child);
        }
        json.endArray();
        json.endObject();
    }
}
