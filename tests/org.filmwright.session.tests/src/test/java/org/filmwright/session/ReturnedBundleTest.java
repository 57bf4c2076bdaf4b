// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** A film is sent to somebody, changed there and here, and comes back. */
class ReturnedBundleTest {
    private final FilmBundles bundles = new FilmBundles(new SqliteStores(new Stages(StageXml.onClassPath())));

    @TempDir
    Path temp;
    private FilmFixture film;
    private String first;
    private String second;

    @BeforeEach
    void sendOut() throws CoreException {
        film = new FilmFixture(temp.resolve("here"));
        try (FilmSession session = film.open()) {
            first = FilmFixture.idea(session, "first");
            second = FilmFixture.idea(session, "second");
            bundles.pack(session, temp.resolve("sent.film"), new NullProgressMonitor());
        }
    }

    /** What somebody does with the film elsewhere. */
    private interface Work {
        void on(FilmSession session) throws CoreException;
    }

    private Path returned(String name, Work work) throws CoreException {
        Path copy = temp.resolve(name + "-copy");
        bundles.unpack(temp.resolve("sent.film"), copy, new NullProgressMonitor());
        Path bundle = temp.resolve(name + ".film");
        try (FilmSession session = film.films.open(copy, OpenMode.WRITE)) {
            work.on(session);
            bundles.pack(session, bundle, new NullProgressMonitor());
        }
        return bundle;
    }

    @Test
    void whatWasDoneThereBecomesAnAlternateAndIsMergedLikeAnyOther() throws CoreException {
        Path back = returned("notes", session -> {
            session.edit("Theirs", edit -> edit.content(first, "first, better"));
            FilmFixture.idea(session, "third");
            session.branches().create("wild");
            session.branches().open("wild");
            session.edit("Wild", edit -> edit.content(second, "second, wild"));
            session.branches().open("main");
        });
        try (FilmSession session = film.open()) {
            session.edit("Ours", edit -> edit.content(second, "second, ours"));
            String name = bundles.takeBack(session, back, new NullProgressMonitor());
            assertEquals("main from notes", name);
            assertEquals("first", session.snapshot().block(first).content());
            assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
            MergePlan plan = session.branches().plan(name);
            assertEquals(2, plan.changes().size());
            assertEquals(List.of(), plan.conflicts());
            session.branches().merge(plan, Side.OURS);
            assertEquals("first, better", session.snapshot().block(first).content());
            assertEquals("second, ours", session.snapshot().block(second).content());
            assertEquals(1, session.branches().plan("wild from notes").conflicts().size());
            session.branches().open("wild from notes");
            assertEquals("second, wild", session.snapshot().block(second).content());
            session.edit("On it", edit -> edit.content(first, "go on"));
            assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
        }
        try (FilmSession session = film.open()) {
            assertEquals("go on", session.snapshot().block(first).content());
            assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
        }
    }

    @Test
    void aSecondReturnBringsOnlyWhatCameSince() throws CoreException {
        Path back = returned("one", session -> session.edit("Theirs", edit -> edit.content(first, "one")));
        Path copy = temp.resolve("again");
        bundles.unpack(back, copy, new NullProgressMonitor());
        Path later = temp.resolve("two.film");
        try (FilmSession session = film.films.open(copy, OpenMode.WRITE)) {
            session.edit("More", edit -> edit.content(second, "two"));
            bundles.pack(session, later, new NullProgressMonitor());
        }
        try (FilmSession session = film.open()) {
            bundles.takeBack(session, back, new NullProgressMonitor());
            String name = bundles.takeBack(session, later, new NullProgressMonitor());
            assertEquals(2, session.branches().plan(name).changes().size());
            assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
            refused(ErrorCode.REFUSED, "holds no change", session, back);
        }
    }

    @Test
    void itsAssetsComeWithIt() throws CoreException {
        Asset[] picture = new Asset[1];
        Path back = returned("picture", session -> {
            picture[0] = session.assets().ingest(new ByteArrayInputStream("not a picture".getBytes()), "note.txt", Map.of(), null);
            session.edit("Link", edit -> edit.link(first, "asset.reference", List.of(picture[0].sha256())));
        });
        try (FilmSession session = film.open()) {
            String name = bundles.takeBack(session, back, new NullProgressMonitor());
            session.branches().open(name);
            Asset asset = session.assets().find(session.snapshot().block(first).asset("reference")).orElseThrow();
            assertTrue(Files.exists(session.assets().path(asset)));
        }
    }

    @Test
    void anotherFilmATruncatedOneAndAnAlteredHistoryAreRefusedByName() throws Exception {
        Path other = temp.resolve("other.film");
        FilmFixture stranger = new FilmFixture(temp.resolve("elsewhere"));
        try (FilmSession session = stranger.open()) {
            bundles.pack(session, other, new NullProgressMonitor());
        }
        Path back = returned("good", session -> session.edit("Theirs", edit -> edit.content(first, "x")));
        Path cut = temp.resolve("cut.film");
        byte[] bytes = Files.readAllBytes(back);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        Path altered = altered();
        try (FilmSession session = film.open()) {
            refused(ErrorCode.REFUSED, "another film", session, other);
            refused(ErrorCode.DAMAGED, "cut.film", session, cut);
            refused(ErrorCode.DAMAGED, "altered.film", session, altered);
            assertEquals(1, session.branches().list().size());
        }
    }

    /** A bundle whose rows were changed behind the back of the chain of hashes. */
    private Path altered() throws Exception {
        Path copy = temp.resolve("altered-copy");
        bundles.unpack(temp.resolve("sent.film"), copy, new NullProgressMonitor());
        try (var connection = new JDBC().connect("jdbc:sqlite:" + copy.resolve("project.db"), new java.util.Properties());
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE versions SET content = 'forged' WHERE content = 'first'");
            statement.executeUpdate("UPDATE blocks SET content = 'forged' WHERE content = 'first'");
        }
        Path bundle = temp.resolve("altered.film");
        try (FilmSession session = film.films.open(copy, OpenMode.WRITE)) {
            session.edit("Theirs", edit -> edit.content(second, "x"));
            bundles.pack(session, bundle, new NullProgressMonitor());
        }
        return bundle;
    }

    private void refused(ErrorCode code, String words, FilmSession session, Path bundle) {
        FilmException e = assertThrows(FilmException.class,
                () -> bundles.takeBack(session, bundle, new NullProgressMonitor()));
        assertEquals(code, e.code(), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
