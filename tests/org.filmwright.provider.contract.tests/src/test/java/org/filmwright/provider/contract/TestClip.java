// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;

/** A real clip, made by FFmpeg. */
final class TestClip {
    private TestClip() {
    }

    static byte[] bytes(int seconds) throws CoreException, IOException {
        Path file = Files.createTempFile("clip", ".mp4");
        try {
            FfmpegCall call = new FfmpegCall();
            call.filterInput("testsrc=size=320x176:rate=24:duration=" + seconds);
            call.options("-c:v", "libopenh264", "-pix_fmt", "yuv420p").output("mp4", file);
            FfmpegRunner.standard().run(call, new NullProgressMonitor());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
