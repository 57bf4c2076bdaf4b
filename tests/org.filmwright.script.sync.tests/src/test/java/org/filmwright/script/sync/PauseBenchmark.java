// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.FountainParser;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

/** Measures what follows a pause in typing, in a film on disk; run by hand. It warms up, then gives percentiles. */
final class PauseBenchmark {
    private static final int WARM_UP = 60;
    private static final int RUNS = 200;

    private PauseBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        measure(new PrintStream(PrintStream.nullOutputStream()), 30, 20);
        System.out.println("| scenes | KB | merge, median | diagnostics, median | all until durable, median | 95th |");
        System.out.println("|---|---|---|---|---|---|");
        measure(System.out, 160, RUNS);
        measure(System.out, 1600, RUNS);
    }

    private static String script(int scenes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < scenes; i++) {
            text.append("INT. ROOM ").append(i).append(" - DAY\n\nThe lamps sway. The landscape outside turns brown, and "
                    + "nobody says what everybody thinks of it.\n\n");
            for (int line = 0; line < 5; line++) {
                text.append(line % 2 == 0 ? "VALE\n" : "MIRA\n").append("Nobody leaves before the inspector has counted "
                        + "every single spoon in the dining car, you see.\n\n");
            }
            text.append("She puts the lamp down and looks at the door, which does not open.\n\n");
        }
        return text.toString();
    }

    private static void measure(PrintStream out, int scenes, int runs) throws CoreException, IOException,
            InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("pause");
        FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
        films.create(folder.resolve("film"), "Film", FilmFormat.DEFAULT);
        double[] merges = new double[runs];
        double[] checks = new double[runs];
        double[] all = new double[runs];
        StringBuilder text = new StringBuilder(script(scenes));
        try (FilmSession film = films.open(folder.resolve("film"), OpenMode.WRITE)) {
            film.edit("Import", edit -> ScriptSync.apply(edit, text.toString()));
            RemovedBlocks removed = new RemovedBlocks();
            for (int i = -WARM_UP; i < runs; i++) {
                text.insert(text.indexOf("looks at", text.length() / 2), "really ");
                String now = text.toString();
                long start = System.nanoTime();
                FountainParser.parse(now).problems();
                long checked = System.nanoTime();
                SyncResult plan = ScriptSync.plan(film.snapshot(), now, removed);
                EditResult result = film.edit("Write", edit -> edit.apply(plan.operations()));
                long merged = System.nanoTime();
                result.durable().toCompletableFuture().get();
                long durable = System.nanoTime();
                if (i >= 0) {
                    checks[i] = (checked - start) / 1e6;
                    merges[i] = (merged - checked) / 1e6;
                    all[i] = (durable - start) / 1e6;
                }
            }
        }
        for (double[] times : List.of(merges, checks, all)) {
            Arrays.sort(times);
        }
        out.printf(Locale.ROOT, "| %d | %d | %.2f ms | %.2f ms | %.2f ms | %.2f ms |%n", scenes, text.length() / 1024,
                merges[runs / 2], checks[runs / 2], all[runs / 2], all[runs * 95 / 100]);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
