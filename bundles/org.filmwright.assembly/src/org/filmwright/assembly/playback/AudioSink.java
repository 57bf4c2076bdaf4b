// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

/**
 * Where played sound goes: 16-bit little-endian stereo at 48 kHz. It is the clock of playback. Except {@link #played},
 * methods are called by one thread at a time.
 */
public interface AudioSink extends AutoCloseable {
    /**
     * Takes what fits; never blocks for long.
     *
     * @return bytes taken, a multiple of four
     */
    int write(byte[] bytes, int offset, int length);

    /** Samples heard since the last {@link #flush}; never falls and never passes what was written. Any thread. */
    long played();

    /** Lets the sound run, from where it stood. */
    void start();

    /** Holds the sound where it stands. */
    void stop();

    /** Throws away what was written and counts anew. Only while stopped. */
    void flush();

    /** False if nothing can be heard, as on a machine without a sound device. */
    boolean audible();

    @Override
    void close();
}
