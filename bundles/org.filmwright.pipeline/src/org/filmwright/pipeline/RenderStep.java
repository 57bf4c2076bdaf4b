// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.stage.Stages;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.Renderer;

/** Renders {@code exports/final_cut.mp4}, unless it shows this very cut already. */
final class RenderStep implements MakeStep {
    /** Name of the rendered film in {@code exports}. */
    static final String FILE = "final_cut.mp4";

    @Override
    public String id() {
        return "render";
    }

    @Override
    public String label() {
        return "Render";
    }

    @Override
    public String stage() {
        return Stages.REVIEW;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        if (context.renderer() == null) {
            throw new FilmException(ErrorCode.UNAVAILABLE, "Rendering needs FFmpeg, which was not found.");
        }
        Path exports = context.session().folder().resolve("exports");
        Path target = exports.resolve(FILE);
        Path mark = context.session().folder().resolve("meta").resolve("cache").resolve(FILE + ".cut");
        CutSpec cut = CutReader.read(context).spec();
        String key = key(cut);
        if (isUpToDate(target, mark, key)) {
            return "up to date";
        }
        Renderer.Report report = context.renderer().renderer(context.session()).render(cut, RenderPreset.H264, target,
                monitor);
        remember(target, mark, key);
        return Durations.clock(cut.format().seconds(report.frames())) + ", " + report.rendered()
                + " segments rendered, " + report.reused() + " used again: exports/" + FILE;
    }

    /** What the rendered file depends on. Paths are no part of it: a moved film stays up to date. */
    private static String key(CutSpec cut) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = cut.toString().replaceAll("file=[^,\\]]*", "");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static boolean isUpToDate(Path target, Path mark, String key) throws CoreException {
        try {
            return Files.exists(target) && Files.exists(mark)
                    && Files.readString(mark).equals(stamp(target, key));
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static void remember(Path target, Path mark, String key) throws CoreException {
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, stamp(target, key));
        } catch (IOException e) {
            throw failed(mark, e);
        }
    }

    private static String stamp(Path target, String key) throws IOException {
        return key + " " + Files.size(target) + " " + Files.getLastModifiedTime(target).toMillis();
    }

    private static FilmException failed(Path file, IOException e) {
        return new FilmException(ErrorCode.IO, file + " cannot be read or written: " + e.getMessage(), e);
    }
}
