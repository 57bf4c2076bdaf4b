// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.Locale;

/** Writes a CMX3600 edit decision list. */
final class EdlWriter {
    static final String CLIP = "* FILMWRIGHT CLIP: ";
    private static final String EOL = "\r\n";

    private final StringBuilder out = new StringBuilder();
    private final CutList cut;
    private int number;

    private EdlWriter(CutList cut) {
        this.cut = cut;
    }

    static String write(CutList cut) {
        EdlWriter writer = new EdlWriter(cut);
        writer.out.append("TITLE: ").append(line(cut.name())).append(EOL).append("FCM: NON-DROP FRAME").append(EOL);
        CutEvent last = null;
        for (CutEvent event : cut.pictures()) {
            long missing = 0;
            boolean dissolved = last != null && last.dissolve() > 0 && last.end() == event.start();
            if (dissolved) {
                missing = writer.dissolve(last, event);
            } else {
                writer.event(event);
                writer.remark("FROM CLIP NAME", event.name());
            }
            writer.source(event, missing);
            last = event;
        }
        for (CutEvent event : cut.sounds()) {
            writer.event(event);
            writer.remark("FROM CLIP NAME", event.name());
            writer.source(event, 0);
        }
        return writer.out.toString();
    }

    private void event(CutEvent event) {
        number++;
        edit(event, "C        ", event.in(), tail(event), event.start());
    }

    /** Frames up to the next dissolve, which begins before the cut. */
    private static long tail(CutEvent event) {
        return event.duration() - event.dissolve() / 2;
    }

    /** @return frames that the dissolve would need before the beginning of the second clip's source */
    private long dissolve(CutEvent from, CutEvent to) {
        number++;
        long lead = Math.min(from.dissolve() / 2, to.start());
        long start = to.start() - lead;
        long fromIn = from.in() + from.duration() - lead;
        edit(from, "C        ", fromIn, 0, start);
        edit(to, String.format(Locale.ROOT, "D    %03d ", Math.min(999, from.dissolve())), Math.max(0, to.in() - lead),
                tail(to) + lead, start);
        remark("FROM CLIP NAME", from.name());
        remark("TO CLIP NAME", to.name());
        return Math.max(0, lead - to.in());
    }

    private void edit(CutEvent event, String kind, long in, long frames, long start) {
        Rate rate = cut.rate();
        out.append(String.format(Locale.ROOT, "%03d  %-8s %-5s %s%s %s %s %s", number, reel(event),
                event.sound() ? "A" : "V", kind, rate.timecode(in), rate.timecode(in + frames),
                rate.timecode(cut.start() + start), rate.timecode(cut.start() + start + frames))).append(EOL);
    }

    private void remark(String what, String text) {
        if (!text.isBlank()) {
            out.append("* ").append(what).append(": ").append(line(text)).append(EOL);
        }
    }

    private void source(CutEvent event, long missing) {
        remark("SOURCE FILE", event.media());
        if (!event.id().isEmpty()) {
            out.append(CLIP).append(event.id()).append(missing > 0 ? " " + missing : "").append(EOL);
        }
    }

    /** A reel of at most eight letters and digits; black is BL, what has no reel AX. */
    private static String reel(CutEvent event) {
        if (event.media().isEmpty()) {
            return event.sound() ? "AX" : "BL";
        }
        String file = event.media().substring(event.media().lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        String reel = file.replaceAll("\\.[^.]*$", "").replaceAll("[^A-Z0-9_]", "");
        return reel.isEmpty() ? "AX" : reel.substring(0, Math.min(8, reel.length()));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
