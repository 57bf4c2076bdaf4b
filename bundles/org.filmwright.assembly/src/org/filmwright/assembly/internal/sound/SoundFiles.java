// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * Opens any sound for mixing: WAV files as they are, all others through a decoded copy kept by content. Thread-safe.
 */
public final class SoundFiles {
    private final FfmpegRunner runner;
    private final SegmentCache cache;

    public SoundFiles(FfmpegRunner runner, SegmentCache cache) {
        this.runner = runner;
        this.cache = cache;
    }

    /** Makes sure that an item can be opened without waiting long. */
    public void prepare(AudioItem item, IProgressMonitor monitor) throws CoreException {
        try (WavFile file = WavFile.open(item.file())) {
            if (file == null && cache.find(name(item), "wav") == null) {
                decode(item, monitor);
            }
        } catch (IOException e) {
            throw unreadable(item, e);
        }
    }

    /** The item's sound from its first used sample on. */
    public PcmReader open(AudioItem item, long offset) throws MediaException {
        try {
            WavFile file = WavFile.open(item.file());
            if (file == null) {
                Path decoded = cache.find(name(item), "wav");
                file = decoded == null ? null : WavFile.open(decoded);
            }
            if (file == null) {
                throw new MediaException(Reason.DAMAGED, "The sound " + item.file() + " cannot be read.");
            }
            return new WavReader(file, item.in() + offset);
        } catch (IOException e) {
            throw unreadable(item, e);
        }
    }

    private static MediaException unreadable(AudioItem item, IOException e) {
        return new MediaException(Reason.FAILED, "The sound " + item.file() + " is missing or cannot be read.", e);
    }

    private static String name(AudioItem item) {
        return "pcm-" + item.sha();
    }

    private void decode(AudioItem item, IProgressMonitor monitor) throws CoreException {
        cache.make(name(item), "wav", file -> {
            FfmpegCall call = new FfmpegCall();
            call.input(item.file());
            call.options("-vn", "-sn", "-dn", "-c:a", "pcm_s16le", "-ac", "2", "-ar",
                    Integer.toString(VideoFormat.SAMPLE_RATE), "-rf64", "never").output("wav", file);
            runner.run(call, monitor);
        });
    }
}
