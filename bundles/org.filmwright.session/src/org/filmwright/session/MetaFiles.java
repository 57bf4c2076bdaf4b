// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.stage.Stages;

import com.google.gson.GsonBuilder;

/**
 * The regenerable files in {@code meta/}: {@code project.json} (small, fit for git) and {@code script.fountain}, always
 * the current script. Written after a checkpoint and on close; a failure is logged and loses nothing.
 */
final class MetaFiles {
    private final Path folder;
    private String lastScript;
    private String lastProject;

    MetaFiles(Path film) {
        folder = film.resolve("meta");
    }

    synchronized void write(FilmSnapshot snapshot) {
        try {
            String project = project(snapshot);
            if (!project.equals(lastProject)) {
                replace(folder.resolve("project.json"), project);
                lastProject = project;
            }
            String script = script(snapshot);
            if (!script.equals(lastScript)) {
                replace(folder.resolve("script.fountain"), script);
                lastScript = script;
            }
        } catch (IOException e) {
            ILog.of(MetaFiles.class).warn("The files in " + folder + " could not be written: " + e.getMessage(), e);
        }
    }

    /** The text of {@code project.json}. */
    static String project(FilmSnapshot snapshot) {
        Block film = snapshot.filmBlock();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("id", snapshot.film());
        json.put("name", film == null ? "" : film.text(Features.NAME));
        json.put("branch", snapshot.branch());
        json.put("seq", snapshot.seq());
        json.put("filmFormat", FilmFormat.of(film).attributes());
        json.put("scenes", snapshot.ofType(BlockTypes.SCENE).size());
        json.put("shots", snapshot.ofType(BlockTypes.SHOT).size());
        json.put("blocks", snapshot.size());
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static String script(FilmSnapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (Block top : snapshot.children(Stages.SCREENPLAY)) {
            Stream.concat(Stream.of(top), snapshot.children(top.id()).stream())
                    .filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT))
                    .forEach(element -> text.append(element.content()));
        }
        return text.toString();
    }

    private static void replace(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        Files.writeString(temporary, text, StandardCharsets.UTF_8);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
