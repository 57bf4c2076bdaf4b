// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.io.Closeable;
import java.io.IOException;

/** Stereo sound at 48 kHz, read in order. */
public interface PcmReader extends Closeable {
    /**
     * Reads interleaved stereo samples, nominally between -1 and 1.
     *
     * @return sample pairs read, less than asked only at the end
     */
    int read(float[] target, int pairs) throws IOException;
}
