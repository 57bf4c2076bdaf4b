// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.assembly.internal.Join;
import org.filmwright.assembly.internal.Workers;
import org.filmwright.assembly.internal.picture.Encoding;
import org.filmwright.assembly.internal.picture.Segment;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.assembly.internal.picture.SegmentEncoder;
import org.filmwright.assembly.internal.picture.SegmentPlan;
import org.filmwright.assembly.internal.sound.SoundTrack;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;

/**
 * Renders cuts. The picture is a graph of segments kept by their content in a cache folder: only those that changed are
 * encoded, in parallel; they are joined without encoding again, with exact frame times. The sound is mixed over the
 * whole cut and encoded once. The file appears whole or not at all. Thread-safe; never call it on the UI thread.
 */
public final class Renderer {
    /** Segments that no render used for so long are removed. */
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SOUND_SHARE = 4;
    private static final int JOIN_SHARE = 50;

    private final FfmpegRunner runner;
    private final SegmentCache cache;
    private final SegmentEncoder encoder;
    private final int workers;

    /**
     * A renderer.
     *
     * @param cacheFolder {@code meta/cache/segments} of the film
     * @param captionFont font of captions burned in, of any size
     * @param workers     segments encoded at the same time, at least 1
     */
    public Renderer(FfmpegRunner runner, Path cacheFolder, Font captionFont, int workers) {
        this.runner = runner;
        this.cache = new SegmentCache(cacheFolder);
        this.encoder = new SegmentEncoder(runner, captionFont);
        this.workers = Math.max(1, workers);
    }

