// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.internal.picture.ContentKey;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;

/** The encoded sound of a whole cut: mixed and encoded once, kept by content. */
public final class SoundTrack {
    /** Raised when the mix changes. */
    private static final String VERSION = "1";

    private final List<AudioItem> items;
    private final RenderPreset preset;
    private final long samples;

    public SoundTrack(List<AudioItem> items, RenderPreset preset, long samples) {
        this.items = items;
        this.preset = preset;
        this.samples = samples;
    }

    /** Extension of its file in the cache. */
    public String extension() {
        return preset.soundContainer();
    }

    public String key() {
        List<String> parts = new ArrayList<>(List.of("sound", VERSION, Long.toString(samples),
                String.join(" ", preset.soundCodec())));
        for (AudioItem item : items) {
            parts.add(item.sha() + " " + item.start() + " " + item.in() + " " + item.duration() + " " + item.gain()
                    + " " + item.fadeIn() + " " + item.fadeOut());
        }
        return ContentKey.of(parts);
    }

    /** The encoded file, made if it is not kept yet. */
    public Path encode(FfmpegRunner runner, SegmentCache cache, IProgressMonitor monitor) throws CoreException {
        String key = key();
        Path kept = cache.find(key, extension());
        if (kept != null) {
            cache.touch(kept);
            return kept;
        }
        SoundFiles files = new SoundFiles(runner, cache);
        Set<String> prepared = new HashSet<>();
        for (AudioItem item : items) {
            if (prepared.add(item.sha())) {
                files.prepare(item, monitor);
            }
        }
        return cache.make(key, extension(), file -> {
            FfmpegCall call = new FfmpegCall();
            call.pipeInput("s16le", out -> {
                byte[] block = new byte[16384];
                try (Mixer mixer = new Mixer(items, files, samples, 0)) {
                    for (int n = mixer.read(block); n > 0; n = mixer.read(block)) {
                        out.write(block, 0, n);
                    }
                }
            }, "-ar", Integer.toString(VideoFormat.SAMPLE_RATE), "-ch_layout", "stereo");
            call.options(preset.soundCodec()).options("-map_metadata", "-1").output(preset.soundContainer(), file);
            runner.run(call, monitor);
        });
    }
}
