// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;

import com.google.gson.stream.JsonWriter;

/** Assets as JSON, as lines, and as the words a search looks at. */
public final class AssetDocument {
    private final FilmSession session;
    private final Snapshot snapshot;

    public AssetDocument(FilmSession session) {
        this.session = session;
        this.snapshot = session.snapshot();
    }

    /** Prints one document. */
    public void print(PrintStream out, List<Asset> assets) throws CoreException {
        Json.document(out, json -> {
            json.name("film").value(session.name());
            json.name("assets").beginArray();
            for (Asset asset : assets) {
                write(json, asset);
            }
            json.endArray();
        });
    }

    private void write(JsonWriter json, Asset asset) throws IOException {
        json.beginObject();
        json.name("sha256").value(asset.sha256());
        json.name("name").value(asset.name());
        json.name("mediaType").value(asset.mediaType());
        json.name("bytes").value(asset.bytes());
        json.name("created").value(asset.created().toString());
        json.name("file").value("assets/" + asset.fileName());
        json.name("meta");
        Json.map(json, new TreeMap<>(asset.meta()));
        json.name("blocks");
        Json.strings(json, new TreeSet<>(blocks(asset)));
        json.endObject();
    }

    /** One line each: hash, type, size, name. */
    public void lines(PrintStream out, List<Asset> assets) {
        StringBuilder text = new StringBuilder();
        for (Asset asset : assets) {
            text.append(String.format("%s  %-24s %12d  %s%n", asset.sha256(), asset.mediaType(), asset.bytes(),
                    asset.name()));
        }
        out.print(text);
    }

    /** All that is known of one. */
    public void details(PrintStream out, Asset asset) {
        StringBuilder text = new StringBuilder();
        text.append(asset.name()).append('\n').append("sha256: ").append(asset.sha256()).append('\n').append("file: ")
                .append(session.assets().path(asset)).append('\n').append("type: ").append(asset.mediaType())
                .append('\n').append("bytes: ").append(asset.bytes()).append('\n').append("added: ")
                .append(asset.created()).append('\n');
        new TreeMap<>(asset.meta()).forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        for (String id : new TreeSet<>(blocks(asset))) {
            Block block = snapshot.block(id);
            text.append("used by ").append(Kinds.of(block)).append(' ').append(id).append(' ')
                    .append(Kinds.line(block)).append('\n');
        }
        out.print(text);
    }

    /** What a search by words looks at: name, type, facts, and what the blocks that use it say and are tagged. */
    public String searchText(Asset asset) {
        StringBuilder text = new StringBuilder(asset.name()).append('\n').append(asset.mediaType()).append('\n');
        asset.meta().forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
        for (String id : blocks(asset)) {
            Block block = snapshot.block(id);
            text.append(Kinds.content(block)).append('\n').append(String.join(" ", block.tags())).append('\n');
            block.attributes().values().forEach(value -> text.append(value).append('\n'));
        }
        return text.toString();
    }

    private Set<String> blocks(Asset asset) {
        return snapshot.referrers(asset.sha256(), null);
    }
}
