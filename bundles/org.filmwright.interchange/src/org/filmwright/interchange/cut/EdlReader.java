// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.FilmException;
import org.filmwright.interchange.LossReport;

/** Reads a CMX3600 edit decision list. It does not say its rate; that of the film is taken. */
final class EdlReader {
    private static final String TC = "(\\d{1,2}:\\d\\d:\\d\\d[:;.,]\\d\\d)";
    private static final Pattern EVENT = Pattern.compile("\\s*(\\d+)\\s+(\\S+)\\s+(\\S+)\\s+(C|D|W\\d+|K\\S*)\\s+(?:"
            + "(\\d+)\\s+)?" + TC + "\\s+" + TC + "\\s+" + TC + "\\s+" + TC + "\\s*");
    private static final Pattern NAME = Pattern.compile("\\*\\s*(FROM|TO) CLIP NAME:\\s*(.*)");

    private final String file;
    private final LossReport losses;
    private final List<CutEvent> events = new ArrayList<>();
    private Rate rate;
    private int line;
    private int last = -1;
    private boolean dissolve;

    EdlReader(String file, LossReport losses) {
        this.file = file;
        this.losses = losses;
    }

    CutList read(String text, Rate filmRate) throws FilmException {
        rate = filmRate;
        String title = "";
        for (String row : text.split("\\R|\r")) {
            line++;
            String trimmed = row.strip();
            Matcher event = EVENT.matcher(row);
            if (event.matches()) {
                event(event);
            } else if (trimmed.toUpperCase(Locale.ROOT).startsWith("TITLE:")) {
                title = trimmed.substring(6).strip();
            } else if (trimmed.startsWith("*")) {
                comment(trimmed);
            } else if (trimmed.startsWith("M2")) {
                losses.add("changes of speed", "are left out");
            }
        }
        if (events.isEmpty()) {
            throw CutFiles.refused(file, "is no edit decision list: there is no edit in it");
        }
        long start = events.stream().filter(event -> !event.sound()).mapToLong(CutEvent::start).min().orElse(0);
        return new CutList(title, rate, start, 0, 0, events.stream().map(event -> event.withPlace(
                Math.max(0, event.start() - start), event.duration(), event.in())).toList());
    }

    private long frame(String timecode) throws FilmException {
        long frame = rate.frame(timecode);
        if (frame < 0) {
            throw CutFiles.refused(file, "has the timecode " + timecode + " at line " + line + ", which "
                    + rate.nominal() + " frames a second do not have; set the film's rate to that of the cut");
        }
        return frame;
    }

    private void event(Matcher row) throws FilmException {
        boolean sound = !row.group(3).toUpperCase(Locale.ROOT).contains("V") && !row.group(3).equals("B");
        long in = frame(row.group(6));
        long start = frame(row.group(8));
        long frames = frame(row.group(9)) - start;
        char kind = row.group(4).charAt(0);
        if (frames <= 0) {
            dissolve = false;
            return;
        }
        if (kind == 'W' || kind == 'K') {
            losses.add("wipes and keys", "become cuts");
        }
        dissolve = kind == 'D' && row.group(5) != null && !sound && last >= 0 && !events.get(last).sound();
        if (dissolve) {
            long length = Long.parseLong(row.group(5));
            long lead = length / 2;
            CutEvent before = events.get(last);
            if (before.end() == start && frames > lead) {
                events.set(last, before.withPlace(before.start(), before.duration() + lead, before.in())
                        .withDissolve(length));
                start += lead;
                frames -= lead;
                in += lead;
            }
        }
        last = events.size();
        events.add(new CutEvent("", row.group(2), sound, start, frames, in, "", 0, 0, 0, 0));
    }

    private void comment(String text) {
        if (last < 0) {
            return;
        }
        Matcher name = NAME.matcher(text);
        if (name.matches()) {
            if (!dissolve || name.group(1).equals("TO")) {
                events.set(last, events.get(last).withName(name.group(2).strip()));
            }
        } else if (text.startsWith(EdlWriter.CLIP.strip())) {
            own(text.substring(EdlWriter.CLIP.strip().length()).strip());
        } else if (text.matches("\\*\\s*SOURCE FILE:.*")) {
            events.set(last, events.get(last).withMedia(text.substring(text.indexOf(':') + 1).strip()));
        } else if (text.matches("\\*\\s*LOC:.*")) {
            losses.add("markers", "are left out");
        }
    }

    /** The id of a clip of ours and, where its source had no handle for a dissolve, the frames that were missing. */
    private void own(String text) {
        String[] words = text.split("\\s+");
        CutEvent event = events.get(last).withId(words[0]);
        boolean moved = words.length > 1 && words[1].matches("\\d{1,6}");
        events.set(last, moved ? event.withPlace(event.start(), event.duration(),
                Math.max(0, event.in() - Long.parseLong(words[1]))) : event);
    }
}
