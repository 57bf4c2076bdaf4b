// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.script.Cues;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Writes outlines and lists by rule, from the words it is given: it invents nothing and says so where a writer has to
 * go on. The same values and seed give the same text. Pure.
 */
final class OutlineWriter {
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}])\\p{Lu}[\\p{Lu}'’-]{2,}"
            + "(?: \\p{Lu}[\\p{Lu}'’-]{2,}){0,2}(?![\\p{L}])");
    private static final Pattern PLACE = Pattern
            .compile("(?i)\\b(?:in|at|inside|on|aboard) (?:the|a|an|his|her|their) ([\\p{L}'’-]+(?: [\\p{L}'’-]+)?)");
    private static final String[][] BEATS = {
        {"Opening image", "One picture of the world before anything happens:", "What the first minute shows:"},
        {"What is at stake", "Somebody says, unheard, what this will be about:", "An early line means more:"},
        {"The world as it is", "A day like any other, and what is missing in it:", "Who needs what, before it begins:"},
        {"The disturbance", "What cannot be ignored happens:", "The balance is upset:"},
        {"Doubt", "Why not stay out of it?", "The price of acting is counted:"},
        {"The decision", "What nobody can take back is done:", "The step into the unknown:"},
        {"The other one", "Somebody enters who sees it otherwise:", "A second story begins beside the first:"},
        {"What was promised", "What the audience came for:", "First trials, and what fails:"},
        {"Midpoint", "It seems won, or lost, and means something else now:", "All that was known turns round:"},
        {"The net tightens", "What was escaped comes back:", "Friends fall out:"},
        {"All is lost", "The worst happens:", "What was most needed is gone:"},
        {"The dark hour", "What has been true all along is understood:", "Nothing is left but the truth:"},
        {"The new plan", "What was learned and what was wanted come together:", "One more way is seen:"},
        {"The decision falls", "It is fought out to the end:", "What was begun is finished:"},
        {"Last image", "The first picture again, changed:", "What the last minute shows:"}};

    private OutlineWriter() {
    }

    /** The answer to a question. */
    static String write(TextRequest request) throws FilmException {
        Map<String, String> values = request.values();
        String text = values.getOrDefault("text", "");
        return switch (request.operation()) {
        case "plot" -> beats(text, request.seed());
        case "scene" -> scene(text, values);
        case "rewrite" -> RewriteRules.apply(values.getOrDefault("instruction", ""), text,
                values.getOrDefault("kind", "").contains("screenplay"));
        case "characters" -> json(characters(text));
        case "locations" -> json(locations(text));
        case "props" -> json(props(text));
        case "shots" -> shots(text);
        case "prompt" -> prompt(values);
        default -> throw new FilmException(ErrorCode.REFUSED,
                "Scratch has no text operation '" + request.operation() + "'.");
        };
    }

    /** Fifteen beats in the logline's own words: each is about one of its clauses, in the order of the sentence. */
    private static String beats(String logline, long seed) {
        List<String> clauses = clauses(logline);
        Random random = new Random(seed);
        JsonArray items = new JsonArray();
        for (int i = 0; i < BEATS.length; i++) {
            String[] beat = BEATS[i];
            String clause = clauses.get(Math.min(clauses.size() - 1, i * clauses.size() / BEATS.length));
            items.add(item(beat[0], beat[1 + random.nextInt(beat.length - 1)] + " " + clause));
        }
        return items(items);
    }

    private static List<String> clauses(String logline) {
        List<String> clauses = new ArrayList<>();
        for (String part : logline.strip()
                .split("[,;:.]\\s+|\\s+(?=(?:who|when|but|until|before|after|while|because)\\b)")) {
            String clause = part.strip().replaceAll("[,;:.!?]+$", "");
            if (!clause.isEmpty()) {
                clauses.add(clause + ".");
            }
        }
        return clauses.isEmpty() ? List.of("…") : clauses;
    }

    /** A skeleton: heading, the beat's own sentences as action, and a note where each speech is to be written. */
    private static String scene(String beat, Map<String, String> values) {
        String[] lines = beat.strip().split("\\R", 2);
        String happens = (lines.length == 2 ? lines[1] : lines[0]).strip();
        StringBuilder text = new StringBuilder(heading(happens, values)).append("\n\n");
        for (String sentence : RewriteRules.sentences(happens)) {
            text.append(action(sentence)).append("\n\n");
        }
        for (String person : people(values)) {
            text.append(person.toUpperCase(Locale.ROOT)).append("\n[[What ").append(person)
                    .append(" says here is still to be written.]]\n\n");
        }
        return text.toString();
    }

    /** A sentence that is read as action whatever it begins with. */
    private static String action(String sentence) {
        List<ScriptElement> read = FountainParser.elements("Before.\n\n" + sentence + "\n\nAfter.\n");
        boolean plain = read.size() == 3 && read.get(1).type() == ElementType.ACTION;
        return plain ? sentence : "!" + sentence;
    }

    private static String heading(String happens, Map<String, String> values) {
        String place = values.getOrDefault("place", "").lines().findFirst().orElse("").split("[.,]", 2)[0].strip();
        Matcher named = PLACE.matcher(happens);
        if (place.isEmpty() && named.find()) {
            place = named.group(1);
        }
        String words = happens.toLowerCase(Locale.ROOT);
        boolean outside = words
                .matches("(?s).*\\b(street|road|field|forest|sea|beach|garden|roof|deck|outside|mountain|river)\\b.*");
        String time = words.matches("(?s).*\\b(night|midnight|dark|moon)\\b.*") ? "NIGHT"
                : words.matches("(?s).*\\b(dawn|dusk|evening|morning)\\b.*") ? time(words) : "DAY";
        return (outside ? "EXT. " : "INT. ") + (place.isEmpty() ? "PLACE TO BE NAMED" : place.toUpperCase(Locale.ROOT))
                + " - " + time;
    }

    private static String time(String words) {
        for (String time : List.of("dawn", "dusk", "evening", "morning")) {
            if (words.contains(time)) {
                return time.toUpperCase(Locale.ROOT);
            }
        }
        return "DAY";
    }

    private static List<String> people(Map<String, String> values) {
        return values.getOrDefault("people", "").lines().map(line -> line.split(":", 2)[0].strip())
                .filter(name -> !name.isEmpty()).toList();
    }

    private static Map<String, String> characters(String script) {
        Map<String, Integer> speeches = new LinkedHashMap<>();
        for (ScriptElement element : FountainParser.elements(script)) {
            if (element.type() == ElementType.CHARACTER) {
                speeches.merge(Cues.parse(element.text()).name(), 1, Integer::sum);
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        speeches.forEach((name, count) -> found.put(name, "Speaks " + times(count) + "."));
        return found;
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static Map<String, String> locations(String script) {
        Map<String, Set<String>> scenes = new LinkedHashMap<>();
        for (ScriptElement element : FountainParser.elements(script)) {
            if (element.type() == ElementType.SCENE_HEADING) {
                SceneHeading heading = SceneHeadings.parse(element.text());
                String place = heading.location();
                String name = place == null || place.isBlank() ? element.text() : place;
                scenes.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(element.text());
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        scenes.forEach((name, headings) -> found.put(name, String.join("; ", headings) + "."));
        return found;
    }

    /** Things in capitals within the action, as props are marked in shooting scripts; who has a cue is none. */
    private static Map<String, String> props(String script) {
        Set<String> people = characters(script).keySet();
        Map<String, String> found = new LinkedHashMap<>();
        for (ScriptElement element : FountainParser.elements(script)) {
            boolean shouted = element.text().equals(element.text().toUpperCase(Locale.ROOT));
            if (element.type() == ElementType.ACTION && !shouted) {
                Matcher matcher = CAPITALS.matcher(element.text());
                while (matcher.find()) {
                    String name = matcher.group();
                    if (people.stream().noneMatch(person -> person.contains(name) || name.contains(person))) {
                        found.putIfAbsent(name, sentenceOf(element.text(), matcher.start()));
                    }
                }
            }
        }
        return found;
    }

    private static String sentenceOf(String text, int at) {
        int from = 0;
        for (String sentence : RewriteRules.sentences(text)) {
            int start = text.indexOf(sentence, from);
            if (start >= 0 && at < start + sentence.length()) {
                return sentence;
            }
            from = Math.max(from, start + sentence.length());
        }
        return text.strip();
    }

    /** A wide set-up for the scene, and one of whoever speaks or of what is seen. */
    private static String shots(String scene) {
        JsonArray items = new JsonArray();
        Set<String> speakers = new LinkedHashSet<>();
        for (ScriptElement element : FountainParser.elements(scene)) {
            switch (element.type()) {
            case SCENE_HEADING -> items.add(item("WS", SceneHeadings.parse(element.text()).location()));
            case CHARACTER -> {
                String name = Cues.parse(element.text()).name();
                if (speakers.add(name)) {
                    items.add(item("MCU", name));
                }
            }
            case ACTION -> items.add(item("MS", RewriteRules.sentences(element.text()).get(0)));
            default -> {
            }
            }
        }
        return items(items);
    }

    private static String prompt(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("text", "people", "place", "instruction")) {
            String value = values.getOrDefault(name, "").strip().replaceAll("\\s*\\R\\s*", ". ");
            if (!value.isEmpty()) {
                parts.add(value.replaceAll("[.\\s]+$", ""));
            }
        }
        return String.join(". ", parts) + ".";
    }

    private static String json(Map<String, String> found) throws FilmException {
        if (found.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "Scratch finds nothing by its rules: cues name characters,"
                    + " headings places, and words in capitals props.");
        }
        JsonArray items = new JsonArray();
        found.forEach((name, text) -> items.add(item(name, text)));
        return items(items);
    }

    private static JsonObject item(String name, String text) {
        JsonObject item = new JsonObject();
        item.addProperty("name", name);
        item.addProperty("text", text);
        return item;
    }

    private static String items(JsonArray items) {
        JsonObject answer = new JsonObject();
        answer.add("items", items);
        return answer.toString();
    }
}
