// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.assets.FolderAssetStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed process loses nothing that it acknowledged, and leaves a film that check passes. */
class KillTest {
    @TempDir
    Path temp;

    private final Set<String> edits = new HashSet<>();
    private final Set<String> undone = new HashSet<>();
    private final Set<String> assets = new HashSet<>();

    @Test
    void killedWriterLosesNothingItAcknowledged() throws Exception {
        killAndVerify(25);
    }

    @Test
    @Tag("long")
    void killedWriterLosesNothingHoweverOften() throws Exception {
        killAndVerify(220);
    }

    private void killAndVerify(int kills) throws Exception {
        FilmFixture film = new FilmFixture(temp);
        long seed = Long.getLong("filmwright.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < kills; i++) {
            killOnce(film, random);
            verify(film, "kill " + i + " of seed " + seed);
        }
        assertTrue(edits.size() > kills, "edits were acknowledged between the kills");
        assertTrue(!assets.isEmpty() && !undone.isEmpty(), "assets and undos were acknowledged, too");
    }

    private void killOnce(FilmFixture film, Random random) throws Exception {
        try (ChildJvm child = new ChildJvm(BusyWriter.class, temp.resolve("errors.txt"), film.folder.toString(),
                Long.toString(random.nextLong()))) {
            boolean whileStarting = random.nextInt(6) == 0;
            if (!whileStarting) {
                assertEquals("ready", child.out.readLine(), () -> errors());
            }
            child.process.waitFor(random.nextInt(whileStarting ? 900 : 400), TimeUnit.MILLISECONDS);
            assertTrue(child.process.isAlive(), () -> "the writer ended by itself: " + errors());
            child.kill();
            ChildJvm.wholeLines(child.out).forEach(this::note);
        }
    }

    private String errors() {
        try {
            return Files.readString(temp.resolve("errors.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "edit" -> edits.add(words[1]);
            case "undo" -> undone.add(words[1]);
            case "asset" -> assets.add(words[1]);
            default -> assertEquals("ready", line);
        }
    }

    private void verify(FilmFixture film, String when) throws Exception {
        try (FilmSession session = film.open()) {
            assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()), when);
            Map<String, List<BlockVersion>> versions = new HashMap<>();
            List<String> lost = new ArrayList<>();
            for (String edit : edits) {
                String[] words = edit.split(" ");
                if (!versions.containsKey(words[0])) {
                    versions.put(words[0], session.versions(words[0]));
                }
                boolean there = versions.get(words[0]).stream().anyMatch(version -> version.state() != null
                        && version.seq() == Long.parseLong(words[1]) && version.state().content().equals(words[2]));
                if (!there) {
                    lost.add(edit);
                }
            }
            assertEquals(List.of(), lost, when);
            Set<String> takenBack = new HashSet<>();
            for (EditRecord edit : session.history(HistoryQuery.ALL)) {
                takenBack.add(edit.undoes());
            }
            assertTrue(takenBack.containsAll(undone), when);
            for (String sha : assets) {
                Asset asset = session.assets().find(sha).orElseThrow();
                assertEquals(sha, FolderAssetStore.hash(session.assets().path(asset), null), when);
            }
            for (Asset asset : session.assets().list()) {
                assertEquals(asset.bytes(), Files.size(session.assets().path(asset)), when);
            }
        }
    }
}
