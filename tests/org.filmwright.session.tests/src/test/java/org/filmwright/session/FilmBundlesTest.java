// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.FilmBundles.Contents;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

class FilmBundlesTest {
    @TempDir
    Path temp;
    private FilmFixture film;
    private FilmBundles bundles;
    private Path bundle;
    private Asset asset;
    private String idea;

    @BeforeEach
    void packFilm() throws CoreException {
        film = new FilmFixture(temp);
        bundles = new FilmBundles(new SqliteStores(new Stages(StageXml.onClassPath())));
        bundle = temp.resolve("test.film");
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        try (FilmSession session = film.open()) {
            asset = session.assets().ingest(new ByteArrayInputStream(noise), "noise.wav", Map.of(), null);
            idea = FilmFixture.idea(session, "A train");
            session.edit("Link", edit -> edit.link(idea, "asset.reference", List.of(asset.sha256())));
            session.undo(null);
            session.redo(null);
            bundles.pack(session, bundle, new NullProgressMonitor());
        }
    }

    @Test
    void roundTripKeepsIdsHistoryAssetsAndTheChainOfHashes() throws Exception {
        Path copy = temp.resolve("copy");
        Contents contents = bundles.unpack(bundle, copy, new NullProgressMonitor());
        assertEquals(1, contents.assets());
        try (FilmSession before = film.films.open(film.folder, OpenMode.READ);
                FilmSession after = film.films.open(copy, OpenMode.WRITE)) {
            assertEquals(before.id(), after.id());
            assertEquals(before.snapshot().block(idea), after.snapshot().block(idea));
            assertEquals(ids(before), ids(after));
            assertEquals(List.of(), FilmSessions.check(after, new NullProgressMonitor()));
            assertEquals(-1, Files.mismatch(before.assets().path(asset), after.assets().path(asset)));
            after.edit("Go on", edit -> edit.content(idea, "A night train"));
        }
    }