    /** A renderer with the usual font and as many workers as there are processors, at most four. */
    public Renderer(FfmpegRunner runner, Path cacheFolder) {
        this(runner, cacheFolder, new Font(Font.SANS_SERIF, Font.PLAIN, 12),
                Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * What a render did.
     *
     * @param file     the film
     * @param frames   its length
     * @param segments pieces of its picture
     * @param rendered pieces encoded now
     * @param reused   pieces taken from the cache, or clips joined as they are
     */
    public record Report(Path file, long frames, int segments, int rendered, int reused) {
    }

    /** Renders a cut to a file, which is replaced when the render is complete. */
    public Report render(CutSpec cut, RenderPreset preset, Path target, IProgressMonitor monitor)
            throws CoreException {
        if (cut.video().isEmpty()) {
            throw new MediaException(Reason.REFUSED, "The cut is empty: there is nothing to render.");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MediaException(Reason.REFUSED, "The folder " + folder + " does not exist.");
        }
        cache.prune(KEPT);
        try {
            return attempt(cut, preset, target, monitor);
        } catch (MediaException e) {
            if (e.reason() != Reason.DAMAGED || !discardDamaged(cut, preset, monitor)) {
                throw e;
            }
            return attempt(cut, preset, target, monitor);
        }
    }

    /**
     * A piece of a cut's picture.
     *
     * @param file   video of the preset's codec, size and rate
     * @param frames its length
     */
    public record Piece(Path file, int frames) {
    }

    /** The pieces of a cut's picture in order, as for playing it; missing ones are encoded. */
    public List<Piece> pieces(CutSpec cut, RenderPreset preset, IProgressMonitor monitor) throws CoreException {
        Encoding encoding = new Encoding(preset, preset.format(cut.format()));
        List<Segment> plan = SegmentPlan.of(cut.video());
        Map<String, Segment> missing = missing(plan, encoding);
        SubMonitor progress = SubMonitor.convert(monitor, work(missing));
        new Workers(workers).run(encoding(missing, encoding), progress);
        List<Path> files = files(plan, encoding);
        List<Piece> pieces = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            pieces.add(new Piece(files.get(i), plan.get(i).frames()));
        }
        return pieces;
    }

    private Report attempt(CutSpec cut, RenderPreset preset, Path target, IProgressMonitor monitor)
            throws CoreException {
        Encoding encoding = new Encoding(preset, preset.format(cut.format()));
        List<Segment> plan = SegmentPlan.of(cut.video());
        Map<String, Segment> missing = missing(plan, encoding);
        long frames = cut.frames();
        SoundTrack sound = new SoundTrack(cut.audio(), preset, cut.format().sample(frames));
        List<Workers.Task> tasks = new ArrayList<>();
        int soundWork = cache.find(sound.key(), sound.extension()) != null ? 0
                : (int) Math.min(1 << 28, frames / SOUND_SHARE);
        int joinWork = (int) Math.min(1 << 28, frames / JOIN_SHARE + 1);
        SubMonitor progress = SubMonitor.convert(monitor, "Rendering " + target.getFileName(),
                work(missing) + soundWork + joinWork);
        if (soundWork > 0) {
            tasks.add(new Workers.Task("Mixing sound", soundWork, stop -> sound.encode(runner, cache, stop)));
        }
        tasks.addAll(encoding(missing, encoding));
        new Workers(workers).run(tasks, progress);
        progress.subTask("Joining");
        Path soundFile = sound.encode(runner, cache, new NullProgressMonitor());
        Join join = new Join(runner, cut, encoding, files(plan, encoding), soundFile);
        SegmentCache.replace(target, file -> {
            join.write(file, progress.split(joinWork));
            verify(file, frames);
        });
        int rendered = (int) plan.stream().map(segment -> segment.key(encoding)).distinct()
                .filter(missing::containsKey).count();
        int all = (int) plan.stream().map(segment -> segment.key(encoding)).distinct().count();
        return new Report(target, frames, plan.size(), rendered, all - rendered);
    }

    private static int work(Map<String, Segment> missing) {
        long frames = missing.values().stream().mapToLong(Segment::frames).sum();
        return (int) Math.clamp(frames, 1, 1 << 29);
    }

    private Map<String, Segment> missing(List<Segment> plan, Encoding encoding) {
        Map<String, Segment> missing = new LinkedHashMap<>();
        for (Segment segment : plan) {
            String key = segment.key(encoding);
            if (segment.readyClip(encoding) == null && cache.find(key, encoding.segmentMuxer()) == null) {
                missing.put(key, segment);
            }
        }
        return missing;
    }

    private List<Workers.Task> encoding(Map<String, Segment> missing, Encoding encoding) {
        List<Workers.Task> tasks = new ArrayList<>();
        missing.forEach((key, segment) -> tasks.add(new Workers.Task("Shot " + String.join(", ", segment.shots()),
                segment.frames(), stop -> cache.make(key, encoding.segmentMuxer(),
                        file -> encoder.encode(segment, encoding, file, stop)))));
        return tasks;
    }

    private List<Path> files(List<Segment> plan, Encoding encoding) throws MediaException {
        Map<String, Path> byKey = new HashMap<>();
        List<Path> files = new ArrayList<>(plan.size());
        for (Segment segment : plan) {
            ClipSource clip = segment.readyClip(encoding);
            if (clip != null) {
                files.add(clip.file());
                continue;
            }
            String key = segment.key(encoding);
            Path file = byKey.get(key);
            if (file == null) {
                file = cache.find(key, encoding.segmentMuxer());
                if (file == null) {
                    throw new MediaException(Reason.FAILED,
                            "A rendered piece of the film vanished while it was being joined; render again.");
                }
                cache.touch(file);
                byKey.put(key, file);
            }
            files.add(file);
        }
        return files;
    }

    /** The joined picture has exactly the cut's frames, or a segment is not what its key says. */
    private void verify(Path file, long frames) throws CoreException {
        Probe probe = new Probe(runner);
        long found = frames(probe.of(file, new NullProgressMonitor()));
        if (found < 0) {
            found = frames(probe.counting(file, new NullProgressMonitor()));
        }
        if (found != frames) {
            throw new MediaException(Reason.DAMAGED, "The film came out with " + found + " frames in place of " + frames
                    + ": a rendered piece of it is damaged.");
        }
    }

    private static long frames(MediaInfo info) {
        return info.video().map(MediaInfo.Stream::frames).orElse(0L);
    }

    /** Removes kept segments that do not hold what they should; false if all are sound. */
    private boolean discardDamaged(CutSpec cut, RenderPreset preset, IProgressMonitor monitor) throws CoreException {
        Encoding encoding = new Encoding(preset, preset.format(cut.format()));
        Probe probe = new Probe(runner);
        boolean found = false;
        for (Segment segment : SegmentPlan.of(cut.video())) {
            Path file = cache.find(segment.key(encoding), encoding.segmentMuxer());
            if (file != null && segment.readyClip(encoding) == null && !sound(probe, file, segment, monitor)) {
                cache.discard(file);
                found = true;
            }
        }
        return found;
    }

    private static boolean sound(Probe probe, Path file, Segment segment, IProgressMonitor monitor)
            throws CoreException {
        try {
            return frames(probe.counting(file, monitor)) == segment.frames();
        } catch (MediaException e) {
            if (e.reason() == Reason.DAMAGED) {
                return false;
            }
            throw e;
        }
    }
}
