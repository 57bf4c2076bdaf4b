// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.pipeline.Make;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.pipeline.ScriptImport;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTWorkbenchBot;
import org.filmwright.ui.internal.stage.StageEditors;

/** A film in a folder of its own, opened in the workbench's window; closed and deleted at the end. */
final class FilmFixture implements AutoCloseable {
    final SWTWorkbenchBot bot = new SWTWorkbenchBot();
    private final Path folder;

    /** Puts something into a film before it is opened. */
    interface Preparation {
        void prepare(FilmSession film, Path folder) throws CoreException, IOException;
    }

    FilmFixture(Change content) {
        this((film, folder) -> film.edit(EditRequest.user("Prepare the film"), content));
    }

    FilmFixture(Preparation preparation) {
        try {
            folder = Files.createTempDirectory("filmwright-ui").resolve("film");
            FilmSessions sessions = new FilmSessions(new SqliteStores(new StageEditors().stages()), List.of());
            sessions.create(folder, "Test Film", FilmFormat.DEFAULT);
            try (FilmSession film = sessions.open(folder, OpenMode.WRITE)) {
                preparation.prepare(film, folder);
            }
        } catch (IOException | CoreException e) {
            throw new IllegalStateException("The film of the test cannot be made", e);
        }
        bot.waitUntil(Condition.of("the window is there", () -> bot.window() != null && bot.page() != null));
        bot.syncExec(() -> window().open(folder));
        bot.waitUntil(Condition.of("the film is open", () -> window().film().isPresent()));
    }

    /** A film with this many ideas. */
    static FilmFixture ideas(int count) {
        return new FilmFixture(edit -> {
            List<BlockDraft> drafts = new java.util.ArrayList<>();
            for (int i = 1; i <= count; i++) {
                drafts.add(BlockDraft.of("Idea").in("ideation").content("Idea " + i));
            }
            edit.createAll(drafts);
        });
    }

    /** A film with a script that nothing was made from yet. */
    static FilmFixture script(String script) {
        return new FilmFixture((film, folder) -> {
            Path file = folder.resolveSibling("script.fountain");
            Files.writeString(file, script);
            ScriptImport.into(film, file);
        });
    }

    /** A film made from a script by the pipeline, with a cut. */
    static FilmFixture made(String script) {
        return new FilmFixture((film, folder) -> {
            Path file = folder.resolveSibling("script.fountain");
            Files.writeString(file, script);
            ScriptImport.into(film, file);
            Pipelines.standard().make().run(film, null, new Make.Listener() {
                @Override
                public void begins(String label) {
                    // nobody looks on
                }

                @Override
                public void done(String label, String result, double seconds) {
                    // nobody looks on
                }
            }, new NullProgressMonitor());
        });
    }

    /** A film planned from a script by the pipeline: cast, locations, set-ups and shots, without pictures and sound. */
    static FilmFixture planned(String script) {
        return new FilmFixture((film, folder) -> {
            Path file = folder.resolveSibling("script.fountain");
            Files.writeString(file, script);
            ScriptImport.into(film, file);
            NullProgressMonitor monitor = new NullProgressMonitor();
            try {
                Pipelines.standard().make().run(film, null, new Make.Listener() {
                    @Override
                    public void begins(String label) {
                        monitor.setCanceled(!film.snapshot().ofType("Shot").isEmpty());
                    }

                    @Override
                    public void done(String label, String result, double seconds) {
                        monitor.setCanceled(!film.snapshot().ofType("Shot").isEmpty());
                    }
                }, monitor);
            } catch (OperationCanceledException e) {
                film.snapshot().ofType("Shot").stream().findAny().orElseThrow(() -> e);
            }
        });
    }

    /** A film with nothing in it. */
    static FilmFixture empty() {
        return new FilmFixture(edit -> edit.set(edit.snapshot().film(), "company", "Test"));
    }

    FilmWindow window() {
        return bot.window().getService(FilmWindow.class);
    }

    FilmSession film() {
        return bot.syncExec(() -> window().film().orElseThrow());
    }

    /** Shows a stage and waits until its controls are there. */
    void stage(String id) {
        bot.syncExec(() -> window().showStage(id));
        bot.waitUntil(Condition.of("the stage " + id + " is shown", () -> id.equals(window().currentStage())
                && (!(bot.page().getActiveEditor() instanceof StageEditor editor) || editor.isBuilt())));
    }

    /** Keeps a picture of the window in the folder that the environment's FILMWRIGHT_SHOTS names, if it names one. */
    void picture(String name) {
        String shots = System.getenv("FILMWRIGHT_SHOTS");
        if (shots == null) {
            return;
        }
        bot.syncExec(() -> {
            Shell shell = bot.window().getShell();
            shell.forceActive();
            shell.update();
            Image image = new Image(shell.getDisplay(), shell.getClientArea());
            GC gc = new GC(shell);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(Path.of(shots, name + ".png").toString(), SWT.IMAGE_PNG);
            image.dispose();
        });
    }

    void saved() {
        bot.waitUntil(Condition.of("all changes are saved", () -> window().saved()));
    }

    @Override
    public void close() {
        AtomicBoolean closed = new AtomicBoolean();
        bot.syncExec(() -> window().close(() -> closed.set(true)));
        bot.waitUntil(Condition.of("the film is closed", closed::get));
        try (Stream<Path> files = Files.walk(folder.getParent())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException("The film of the test cannot be deleted", e);
        }
    }
}
