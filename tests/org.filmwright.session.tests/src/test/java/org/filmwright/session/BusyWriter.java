// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

/**
 * The program that {@link KillTest} kills: edits, takes back and ingests as fast as it can, and prints one line for what
 * is durable: {@code edit BLOCK VERSION CONTENT}, {@code undo EDIT}, {@code asset SHA256}.
 */
final class BusyWriter {
    private final FilmSession session;
    private final Random random;
    private final List<String> blocks = new ArrayList<>();

    private BusyWriter(FilmSession session, long seed) {
        this.session = session;
        this.random = new Random(seed);
        session.snapshot().children(Stages.IDEATION).stream().map(Block::id).forEach(blocks::add);
    }

    public static void main(String[] args) throws Exception {
        FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
        FilmSession session = films.open(Path.of(args[0]), OpenMode.WRITE);
        say("ready");
        BusyWriter writer = new BusyWriter(session, Long.parseLong(args[1]));
        while (true) {
            writer.step();
        }
    }

    private void step() throws Exception {
        switch (random.nextInt(10)) {
            case 0 -> undo();
            case 1, 2, 3 -> ingest();
            case 4 -> several();
            default -> edit();
        }
    }

    private void edit() throws Exception {
        String content = text();
        boolean make = blocks.isEmpty() || random.nextInt(3) == 0;
        String[] id = new String[1];
        EditResult result = session.edit("Busy edit", edit -> {
            if (make) {
                id[0] = edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(content));
            } else {
                id[0] = blocks.get(random.nextInt(blocks.size()));
                if (edit.snapshot().block(id[0]) != null) {
                    edit.content(id[0], content);
                }
            }
        });
        result.durable().get();
        Block block = result.snapshot().block(id[0]);
        if (make) {
            blocks.add(id[0]);
        }
        if (block != null) {
            sayEdit(block);
        }
    }

    /** Edits that wait together and may share a transaction. */
    private void several() throws Exception {
        List<EditResult> results = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String content = text();
            results.add(session.edit("Busy edits", edit -> blocks
                    .add(edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(content)))));
        }
        for (EditResult result : results) {
            result.durable().get();
            sayEdit(result.change().blocks().get(0).after());
        }
    }

    private void undo() throws Exception {
        Optional<EditRecord> undone = session.undo(null);
        session.flush();
        undone.ifPresent(edit -> say("undo " + edit.id()));
    }

    private void ingest() throws Exception {
        byte[] bytes = new byte[1 + random.nextInt(200_000)];
        random.nextBytes(bytes);
        Asset asset = session.assets().ingest(new ByteArrayInputStream(bytes), "noise.wav", Map.of(), null);
        say("asset " + asset.sha256());
    }

    private String text() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void sayEdit(Block block) {
        say("edit " + block.id() + " " + block.version() + " " + block.content());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