    @Test
    void mediaIsStoredAsItIs() throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertEquals(ZipEntry.STORED, zip.getEntry("assets/" + asset.fileName()).getMethod());
            assertTrue(zip.getEntry("meta/project.json") != null);
        }
    }

    @Test
    void packingReplacesAnOlderBundleAndLeavesNothingElse() throws Exception {
        try (FilmSession session = film.open()) {
            FilmFixture.idea(session, "newer");
            bundles.pack(session, bundle, new NullProgressMonitor());
        }
        bundles.unpack(bundle, temp.resolve("copy"), new NullProgressMonitor());
        try (FilmSession session = film.films.open(temp.resolve("copy"), OpenMode.READ)) {
            assertEquals(2, session.snapshot().children(Stages.IDEATION).size());
        }
        assertEquals(List.of("copy", "film", "test.film"), names());
    }

    @Test
    void cancelledPackingKeepsTheOlderBundle() throws Exception {
        byte[] before = Files.readAllBytes(bundle);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        try (FilmSession session = film.open()) {
            assertThrows(OperationCanceledException.class, () -> bundles.pack(session, bundle, cancelled));
        }
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(bundle)));
        assertThrows(OperationCanceledException.class, () -> bundles.unpack(bundle, temp.resolve("copy"), cancelled));
        assertEquals(List.of("film", "test.film"), names());
    }

    @Test
    void filmWithAnAlteredAssetIsNotPacked() throws Exception {
        Path file = film.folder.resolve("assets").resolve(asset.fileName());
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] ^= 1;
        Files.write(file, bytes);
        try (FilmSession session = film.open()) {
            FilmException refusal = assertThrows(FilmException.class,
                    () -> bundles.pack(session, temp.resolve("other.film"), new NullProgressMonitor()));
            assertEquals(ErrorCode.DAMAGED, refusal.code());
            assertTrue(refusal.getMessage().contains("noise.wav"), refusal.getMessage());
        }
        assertFalse(Files.exists(temp.resolve("other.film")));
    }

    @Test
    void folderThatIsNotEmptyIsLeftAlone() throws Exception {
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertEquals(ErrorCode.REFUSED, refused(full).code());
        assertEquals("mine", Files.readString(full.resolve("mine.txt")));
    }

    @Test
    void emptyFolderIsUsed() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        bundles.unpack(bundle, empty, new NullProgressMonitor());
        assertTrue(Files.exists(empty.resolve("project.db")));
    }

    @Test
    void namesThatClimbOutAreRefused() throws Exception {
        for (String name : List.of("../evil.txt", "assets/../../evil.txt", "/tmp/evil.txt", "assets\\evil.txt",
                "C:/evil.txt", "..")) {
            rewrite(entries -> entries.put(name, "evil".getBytes(StandardCharsets.UTF_8)));
            FilmException refusal = refused(temp.resolve("out"));
            assertTrue(refusal.getMessage().contains("outside"), refusal.getMessage());
            packAgain();
        }
        assertEquals(List.of("film", "test.film"), names());
    }

    @Test
    void alteredMissingAndForeignAssetsAreRefused() throws Exception {
        String name = "assets/" + asset.fileName();
        rewrite(entries -> entries.get(name)[100] ^= 1);
        assertTrue(refused(temp.resolve("out")).getMessage().contains("altered asset"));
        packAgain();
        rewrite(entries -> entries.remove(name));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("lacks the asset 'noise.wav'"));
        packAgain();
        rewrite(entries -> entries.put("assets/" + "0".repeat(64) + ".png", new byte[3]));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("does not know"));
        packAgain();
        rewrite(entries -> entries.put(name, new byte[40_000_000]));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("more than it may"));
        assertEquals(List.of("film", "test.film"), names());
    }

    @Test
    void entryThatComesTwiceIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(bundle);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("meta/project.json", "assets/twice.json");
        Files.write(bundle, text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("no asset's name"));
        packAgain();
        rewrite(entries -> entries.put("project.dB", new byte[3]));
        text = new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1).replace("project.dB", "project.db");
        Files.write(bundle, text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("twice"));
    }

    @Test
    void bombIsStoppedWhereItArrives() throws Exception {
        rewrite(entries -> entries.put("project.db", new byte[60_000_000]));
        FilmException refusal = refused(temp.resolve("out"));
        assertTrue(refusal.getMessage().contains("more than it may"), refusal.getMessage());
    }

    @Test
    void bundleWithoutFilmIsRefused() throws Exception {
        rewrite(entries -> entries.remove("project.db"));
        assertTrue(refused(temp.resolve("out")).getMessage().contains("no film bundle"));
        Files.writeString(bundle, "not a zip");
        assertTrue(refused(temp.resolve("out")).getMessage().contains("not a ZIP"));
        Files.delete(bundle);
        assertTrue(refused(temp.resolve("out")).getMessage().contains("no file"));
    }

    @Test
    void bundleThatWasCutOffIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(ErrorCode.DAMAGED, refused(temp.resolve("out")).code());
        assertEquals(List.of("film", "test.film"), names());
    }

    @Test
    void newerAndForeignDatabasesAreRefused() throws Exception {
        alterDatabase("PRAGMA user_version = 99");
        assertEquals(ErrorCode.NEWER, refused(temp.resolve("out")).code());
        packAgain();
        alterDatabase("PRAGMA application_id = 7");
        FilmException foreign = refused(temp.resolve("out"));
        assertTrue(foreign.getMessage().startsWith(bundle.toString()), foreign.getMessage());
        packAgain();
        alterDatabase("UPDATE versions SET content = 'forged' WHERE block = '" + idea + "'");
        assertTrue(refused(temp.resolve("out")).getMessage().contains("hash"));
        packAgain();
        alterDatabase("CREATE TRIGGER evil AFTER INSERT ON edits BEGIN DELETE FROM blocks; END");
        assertTrue(refused(temp.resolve("out")).getMessage().contains("trigger"));
        packAgain();
        alterDatabase("UPDATE assets SET extension = '../../evil'");
        assertTrue(refused(temp.resolve("out")).getMessage().contains("no film does"));
        assertEquals(List.of("film", "test.film"), names());
    }

    private List<String> ids(FilmSession session) throws CoreException {
        return session.history(HistoryQuery.ALL).stream().map(EditRecord::id).toList();
    }

    private FilmException refused(Path target) {
        return assertThrows(FilmException.class, () -> bundles.unpack(bundle, target, new NullProgressMonitor()));
    }

    private void packAgain() throws CoreException {
        try (FilmSession session = film.open()) {
            bundles.pack(session, bundle, new NullProgressMonitor());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("junit"))
                    .sorted().toList();
        }
    }

    /** Changes the entries of the bundle. */
    private interface Change {
        void apply(Map<String, byte[]> entries) throws Exception;
    }

    private void rewrite(Change change) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.apply(entries);
        try (OutputStream out = Files.newOutputStream(bundle); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry made = new ZipEntry(entry.getKey());
                if (entry.getValue().length < 1_000_000) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    made.setMethod(ZipEntry.STORED);
                    made.setSize(entry.getValue().length);
                    made.setCrc(crc.getValue());
                }
                zip.putNextEntry(made);
                zip.write(entry.getValue());
            }
        }
    }

    private void alterDatabase(String sql) throws Exception {
        rewrite(entries -> {
            Path database = Files.write(temp.resolve("junit-altered.db"), entries.get("project.db"));
            try (var connection = new JDBC().connect("jdbc:sqlite:" + database, new java.util.Properties());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            entries.put("project.db", Files.readAllBytes(database));
            Files.delete(database);
        });
    }
}
