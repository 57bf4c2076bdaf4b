// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.compare.EMFCompare;
import org.eclipse.emf.compare.scope.DefaultComparisonScope;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.model.FilmFactory;
import org.filmwright.model.Idea;

/**
 * Measures branches on films of several sizes; run by hand. Ten blocks differ, whatever the size; EMF Compare gets the
 * two whole models, matched by id, in the same run.
 */
final class HistoryBenchmark {
    private static final int RUNS = 9;
    private static final int DIFFERENT = 10;

    private HistoryBenchmark() {
    }

    /** What is measured. */
    private interface Work {
        void run(int round) throws CoreException;
    }

    public static void main(String[] arguments) throws Exception {
        measure(1000, new PrintStream(PrintStream.nullOutputStream()));
        System.out.println("| blocks | branch made | branch opened | compared | undo | EMF Compare of the whole | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : new int[] {1000, 10_000, 100_000}) {
            measure(size, System.out);
        }
    }

    private static void measure(int size, PrintStream out) throws CoreException, IOException {
        Path folder = Files.createTempDirectory("history-benchmark");
        try (FilmSession film = new FilmFixture(folder).open()) {
            List<String> ids = new ArrayList<>();
            film.edit("Fill", edit -> {
                List<BlockDraft> drafts = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    drafts.add(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content("Idea " + i));
                }
                ids.addAll(edit.createAll(drafts));
            });
            film.flush();
            double create = median(round -> film.branches().create("b" + round));
            film.branches().open("b0");
            film.edit("Differ", edit -> {
                for (int i = 0; i < DIFFERENT; i++) {
                    edit.content(ids.get(i * (size / DIFFERENT)), "changed");
                }
            });
            double open = median(round -> film.branches().open(round % 2 == 0 ? "main" : "b0"));
            double diff = median(round -> film.branches().diff("main", "b0"));
            film.branches().open("b0");
            double undo = median(round -> {
                if (round % 2 == 0) {
                    film.undo(null);
                } else {
                    film.redo(null);
                }
            });
            double emf = size > 10_000 ? emf(size, 1) : emf(size, 3);
            out.printf("| %d | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.0f ms | %.0f |%n", size, create, open, diff, undo,
                    emf, emf / diff);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static double emf(int size, int runs) throws CoreException {
        double[] best = {Double.MAX_VALUE};
        for (int run = 0; run < runs; run++) {
            XMIResourceImpl left = model(size, false);
            XMIResourceImpl right = model(size, true);
            long start = System.nanoTime();
            EMFCompare.builder().build().compare(new DefaultComparisonScope(left, right, null));
            best[0] = Math.min(best[0], (System.nanoTime() - start) / 1e6);
        }
        return best[0];
    }

    private static XMIResourceImpl model(int size, boolean changed) {
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI(changed ? "right.xmi" : "left.xmi"));
        new ResourceSetImpl().getResources().add(resource);
        List<EObject> ideas = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Idea idea = FilmFactory.eINSTANCE.createIdea();
            idea.setContent(changed && i % (size / DIFFERENT) == 0 ? "changed" : "Idea " + i);
            ideas.add(idea);
        }
        resource.getContents().addAll(ideas);
        for (int i = 0; i < size; i++) {
            resource.setID(ideas.get(i), "id" + i);
        }
        return resource;
    }

    private static double median(Work work) throws CoreException {
        double[] times = new double[RUNS];
        for (int round = 0; round < RUNS; round++) {
            long start = System.nanoTime();
            work.run(round);
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
