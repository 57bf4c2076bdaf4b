// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes long screenplays in Fountain from a seed: the same seed gives the same script. They hold every kind of
 * element a feature film has, in about the shares of one: two-handers and crowds, monologues, voice-over, dual dialogue,
 * written shots, montages, inserts, transitions, returning sets and relative times.
 */
public final class ScriptGenerator {
    private static final String[] FIRST = {"MARA", "TOBIAS", "ELENA", "JONAS", "PRIYA", "SAM", "LUCIA", "VIKTOR", "AMARA",
        "HENRY", "NADIA", "OSCAR", "RUTH", "CALEB", "IRENE", "MILO", "GRETA", "FELIX", "THE DRIVER", "DR. OKAFOR",
        "MRS. LINDQVIST", "OLD TOM", "NURSE PELL", "SERGEANT DIAZ"};
    private static final String[] PLACES = {"HARBOUR OFFICE", "FLAT ABOVE THE BAKERY", "NIGHT TRAIN - DINING CAR",
        "NIGHT TRAIN - CORRIDOR", "HOTEL LOBBY", "ROOFTOP", "POLICE STATION - CELL", "POLICE STATION - FRONT DESK",
        "RIVER BANK", "OLD CINEMA", "HOSPITAL WARD", "KITCHEN", "ATTIC", "MARKET SQUARE", "LIGHTHOUSE", "CAR",
        "FERRY DECK", "LIBRARY", "WAREHOUSE", "CHURCH", "SCHOOL GYM", "FOREST ROAD", "RADIO STUDIO", "COURTROOM"};
    private static final String[] TIMES = {"DAY", "NIGHT", "MORNING", "DUSK", "DAWN", "EVENING", "CONTINUOUS", "LATER",
        "MOMENTS LATER", "SAME TIME"};
    private static final String[] VERBS = {"crosses to the window", "sits down", "pours two glasses", "reads the "
            + "letter",
        "lights a match", "turns away", "picks up the phone", "opens the drawer and finds a key", "laughs",
        "walks to the door", "leans on the rail", "checks the clock", "says nothing", "looks at the photograph",
        "runs a hand over the table", "takes off a wet coat"};
    private static final String[] PLACE_LINES = {"Rain runs down the glass.", "A radio plays to nobody.",
        "Dust hangs in the light.", "Somewhere a door slams.", "The lamps flicker twice and hold.",
        "Boxes stand along the wall, none of them labelled.", "The floor is wet and the drain is blocked.",
        "A dog barks and stops.", "Steam rises from a grate.", "Nobody has swept here for a year."};
    private static final String[] WORDS = {"night", "money", "ferry", "truth", "brother", "letter", "harbour", "winter",
        "promise", "ticket", "answer", "garden", "silence", "window", "morning", "captain", "station", "secret",
        "stranger", "summer", "mirror", "question", "island", "candle"};
    private static final String[] OPENERS = {"I never said", "You always knew", "Nobody asked about", "We still have",
        "Tell me about", "It was never", "They came for", "I would trade", "Do not talk to me about", "What if it is"};
    private static final String[] CLOSERS = {"and you know it", "before the train leaves", "whatever she told you",
        "not any more", "for as long as it takes", "in front of everybody", "as if it mattered", "and that is all"};
    private static final String[] PARENTHETICALS = {"(beat)", "(quietly)", "(into phone)", "(not looking "
            + "up)", "(pause)",
        "(in French, subtitled)", "(smiling)"};
    private static final String[] SHOTS = {"CLOSE ON THE LETTER", "ANGLE ON THE DOOR", "INSERT - THE CLOCK",
        "WIDE SHOT OF THE ROOM", "POV THROUGH THE KEYHOLE", "LOW ANGLE ON THE STAIRS"};
    private static final String[] TRANSITIONS = {"CUT TO:", "SMASH CUT TO:", "DISSOLVE TO:", "MATCH CUT TO:"};

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private ScriptGenerator(long seed) {
        random = new Random(seed);
    }

    /** A feature film: at least 100 scenes and 120 pages. */
    public static String feature(long seed) {
        return script(seed, 110, 62);
    }

    /**
     * A script of so many scenes.
     *
     * @param lines about how many lines of a page each scene takes
     */
    public static String script(long seed, int scenes, int lines) {
        return new ScriptGenerator(seed).write(scenes, lines);
    }

    /** A scene of two people who speak in turn, after one line of action. */
    public static String twoHander(int speeches) {
        ScriptGenerator generator = new ScriptGenerator(speeches);
        generator.out.append("INT. KITCHEN - NIGHT\n\nMARA waits at the table. TOBIAS comes in from the rain.\n\n");
        for (int i = 0; i < speeches; i++) {
            generator.out.append(i % 2 == 0 ? "MARA" : "TOBIAS").append('\n')
                    .append(generator.sentences(1 + generator.random.nextInt(2))).append("\n\n");
        }
        return generator.out.toString();
    }

