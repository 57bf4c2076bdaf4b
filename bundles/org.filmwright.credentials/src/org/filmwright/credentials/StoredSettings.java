// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;

/**
 * What a user has set for providers, but keys, in one JSON file that people can read: {@code {"openai": {"model.text":
 * "…"}}}. Read anew at every question, so the workbench and the command line see the same. Thread-safe.
 */
public final class StoredSettings {
    private static final TypeToken<TreeMap<String, TreeMap<String, String>>> SHAPE = new TypeToken<>() {
    };

    private final Path file;

    public StoredSettings(Path file) {
        this.file = file;
    }

    /** The file of this user: {@code providers.json} in {@code FILMWRIGHT_HOME}, which is {@code ~/.filmwright}. */
    public static StoredSettings standard(Map<String, String> environment) {
        String home = environment.getOrDefault("FILMWRIGHT_HOME", "");
        Path folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".filmwright") : Path.of(home);
        return new StoredSettings(folder.resolve("providers.json"));
    }

    /** The value that is stored; empty if there is none. */
    public Optional<String> find(String provider, String name) throws FilmException {
        return Optional.ofNullable(read().getOrDefault(provider, new TreeMap<>()).get(name))
                .filter(value -> !value.isBlank());
    }

    /** Stores a value; an empty one takes it out. */
    public synchronized void put(String provider, String name, String value) throws FilmException {
        TreeMap<String, TreeMap<String, String>> all = read();
        TreeMap<String, String> own = all.computeIfAbsent(provider, key -> new TreeMap<>());
        if (value.isBlank()) {
            own.remove(name);
        } else {
            own.put(name, value.strip());
        }
        write(all);
    }

    private TreeMap<String, TreeMap<String, String>> read() throws FilmException {
        try {
            TreeMap<String, TreeMap<String, String>> all = new GsonBuilder().create()
                    .fromJson(Files.readString(file, StandardCharsets.UTF_8), SHAPE);
            return all == null ? new TreeMap<>() : all;
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException | JsonParseException e) {
            throw new FilmException(ErrorCode.DAMAGED, "The settings of the providers cannot be read; look at " + file
                    + " or remove it.", e);
        }
    }

    private void write(Map<String, TreeMap<String, String>> all) throws FilmException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(part, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all)
                    + "\n", StandardCharsets.UTF_8);
            move(part);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The settings of the providers cannot be written to " + file + ": "
                    + e.getMessage(), e);
        }
    }

    private void move(Path part) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
