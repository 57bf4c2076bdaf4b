// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.filmwright.page.pdf.PdfOptions;
import org.filmwright.page.pdf.PdfScript;
import org.filmwright.page.pdf.ScreenplayPdf;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** Measures the page engine; run by hand. It warms up, then gives medians. */
final class PageBenchmark {
    private static final PageProfile SPEC = PageProfile.spec(Paper.LETTER);
    private static final int WARM_UP = 120;
    private static final int RUNS = 41;

    private PageBenchmark() {
    }

    /** What is measured. */
    private interface Work {
        Object run(int round) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        measure(new PrintStream(PrintStream.nullOutputStream()));
        measure(System.out);
    }

    private static void measure(PrintStream out) throws IOException {
        out.println("| pages | all laid out | one edit in the middle | PDF |");
        out.println("|---|---|---|---|");
        for (int scenes : new int[] {240, 960, 2400}) {
            List<ScriptElement> script = script(scenes);
            Pages pages = Paginator.paginate(script, SPEC, PageOptions.DEFAULT);
            int at = script.size() / 2;
            double all = median(round -> Paginator.paginate(script, SPEC, PageOptions.DEFAULT));
            double edit = median(round -> {
                List<ScriptElement> changed = new ArrayList<>(script);
                changed.set(at, ScriptBuilder.element(ElementType.ACTION, "Changed in round " + round + "."));
                long start = System.nanoTime();
                Paginator.update(pages, changed, at, at + 1);
                return System.nanoTime() - start;
            });
            double pdf = scenes > 240 ? 0 : median(round -> {
                ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
                ScreenplayPdf.write(new PdfScript(List.of(), script, pages), PdfOptions.DEFAULT, file);
                return file.size();
            });
            out.printf("| %d | %.2f ms | %.3f ms | %s |%n", pages.count(), all, edit,
                    pdf == 0 ? "" : String.format("%.0f ms", pdf));
        }
    }

    /** Milliseconds; work that gives a number of nanoseconds has measured itself. */
    private static double median(Work work) throws IOException {
        double[] times = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            Object result = work.run(i);
            long nanos = result instanceof Long own ? own : System.nanoTime() - start;
            if (i >= 0) {
                times[i] = nanos / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static List<ScriptElement> script(int scenes) {
        ScriptBuilder builder = new ScriptBuilder();
        for (int scene = 0; scene < scenes; scene++) {
            builder.heading("INT. ROOM " + scene).lines(8).speech("ANNA", ScriptBuilder.sentences(5)).lines(2);
        }
        return builder.build();
    }
}
