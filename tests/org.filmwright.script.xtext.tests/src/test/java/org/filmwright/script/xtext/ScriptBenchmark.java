// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.filmwright.script.FountainParser;
import org.filmwright.script.LineClassifier;
import org.filmwright.testing.ScriptGenerator;
import org.filmwright.testing.SharedData;

import com.google.inject.Injector;

/**
 * Measures reading a script; run by hand, with a folder that holds {@code node_modules} with aw-parser and fountain-js as
 * argument to measure those in the same run. It warms up, then gives medians.
 */
final class ScriptBenchmark {
    private static final int WARM_UP = 40;
    private static final int RUNS = 31;
    private static final String PEERS = """
            const fs = require('fs'); const { performance } = require('perf_hooks');
            const text = fs.readFileSync(process.argv[1], 'utf8'); const runs = Number(process.argv[2]);
            const aw = require('aw-parser'); const fj = require('fountain-js');
            const awParse = (aw.parser || aw.default || aw).parse || aw.parse;
            const config = { print_headers: true, print_actions: true, print_dialogues: true, print_notes: true,
                print_sections: true, print_synopsis: true, each_scene_on_new_page: false, double_space_between_scenes: false,
                use_dual_dialogue: true, show_time: false };
            const time = (work, count) => { const all = []; for (let i = 0; i < count * 2; i++) {
                const start = performance.now(); work(); if (i >= count) { all.push(performance.now() - start); } }
                all.sort((a, b) => a - b); return all[all.length >> 1]; };
            const out = [];
            try { out.push(time(() => awParse(text, config), runs).toFixed(2)); } catch (e) { out.push('fails: ' + e.message); }
            try { out.push(time(() => new fj.Fountain().parse(text, true), Math.max(1, runs >> 3)).toFixed(2)); }
            catch (e) { out.push('fails: ' + e.message); }
            console.log(out.join(' | '));
            """;

    private final Injector injector = new FountainStandaloneSetup().createInjectorAndDoEMFRegistration();

    private ScriptBenchmark() {
    }

    /** What is measured. */
    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ScriptBenchmark().measure(System.out, arguments.length > 0 ? Path.of(arguments[0]) : null);
    }

    private void measure(PrintStream out, Path peers) throws IOException, InterruptedException {
        out.println("| script | KB | lines | elements and problems | resource with nodes | and links, validated "
                + "| aw-parser | fountain-js |");
        out.println("|---|---|---|---|---|---|---|---|");
        String earnest = SharedData.files(".fountain").stream().filter(file -> file.toString().contains("arnest"))
                .findFirst().map(ScriptBenchmark::read).orElse("");
        String feature = ScriptGenerator.feature(1);
        row(out, "Earnest", earnest, peers);
        row(out, "generated feature", feature, peers);
        row(out, "ten times that", feature.repeat(10), peers);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void row(PrintStream out, String name, String text, Path peers) throws IOException, InterruptedException {
        if (text.isEmpty()) {
            return;
        }
        int runs = text.length() > 600_000 ? RUNS / 3 : RUNS;
        double lines = median(() -> LineClassifier.classify(text), runs);
        double elements = median(() -> FountainParser.parse(text), runs);
        double nodes = median(() -> load(text), runs);
        double all = median(() -> {
            FountainResource resource = load(text);
            EcoreUtil.resolveAll(resource);
            injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
        }, runs);
        out.printf(Locale.ROOT, "| %s | %d | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %s |%n", name, text.length() / 1024,
                lines, elements, nodes, all, peers == null ? " | " : peers(text, peers, runs));
    }

    private FountainResource load(String text) throws IOException {
        FountainResource resource = (FountainResource) injector.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("film:/script.fountain"));
        resource.reparse(text);
        return resource;
    }

    private static String peers(String text, Path folder, int runs) throws IOException, InterruptedException {
        Path script = Files.createTempFile("script", ".fountain");
        try {
            Files.writeString(script, text);
            Process node = new ProcessBuilder("node", "-e", PEERS, script.toString(), String.valueOf(runs))
                    .directory(folder.toFile()).redirectErrorStream(true).start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            node.waitFor();
            return said.lines().reduce((first, last) -> last).orElse("").replace(" | ", " ms | ") + " ms";
        } finally {
            Files.delete(script);
        }
    }

    private static double median(Work work, int runs) throws IOException {
        double[] times = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
