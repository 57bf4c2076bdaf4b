// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes FCPXML 1.9: one project with the pictures in its spine and the sounds connected to them. */
final class FcpxmlWriter {
    static final String NOTE = "Filmwright clip ";

    private final CutList cut;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> assets = new LinkedHashMap<>();

    private FcpxmlWriter(CutList cut) {
        this.cut = cut;
    }

    static String write(CutList cut) {
        return new FcpxmlWriter(cut).write();
    }

    private String write() {
        line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line(0, "<!DOCTYPE fcpxml>");
        line(0, "<fcpxml version=\"1.9\">");
        resources();
        line(1, "<library>");
        line(2, "<event name=\"" + escape(cut.name()) + "\">");
        line(3, "<project name=\"" + escape(cut.name()) + "\">");
        line(4, "<sequence format=\"r1\" duration=\"" + time(cut.frames()) + "\" tcStart=\"" + time(cut.start())
                + "\" tcFormat=\"NDF\" audioLayout=\"stereo\" audioRate=\"48k\">");
        line(5, "<spine>");
        spine();
        line(5, "</spine>");
        line(4, "</sequence>");
        line(3, "</project>");
        line(2, "</event>");
        line(1, "</library>");
        line(0, "</fcpxml>");
        return out.toString();
    }

    private void resources() {
        line(1, "<resources>");
        line(2, "<format id=\"r1\" frameDuration=\"" + time(1) + "\" width=\"" + cut.width() + "\" height=\""
                + cut.height() + "\"/>");
        int number = 2;
        for (CutEvent event : cut.events()) {
            if (!event.media().isEmpty() && !assets.containsKey(event.media())) {
                String id = "r" + number++;
                assets.put(event.media(), id);
                String kind = event.sound() ? "hasAudio=\"1\" audioSources=\"1\" audioChannels=\"1\""
                        : "hasVideo=\"1\" format=\"r1\"";
                long frames = Math.max(event.mediaFrames(), event.in() + event.duration());
                line(2, "<asset id=\"" + id + "\" name=\"" + escape(event.name()) + "\" start=\"0s\" duration=\""
                        + time(frames) + "\" " + kind + ">");
                line(3, "<media-rep kind=\"original-media\" src=\"" + escape(event.media()) + "\"/>");
                line(2, "</asset>");
            }
        }
        line(1, "</resources>");
    }

    private void spine() {
        List<CutEvent> sounds = cut.sounds();
        long at = 0;
        int next = 0;
        for (CutEvent event : cut.pictures()) {
            if (event.start() > at) {
                line(6, "<gap name=\"Gap\" offset=\"" + time(cut.start() + at) + "\" start=\"0s\" duration=\""
                        + time(event.start() - at) + "\"/>");
            }
            boolean black = event.media().isEmpty();
            String tag = black ? "gap" : "asset-clip";
            long first = black ? 0 : event.in();
            line(6, "<" + tag + " name=\"" + escape(event.name()) + "\"" + (black ? ""
                    : " ref=\"" + assets.get(event.media()) + "\"") + " offset=\"" + time(cut.start() + event.start())
                    + "\" start=\"" + time(first) + "\" duration=\"" + time(event.duration()) + "\">");
            if (!event.id().isEmpty()) {
                line(7, "<note>" + NOTE + escape(event.id()) + "</note>");
            }
            while (next < sounds.size() && sounds.get(next).start() < event.end()) {
                sound(sounds.get(next++), event, first);
            }
            line(6, "</" + tag + ">");
            if (event.dissolve() > 0) {
                line(6, "<transition name=\"Cross Dissolve\" offset=\"" + time(cut.start() + event.end()
                        - event.dissolve() / 2) + "\" duration=\"" + time(event.dissolve()) + "\"/>");
            }
            at = event.end();
        }
    }

    private void sound(CutEvent sound, CutEvent picture, long first) {
        if (sound.media().isEmpty()) {
            return;
        }
        line(7, "<asset-clip name=\"" + escape(sound.name()) + "\" ref=\"" + assets.get(sound.media())
                + "\" lane=\"-1\" offset=\"" + time(first + sound.start() - picture.start()) + "\" start=\""
                + time(sound.in()) + "\" duration=\"" + time(sound.duration()) + "\" audioRole=\"dialogue\"/>");
    }

    /** Frames as a rational number of seconds. */
    private String time(long frames) {
        if (frames == 0) {
            return "0s";
        }
        Rate rate = cut.rate();
        return frames * rate.denominator() + "/" + rate.numerator() + "s";
    }

    private void line(int depth, String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
