// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What cues and parentheticals say about where a voice comes from. */
public final class Voices {
    private static final Pattern DEVICE = Pattern.compile("(?:.*\\b(?:ON|OVER|THROUGH|FROM|VIA)\\s+)?(?:THE\\s+|A\\s+)?"
            + "(?:PHONE|TELEPHONE|CELL|CELL ?PHONE|MOBILE|RADIO|TV|TELEVISION|INTERCOM|SPEAKER|SPEAKERPHONE"
            + "|WALKIE(?:-TALKIE)?|TANNOY|P\\.?A\\.?|LOUDSPEAKER|COMMS?|HEADSET|TAPE|RECORDING|MACHINE|MONITOR|VIDEO"
            + "|SCREEN|FILTERED|RECORDED)\\b.*");
    private static final Pattern UNSEEN = Pattern.compile("V\\.? ?O\\.?.*|O\\.? ?S\\.?|O\\.? ?C\\.?|OFF\\b.*"
            + "|VOICE[ -]?OVER.*|PRE-?LAP.*|NARRATING|NARRATION|THROUGH (?:THE )?(?:DOOR|WALL)");
    private static final Pattern INTO_DEVICE = Pattern.compile(
            "\\b(?:in|into|on) (?:the |his |her |their |a )?(?:phone|telephone|cell|mobile|radio|receiver|intercom"
                    + "|handset|mouthpiece|headset|walkie(?:-talkie)?)\\b");
    private static final Pattern RADIO = Pattern.compile(
            "RADIO|WALKIE|TANNOY|P\\.?A\\.?|LOUDSPEAKER|INTERCOM|COMM|HEADSET|TV|TELEVISION|TAPE|RECORD|MONITOR");

    private Voices() {
    }

    /** How a voice is to sound. */
    public enum Treatment {
        NONE, PHONE, RADIO
    }

    /** Whether extensions say that the speaker is not in the picture. */
    public static boolean isUnseen(List<String> extensions) {
        return extensions.stream().map(Voices::plain)
                .anyMatch(text -> UNSEEN.matcher(text).matches() || DEVICE.matcher(text).matches());
    }

    /** Whether extensions say that the voice comes out of a machine. */
    public static boolean isFromDevice(List<String> extensions) {
        return extensions.stream().map(Voices::plain).anyMatch(text -> DEVICE.matcher(text).matches());
    }

    /** Whether a parenthetical says that its speaker talks into a machine. */
    public static boolean isIntoDevice(String parenthetical) {
        return INTO_DEVICE.matcher(parenthetical.toLowerCase(Locale.ROOT)).find();
    }

    /** How a voice with these extensions is to sound. */
    public static Treatment treatment(List<String> extensions) {
        for (String extension : extensions) {
            String text = plain(extension);
            if (DEVICE.matcher(text).matches()) {
                return RADIO.matcher(text).find() ? Treatment.RADIO : Treatment.PHONE;
            }
        }
        return Treatment.NONE;
    }

    private static String plain(String extension) {
        return extension.toUpperCase(Locale.ROOT).strip();
    }
}
