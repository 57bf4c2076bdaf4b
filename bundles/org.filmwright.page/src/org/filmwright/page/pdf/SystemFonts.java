// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** TrueType fonts of the computer, for scripts the product brings no font for. */
final class SystemFonts {

    private static final int DEPTH = 6;
    private static final int MOST = 2000;
    private static final int MOST_OTHERS = 40;

    private final List<Path> folders;
    private final Set<Path> useful = new LinkedHashSet<>();
    private final Set<UnicodeScript> without = EnumSet.noneOf(UnicodeScript.class);
    private List<Path> files;

    SystemFonts() {
        this(folders(System.getenv()));
    }

    SystemFonts(List<Path> folders) {
        this.folders = folders;
    }

    private static List<Path> folders(Map<String, String> environment) {
        List<Path> folders = new ArrayList<>();
        String home = System.getProperty("user.home", "");
        folders.add(Path.of(home, ".local", "share", "fonts"));
        folders.add(Path.of(home, ".fonts"));
        folders.add(Path.of(home, "Library", "Fonts"));
        folders.add(Path.of("/usr/share/fonts"));
        folders.add(Path.of("/usr/local/share/fonts"));
        folders.add(Path.of("/Library/Fonts"));
        folders.add(Path.of("/System/Library/Fonts"));
        String windows = environment.get("WINDIR");
        if (windows != null) {
            folders.add(Path.of(windows, "Fonts"));
        }
        return folders;
    }

    /** A file whose font has this character and may be embedded, or null. All fonts are read once a script. */
    Path find(int point) throws IOException {
        UnicodeScript script = UnicodeScript.of(point);
        if (without.contains(script)) {
            return null;
        }
        for (Path file : useful) {
            if (covers(file, point)) {
                return file;
            }
        }
        for (Path file : candidates(script)) {
            if (covers(file, point)) {
                useful.add(file);
                return file;
            }
        }
        without.add(script);
        return null;
    }

    /** Fonts named after the script, as Noto's are, and then some others. */
    private List<Path> candidates(UnicodeScript script) throws IOException {
        String name = script.name().replace("_", "").toLowerCase(Locale.ROOT);
        List<Path> named = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : files()) {
            boolean fits = file.getFileName().toString().toLowerCase(Locale.ROOT).contains(name);
            (fits ? named : others).add(file);
        }
        named.addAll(others.subList(0, Math.min(MOST_OTHERS, others.size())));
        return named;
    }

    private List<Path> files() throws IOException {
        if (files == null) {
            files = new ArrayList<>();
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH,
                            new Collector());
                }
            }
            files.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        }
        return files;
    }

    /** Plain upright faces first. */
    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int rank = name.contains("mono") ? 0 : 1;
        return name.contains("bold") || name.contains("italic") || name.contains("oblique") ? rank + 2 : rank;
    }

    private static boolean covers(Path file, int point) {
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            boolean restricted = font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0xF) == 2;
            return !restricted && font.getGlyph() != null && font.getUnicodeCmapLookup().getGlyphId(point) != 0;
        } catch (IOException | RuntimeException unusable) {
            return false; // a damaged or unusual font file of the system is no font for us
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttf")) {
                files.add(file);
            }
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
