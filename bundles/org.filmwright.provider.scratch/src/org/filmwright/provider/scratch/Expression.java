// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a face shows. */
public enum Expression {
    NEUTRAL, HAPPY, SAD, ANGRY, AFRAID, SURPRISED, ASLEEP;

    private static final Pattern HAPPY_WORDS = Pattern.compile(
            "\\b(smil\\w*|laugh\\w*|grin\\w*|happ\\w+|cheerful\\w*|beam(s|ing)|chuckl\\w*|delighted|amused|joking\\w*)\\b");
    private static final Pattern SAD_WORDS = Pattern.compile(
            "\\b(sad\\w*|cr(ies|ying)|tear(s|ful\\w*|y)|weep\\w*|sob\\w*|sigh\\w*|mourn\\w*|heartbroken|disappointed)\\b");
    private static final Pattern ANGRY_WORDS = Pattern.compile(
            "\\b(angr\\w+|furious\\w*|shout\\w*|yell\\w*|scream\\w*|snap(s|ping)|glar\\w+|growl\\w*|annoyed|irritated)\\b");
    private static final Pattern AFRAID_WORDS = Pattern.compile(
            "\\b(afraid|scared|terrif\\w+|nervous\\w*|frighten\\w*|panic\\w*|trembl\\w+|worried|anxious\\w*|whisper\\w*)\\b");
    private static final Pattern SURPRISED_WORDS = Pattern.compile(
            "\\b(surpris\\w+|shocked|gasp\\w*|stunned|startled|astonish\\w*|amazed|disbelie\\w+|incredulous\\w*)\\b");
    private static final Pattern ASLEEP_WORDS = Pattern.compile("\\b(asleep|sleep(s|ing)|unconscious|dead)\\b");

    /** The expression that a parenthetical or a line of action names. */
    public static Expression in(String text) {
        String words = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (ASLEEP_WORDS.matcher(words).find()) {
            return ASLEEP;
        }
        if (ANGRY_WORDS.matcher(words).find()) {
            return ANGRY;
        }
        if (SURPRISED_WORDS.matcher(words).find()) {
            return SURPRISED;
        }
        if (AFRAID_WORDS.matcher(words).find()) {
            return AFRAID;
        }
        if (SAD_WORDS.matcher(words).find()) {
            return SAD;
        }
        return HAPPY_WORDS.matcher(words).find() ? HAPPY : NEUTRAL;
    }
}
