// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.filmwright.assembly.AudioItem;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;

/**
 * The sound of a whole cut as 16-bit stereo at 48 kHz, mixed on the fly in constant memory: only sounds that are heard
 * are open. Sums are limited softly. Not thread-safe.
 */
public final class Mixer implements Closeable {
    private static final int BLOCK = 4096;
    /** Below this the mix is passed on as it is; above, it bends towards full scale without reaching it. */
    private static final float KNEE = 0.8f;

    private final SoundFiles files;
    private final List<AudioItem> waiting;
    private final List<Voice> heard = new ArrayList<>();
    private final float[] sum = new float[2 * BLOCK];
    private final float[] one = new float[2 * BLOCK];
    private final long total;
    private long at;
    private int next;

    private record Voice(AudioItem item, PcmReader reader) {
    }

    /**
     * Starts at a sample of the cut.
     *
     * @param total the cut's length; the mix is exactly as long
     */
    public Mixer(List<AudioItem> items, SoundFiles files, long total, long start) {
        this.files = files;
        this.total = total;
        this.at = start;
        waiting = items.stream().filter(item -> item.end() > start && item.duration() > 0)
                .sorted(Comparator.comparingLong(AudioItem::start)).toList();
    }

    /** Sample of the cut that comes next. */
    public long position() {
        return at;
    }

    /**
     * Mixes the next samples into little-endian 16-bit stereo.
     *
     * @param bytes its length bounds what is mixed
     * @return bytes filled, 0 at the end of the cut
     */
    public int read(byte[] bytes) throws MediaException {
        int pairs = (int) Math.min(Math.min(BLOCK, bytes.length / 4), total - at);
        if (pairs <= 0) {
            return 0;
        }
        java.util.Arrays.fill(sum, 0, 2 * pairs, 0);
        while (next < waiting.size() && waiting.get(next).start() < at + pairs) {
            AudioItem item = waiting.get(next++);
            heard.add(new Voice(item, files.open(item, Math.max(0, at - item.start()))));
        }
        for (Iterator<Voice> voices = heard.iterator(); voices.hasNext();) {
            Voice voice = voices.next();
            if (add(voice, pairs)) {
                voices.remove();
                close(voice);
            }
        }
        for (int i = 0; i < 2 * pairs; i++) {
            int value = Math.round(limited(sum[i]) * 32767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        at += pairs;
        return 4 * pairs;
    }

    /** Adds a voice to the block; true when it is over. */
    private boolean add(Voice voice, int pairs) throws MediaException {
        AudioItem item = voice.item();
        int from = (int) Math.max(0, item.start() - at);
        int to = (int) Math.min(pairs, item.end() - at);
        int read;
        try {
            read = voice.reader().read(one, to - from);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The sound " + item.file() + " cannot be read.", e);
        }
        double gain = Math.pow(10, item.gain() / 20);
        long first = at + from - item.start();
        for (int i = 0; i < read; i++) {
            float g = (float) (gain * fade(item, first + i));
            sum[2 * (from + i)] += one[2 * i] * g;
            sum[2 * (from + i) + 1] += one[2 * i + 1] * g;
        }
        return to < pairs || item.end() == at + pairs || read < to - from;
    }

    private static double fade(AudioItem item, long sample) {
        double level = 1;
        if (sample < item.fadeIn()) {
            level = (double) sample / item.fadeIn();
        }
        long left = item.duration() - 1 - sample;
        if (left < item.fadeOut()) {
            level *= (double) left / item.fadeOut();
        }
        return level;
    }

    static float limited(float value) {
        float size = Math.abs(value);
        if (size <= KNEE) {
            return value;
        }
        float room = 1 - KNEE;
        float bent = KNEE + room * (float) Math.tanh((size - KNEE) / room);
        return Math.copySign(bent, value);
    }

    private static void close(Voice voice) throws MediaException {
        try {
            voice.reader().close();
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The sound " + voice.item().file() + " cannot be read.", e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Voice voice : heard) {
            voice.reader().close();
        }
        heard.clear();
    }
}
