// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.Chapter;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.SubtitleFiles;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.internal.picture.Encoding;
import org.filmwright.assembly.internal.text.TimedTextFile;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * Joins segments, sound, subtitles and chapters into one file without encoding. The concat demuxer adds up durations in
 * microseconds, which drifts; so every frame's time is set anew from its number.
 */
public final class Join {
    private static final Comparator<Path> CHILDREN_FIRST = Comparator.reverseOrder();

    private final FfmpegRunner runner;
    private final CutSpec cut;
    private final Encoding encoding;
    private final List<Path> segments;
    private final Path sound;

    /**
     * A join.
     *
     * @param sound the encoded sound
     */
    public Join(FfmpegRunner runner, CutSpec cut, Encoding encoding, List<Path> segments, Path sound) {
        this.runner = runner;
        this.cut = cut;
        this.encoding = encoding;
        this.segments = segments;
        this.sound = sound;
    }

    public void write(Path file, IProgressMonitor monitor) throws CoreException {
        try {
            Path folder = Files.createTempDirectory("filmwright-join-");
            try {
                runner.run(call(folder, file), monitor);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "Temporary files for joining the film could not be written.", e);
        }
    }

    private FfmpegCall call(Path folder, Path file) throws IOException, MediaException {
        RenderPreset preset = encoding.preset();
        VideoFormat format = encoding.format();
        FfmpegCall call = new FfmpegCall().frames(cut.frames());
        List<String> maps = new ArrayList<>(List.of("-map", call.concatInput(list(folder)) + ":v:0"));
        List<String> tags = new ArrayList<>();
        String language = language(cut.language());
        maps.addAll(List.of("-map", call.input(sound) + ":a:0"));
        tag(tags, "a", language);
        if (!cut.subtitles().isEmpty() && !preset.subtitleCodec().isEmpty()) {
            maps.addAll(List.of("-map", subtitles(call, folder) + ":s:0"));
            tag(tags, "s", language);
        }
        maps.addAll(List.of("-map_metadata:g", "-1", "-map_metadata:s", "-1", "-map_chapters",
                cut.chapters().isEmpty() ? "-1" : Integer.toString(chapters(call, folder))));
        tag(tags, "v", "und");
        if (!cut.title().isEmpty()) {
            tags.addAll(List.of("-metadata", "title=" + cut.title()));
        }
        String times = String.format(Locale.ROOT, "setts=ts=N*%d:duration=%d:time_base=1/%d", format.frameTicks(),
                format.frameTicks(), format.timescale());
        return call.options(maps).options("-c", "copy", "-bsf:v", times, "-video_track_timescale",
                Integer.toString(format.timescale())).options(tags).options(preset.fileArguments())
                .output(preset.muxer(), file);
    }

    private static void tag(List<String> tags, String stream, String language) {
        if (!language.isEmpty()) {
            tags.addAll(List.of("-metadata:s:" + stream + ":0", "language=" + language));
        }
    }

    private Path list(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("ffconcat version 1.0\n");
        for (Path segment : segments) {
            text.append("file 'file:").append(segment.toAbsolutePath().toString().replace("'", "'\\''")).append("'\n");
        }
        return Files.writeString(folder.resolve("segments.txt"), text);
    }

    private int subtitles(FfmpegCall call, Path folder) throws IOException, MediaException {
        if (encoding.preset().subtitleCodec().equals("webvtt")) {
            Path file = folder.resolve("subtitles.vtt");
            Files.writeString(file, SubtitleFiles.vtt(cut.subtitles(), encoding.format()));
            return call.input("webvtt", file);
        }
        Path file = folder.resolve("subtitles.mp4");
        TimedTextFile.write(file, cut.subtitles(), encoding.format(), cut.frames());
        return call.input("mov", file);
    }

    private int chapters(FfmpegCall call, Path folder) throws IOException {
        VideoFormat format = encoding.format();
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        List<Chapter> chapters = cut.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            long end = i + 1 < chapters.size() ? chapters.get(i + 1).start() : cut.frames();
            text.append("[CHAPTER]\nTIMEBASE=").append(format.fpsDenominator()).append('/')
                    .append(format.fpsNumerator()).append("\nSTART=").append(chapters.get(i).start()).append("\nEND=")
                    .append(end).append("\ntitle=").append(escaped(chapters.get(i).title())).append('\n');
        }
        Path file = folder.resolve("chapters.txt");
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return call.input("ffmetadata", file);
    }

    private static String escaped(String text) {
        return text.replaceAll("([=;#\\\\])", "\\\\$1").replaceAll("\\s+", " ");
    }

    /** ISO 639-2, as MP4 wants it; empty if the tag is unknown. */
    static String language(String tag) {
        try {
            return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(CHILDREN_FIRST).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
