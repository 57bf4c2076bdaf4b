// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.assembly.internal.sound.Mixer;
import org.filmwright.assembly.internal.sound.SoundFiles;
import org.filmwright.media.FfmpegRunner;

/** The sound of a cut, mixed from any frame on. */
public final class CutSound {
    private final CutSpec cut;
    private final SoundFiles files;
    private final long samples;

    /** The sound of a cut; decoded copies of sounds that are not WAV are kept in the segment cache. */
    public CutSound(FfmpegRunner runner, Path cacheFolder, CutSpec cut) {
        this.cut = cut;
        files = new SoundFiles(runner, new SegmentCache(cacheFolder));
        samples = cut.format().sample(cut.frames());
    }

    /** Decodes what has to be decoded first; not on the UI thread. */
    public void prepare(IProgressMonitor monitor) throws CoreException {
        Set<String> prepared = new HashSet<>();
        List<AudioItem> items = cut.audio();
        for (AudioItem item : items) {
            if (prepared.add(item.sha())) {
                files.prepare(item, monitor);
            }
        }
    }

    Mixer from(long frame) {
        return new Mixer(cut.audio(), files, samples, cut.format().sample(frame));
    }
}
