// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** Codes of a script's diagnostics; they never change their meaning. */
public final class ProblemCodes {
    /** A boneyard without end is read as text. */
    public static final String UNCLOSED_BONEYARD = "unclosed-boneyard";
    /** A note without end in its paragraph is read as text. */
    public static final String UNCLOSED_NOTE = "unclosed-note";
    /** Bold, italic or underline begins and does not end on its line. */
    public static final String UNCLOSED_EMPHASIS = "unclosed-emphasis";
    /** A speaker without words. */
    public static final String CUE_WITHOUT_DIALOGUE = "cue-without-dialogue";
    /** A speaker's name in small letters above what looks like dialogue. */
    public static final String LOWER_CASE_CUE = "lower-case-cue";
    /** A {@code ^} without a dialogue in front to pair with. */
    public static final String DUAL_WITHOUT_PARTNER = "dual-without-partner";
    /** Somebody speaks at once with himself. */
    public static final String DUAL_SAME_SPEAKER = "dual-same-speaker";
    /** INT. or EXT. without time of day. */
    public static final String HEADING_WITHOUT_TIME = "heading-without-time";
    /** Looks like a heading and is none for want of an empty line. */
    public static final String HEADING_NEEDS_BLANK_LINE = "heading-needs-blank-line";
    /** A heading with nothing under it. */
    public static final String EMPTY_SCENE = "empty-scene";
    /** Two scenes of one number. */
    public static final String DUPLICATE_SCENE_NUMBER = "duplicate-scene-number";
    /** A lower number behind a higher one. */
    public static final String SCENE_NUMBER_ORDER = "scene-number-order";
    /** A heading without number among numbered ones. */
    public static final String UNNUMBERED_SCENE = "unnumbered-scene";
    /** A name that is one letter off another. */
    public static final String SIMILAR_NAME = "similar-name";
    /** A set that is one letter off another. */
    public static final String SIMILAR_SET = "similar-set";

    private ProblemCodes() {
    }
}
