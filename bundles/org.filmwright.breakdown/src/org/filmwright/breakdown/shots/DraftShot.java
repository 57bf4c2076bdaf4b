// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

/** A shot while the rules work on it. It is changed only through its {@link SceneDraft}. */
public final class DraftShot {
    /** What a shot is there for. */
    public enum Kind {
        ESTABLISHING, ACTION, TITLE, SPEECH, DUAL, WRITTEN, MONTAGE, INSERT, REACTION
    }

    private Kind kind;
    private List<LineRange> ranges;
    private List<String> speakers;
    private List<String> voices;
    private boolean onTelephone;
    private Coverage coverage;
    private boolean fixed;
    private boolean longTake;
    private String rule = "";

    DraftShot(Kind kind, List<LineRange> ranges, List<String> speakers, List<String> voices) {
        this.kind = kind;
        this.ranges = List.copyOf(ranges);
        this.speakers = List.copyOf(speakers);
        this.voices = List.copyOf(voices);
    }

    public Kind kind() {
        return kind;
    }

    /** What it carries, in order; empty for a shot without lines. */
    public List<LineRange> ranges() {
        return ranges;
    }

    /** Who speaks in the picture. */
    public List<String> speakers() {
        return speakers;
    }

    /** Who is heard but not seen for these lines: voice-over, off screen, on the telephone, a crowd. */
    public List<String> voices() {
        return voices;
    }

    /** Whether its speaker talks to somebody who is elsewhere. */
    public boolean isOnTelephone() {
        return onTelephone;
    }

    /** Null until a rule has covered it. */
    public Coverage coverage() {
        return coverage;
    }

    public boolean isCovered() {
        return coverage != null;
    }

    /** Written by the author: other rules leave its size. */
    public boolean isFixed() {
        return fixed;
    }

    public boolean isLongTake() {
        return longTake;
    }

    public boolean isSpeech() {
        return kind == Kind.SPEECH || kind == Kind.DUAL || kind == Kind.REACTION;
    }

    /** Id of the rule that covered it. */
    public String rule() {
        return rule;
    }

    void ranges(List<LineRange> newRanges) {
        ranges = List.copyOf(newRanges);
    }

    void kind(Kind newKind) {
        kind = newKind;
    }

    void speakers(List<String> seen, List<String> heard) {
        speakers = List.copyOf(seen);
        voices = List.copyOf(heard);
    }

    void telephone(boolean on) {
        onTelephone = on;
    }

    void cover(Coverage newCoverage, String ruleId) {
        coverage = newCoverage;
        rule = ruleId;
    }

    void fix() {
        fixed = true;
    }

    void markLongTake() {
        longTake = true;
    }

    DraftShot copy(List<LineRange> newRanges) {
        DraftShot copy = new DraftShot(kind, newRanges, speakers, voices);
        copy.onTelephone = onTelephone;
        copy.coverage = coverage;
        copy.fixed = fixed;
        copy.longTake = longTake;
        copy.rule = rule;
        return copy;
    }
}
