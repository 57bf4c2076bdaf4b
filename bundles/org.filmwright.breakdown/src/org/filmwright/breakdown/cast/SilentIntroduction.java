// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptLine;

/** People who never speak are introduced in capitals with an age or a description behind a comma, bracket or dash. */
final class SilentIntroduction implements CastRule {
    /** A run of capitalised words, then what only follows a person's name. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}'\u2019&-])"
            + "((?:\\p{Lu}[\\p{Lu}\\p{N}.'\u2019-]*)(?: (?:OF|THE|DE|VAN|VON|LA"
            + "|\\p{Lu}[\\p{Lu}\\p{N}.'\u2019-]*)){0,3})"
            + "(?:(?:, | \\()(?:about |around |early |late |mid |in (?:his|her|their) )*\\d{1,3}s?\\b"
            + "|,? (?:\\(|-- |\u2014 |\u2013 )?(?:in )?(?:his|her|their) (?:early |mid |late |mid-)?"
            + "(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)"
            + "|(?:, | -- | \u2014 | \u2013 )(?:a|an|the|our|his|her|their|retired|former|late|young|old|elderly"
            + "|head|chief|captain|crime|mid-aged|middle-aged) )");
    private static final Set<String> NOT_PEOPLE = Set.of("INT", "EXT", "TV", "POV", "CU", "SFX", "VFX", "THE END",
            "CONTINUOUS", "MONTAGE", "INSERT", "ANGLE", "CLOSE", "FLASHBACK", "TITLE", "SUPER", "BAM", "BANG", "CRASH",
            "BOOM", "SMASH", "LATER", "DAY", "NIGHT", "CUT", "FADE", "DISSOLVE", "AND", "BUT", "THEN", "SUDDENLY",
            "NOTE", "SHOT", "OFF", "ON", "WE", "I", "A", "AN", "THE", "GUN", "KNIFE", "CAR", "TRAIN", "DOOR", "PHONE",
            "BAND", "CROWD", "MOB", "GANG", "HOUSE", "STATION", "CITY");
    private static final Pattern AGE = Pattern.compile("teens|ties\\b");
    private static final Pattern PERSON = Pattern.compile("\\b(?:\\p{L}*(?:man|woman|men|women|ist|ess|ian|eer"
            + "|maid)|boy|girl|guy"
            + "|kid|child|teen|teenager|lady|gentleman|cop|detective|inspector|officer|doctor|nurse|waiter|porter"
            + "|conductor|driver|guard|soldier|priest|nun|clerk|secretary|bartender|widow|widower|wife|husband|mother"
            + "|father|son|daughter|sister|brother|uncle|aunt|cousin|friend|partner|stranger|passenger|thief|murderer"
            + "|victim|criminal|mastermind|boss|chief|manager|owner|heir|heiress|teacher|student|lawyer|banker|actor"
            + "|singer|player|reporter|writer|painter|butler|cook|chef|sailor|captain|professor|agent|spy|killer|hacker"
            + "|worker|farmer|hunter|baker|barber|dealer|gambler|lover|neighbou?r|prisoner|assistant|orphan|twin|baby"
            + "|infant|toddler|king|queen|prince|princess|duke|duchess|count|countess|baron|servant|monk|nobody"
            + "|person)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 7;
    private static final int SHORTEST = 2;

    @Override
    public String id() {
        return "silent-introduction";
    }

    @Override
    public String name() {
        return "Silent characters";
    }

    @Override
    public String description() {
        return "Somebody without a cue joins the cast when a line of action introduces the name in capitals, with an "
                + "age or a description right behind it: MRS. VANE, 70s, or THE PORTER, a tall man.";
    }

    @Override
    public List<String> introduced(ScriptLine action) {
        if (action.shotLine() || !hasLowerCase(action.text())) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(action.text().replaceAll("[*_]", "").replace('\n', ' '));
        while (matcher.find()) {
            String name = Names.clean(matcher.group(1)).replaceAll("[.,-]+$", "");
            if (isPerson(name) && isDescribedAsPerson(matcher)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isPerson(String name) {
        if (name.length() < SHORTEST) {
            return false;
        }
        String[] words = Names.key(name).replaceAll("\\.", "").split(" ");
        return !NOT_PEOPLE.contains(words[words.length - 1]) && !NOT_PEOPLE.contains(Names.key(name));
    }

    /** An age, or a word for a person among the next ones. */
    private static boolean isDescribedAsPerson(Matcher matcher) {
        String tail = matcher.group().substring(matcher.group(1).length());
        if (tail.chars().anyMatch(Character::isDigit) || AGE.matcher(tail).find()) {
            return true;
        }
        StringBuilder next = new StringBuilder();
        matcher.appendTail(next);
        String[] words = next.substring(Math.min(next.length(), matcher.end())).split("[^\\p{L}'\u2019-]+", NEAR + 1);
        for (int i = 0; i < Math.min(NEAR, words.length); i++) {
            if (PERSON.matcher(tail + words[i]).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLowerCase(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase);
    }
}
