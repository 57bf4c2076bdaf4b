// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FrameStream;

/** Streams of frames one after the other; all of them decode ahead from the start. */
final class PictureStream {
    private final List<FrameStream> streams;
    private int at;

    PictureStream(List<FrameStream> streams) {
        this.streams = streams;
    }

    /** The next picture if it is decoded already, or null. */
    byte[] poll() throws CoreException {
        while (at < streams.size()) {
            byte[] picture = streams.get(at).poll();
            if (picture != null || !streams.get(at).ended()) {
                return picture;
            }
            at++;
        }
        return null;
    }

    /** Waits until there is a first picture, so that the sound does not run ahead of it. */
    void awaitFirst() throws CoreException {
        if (!streams.isEmpty()) {
            streams.get(0).awaitFirst(new NullProgressMonitor());
        }
    }

    void close() {
        streams.forEach(FrameStream::close);
    }
}
