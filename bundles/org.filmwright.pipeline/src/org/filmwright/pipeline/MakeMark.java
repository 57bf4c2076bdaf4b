// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.assembly.Renderer;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.GuardedRules;
import org.filmwright.breakdown.Rule;
import org.filmwright.generation.TakeMaker;
import org.filmwright.page.Paginator;
import org.filmwright.script.FountainParser;

/**
 * Remembers what a whole make was made of, so that the next one can tell in no time that nothing has changed: the last
 * edit, the rules, the providers with their models, this program, and the files that were made. Kept in
 * {@code meta/cache/make}; without it everything is looked through again. Costs one look at the folder of assets.
 */
final class MakeMark {
    private final FilmSession session;
    private final BreakdownRules rules;
    private final FilmProviders providers;

    MakeMark(FilmSession session, BreakdownRules rules, FilmProviders providers) {
        this.session = session;
        this.rules = rules;
        this.providers = providers;
    }

    /** Whether the last whole make was made of just what is here now. */
    boolean stands() throws CoreException {
        try {
            return Files.exists(file()) && Files.readString(file()).equals(state());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Remembers that everything is made. */
    void set() throws CoreException {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), state());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String state() throws CoreException, IOException {
        StringBuilder state = new StringBuilder(session.id());
        session.history(HistoryQuery.latest(1)).stream().map(EditRecord::id).forEach(id -> line(state, id));
        for (Rule rule : rules.all()) {
            Class<?> type = GuardedRules.type(rule);
            line(state, rule.id() + ' ' + type.getName() + ' ' + origin(type));
        }
        line(state, providers.state());
        Stream<Class<?>> program = Stream.concat(Stream.of(MakeMark.class, TakeMaker.class, Renderer.class,
                Paginator.class, FountainParser.class), providers.all().stream().map(Object::getClass));
        program.map(MakeMark::origin).sorted().forEach(origin -> line(state, origin));
        line(state, files(session.folder().resolve("assets")));
        line(state, files(session.folder().resolve("exports")));
        return digest(state.toString());
    }

    private static void line(StringBuilder state, Object text) {
        state.append('\n').append(text);
    }

    /** The file that a class comes from, and when it was written. */
    private static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return type.getName();
        }
        try {
            Path file = Path.of(source.getLocation().toURI());
            return file + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return source.getLocation().toString();
        }
    }

    /** Name and size of every file; of the rendered film the time too, for somebody else may write it. */
    private static String files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "none";
        }
        StringBuilder names = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() && !folder.endsWith("exports")) {
                    names.append(file.getFileName()).append(' ').append(attributes.size()).append('\n');
                } else if (file.endsWith(RenderStep.FILE)) {
                    names.append(attributes.size()).append(' ').append(attributes.lastModifiedTime().toMillis());
                }
            }
        }
        return names.toString();
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Path file() {
        return session.folder().resolve("meta").resolve("cache").resolve("make");
    }

    private FilmException failed(IOException e) {
        return new FilmException(ErrorCode.IO, file() + " cannot be read or written: " + e.getMessage(), e);
    }
}