    /** A speech of so many sentences by one person alone. */
    public static String monologue(int sentences) {
        ScriptGenerator generator = new ScriptGenerator(sentences);
        return "INT. RADIO STUDIO - NIGHT\n\nMARA sits at the microphone.\n\nMARA\n" + generator.sentences(sentences)
                + "\n";
    }

    private String write(int scenes, int lines) {
        out.append("Title: Generated Feature\nCredit: Written by\nAuthor: A Seed\nDraft date: 1 January 2026\n\n");
        out.append("FADE IN:\n\n");
        for (int i = 0; i < scenes; i++) {
            if (i % 30 == 0) {
                out.append("# Act ").append(i / 30 + 1).append("\n\n= What happens in act ").append(i / 30 + 1)
                        .append(".\n\n");
            }
            scene(i, lines);
        }
        out.append("> FADE OUT.\n\n>THE END<\n");
        return out.toString();
    }

    private void scene(int number, int lines) {
        int kind = random.nextInt(14);
        if (kind == 0 && number > 0) {
            out.append(pick(".LATER", ".FLASHBACK", ".MARA'S POV")).append("\n\n");
        } else {
            out.append(pick("INT. ", "INT. ", "INT. ", "EXT. ", "EXT. ", "INT./EXT. ")).append(pick(PLACES))
                    .append(" - ").append(pick(TIMES)).append("\n\n");
        }
        List<String> people = people(1 + random.nextInt(random.nextInt(6) == 0 ? 8 : 3));
        int budget = lines / 2 + random.nextInt(lines + 1);
        int start = out.length();
        action(people);
        while (lineCount(start) < budget) {
            beat(people);
        }
        if (random.nextInt(4) == 0) {
            out.append(random.nextBoolean() ? "" : "> ").append(pick(TRANSITIONS)).append("\n\n");
        }
    }

    private void beat(List<String> people) {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> action(people);
            case 4 -> out.append("!!").append(pick(SHOTS)).append("\n\n");
            case 5 -> montage(people);
            case 6 -> dual(people);
            case 7 -> speech(pick(people), " (V.O.)", 1 + random.nextInt(3));
            case 8 -> speech(pick("BOTH", "CROWD", "A VOICE"), "", 1);
            case 9 -> speech(pick(people), "", 8 + random.nextInt(14));
            case 10 -> out.append(pick(SHOTS)).append(".\n\n");
            case 11 -> out.append("[[Check this with the art department.]]\n\n");
            default -> speech(pick(people), random.nextInt(12) == 0 ? " (O.S.)" : "", 1 + random.nextInt(4));
        }
    }

    private void action(List<String> people) {
        int sentences = 1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 3);
        for (int i = 0; i < sentences; i++) {
            out.append(i == 0 ? "" : " ").append(random.nextInt(3) == 0 ? pick(PLACE_LINES)
                    : proper(pick(people)) + " " + pick(VERBS) + ".");
        }
        out.append("\n\n");
    }

    private void montage(List<String> people) {
        out.append("MONTAGE:\n\n");
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            out.append("- ").append(proper(pick(people))).append(' ').append(pick(VERBS)).append(".\n");
        }
        out.append('\n');
    }

    private void dual(List<String> people) {
        if (people.size() < 2) {
            action(people);
            return;
        }
        out.append(people.get(0)).append('\n').append(sentences(1)).append("\n\n").append(people.get(1)).append(" ^\n")
                .append(sentences(1)).append("\n\n");
    }

    private void speech(String who, String extension, int sentences) {
        out.append(who).append(extension).append('\n');
        if (random.nextInt(5) == 0) {
            out.append(pick(PARENTHETICALS)).append('\n');
        }
        out.append(sentences(sentences)).append('\n');
        if (random.nextInt(9) == 0) {
            out.append(pick(PARENTHETICALS)).append('\n').append(sentences(1)).append('\n');
        }
        out.append('\n');
    }

    private String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(pick(OPENERS)).append(" the ").append(pick(WORDS));
            if (random.nextBoolean()) {
                text.append(" or the ").append(pick(WORDS));
            }
            if (random.nextBoolean()) {
                text.append(", ").append(pick(CLOSERS));
            }
            text.append(pick(".", ".", ".", "?", "!"));
        }
        return text.toString();
    }

    private List<String> people(int count) {
        List<String> people = new ArrayList<>();
        while (people.size() < count) {
            String name = pick(FIRST);
            if (!people.contains(name)) {
                people.add(name);
            }
        }
        return people;
    }

    /** Printed lines since a position, roughly. */
    private int lineCount(int start) {
        int lines = 0;
        for (String line : out.substring(start).split("\n", -1)) {
            lines += 1 + line.length() / 48;
        }
        return lines;
    }

    private static String proper(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.split(" ")) {
            text.append(text.isEmpty() ? "" : " ").append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
