// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;

/** Takes files into the library. */
public final class AssetIngest {
    private final FilmSession session;
    private final Invocation invocation;

    public AssetIngest(FilmSession session, Invocation invocation) {
        this.session = session;
        this.invocation = invocation;
    }

    /** Takes in a file; the asset is durable on return. */
    public Asset add(Path file) throws CoreException {
        if (Files.isDirectory(file)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is a folder; name the files in it.");
        }
        if (!Files.exists(file)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no file " + file + ".");
        }
        if (!Files.isRegularFile(file)) {
            throw new FilmException(ErrorCode.REFUSED, file + " is no ordinary file.");
        }
        return session.assets().ingest(file, facts(file), invocation.monitor());
    }

    /** Width and height of a picture whose header can be read; nothing else is worth refusing a file for. */
    private static Map<String, Object> facts(Path file) {
        Map<String, Object> facts = new TreeMap<>();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(png|jpe?g|gif|bmp|tiff?)")) {
            return facts;
        }
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers != null && readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in, true, true);
                facts.put("width", (long) reader.getWidth(0));
                facts.put("height", (long) reader.getHeight(0));
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            facts.clear();
        }
        return facts;
    }
}
