// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;

/** What Scratch can rewrite: mechanical rules, picked by words of the instruction. It refuses any other. Pure. */
final class RewriteRules {
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?…]+[\"'”’)*_]*(?=\\s|$)|$)", Pattern.DOTALL);
    private static final Pattern FILLER = Pattern.compile("(?i)\\b(very|really|quite|rather|just|simply|suddenly|"
            + "somewhat|a bit|a little bit|kind of|sort of)\\b[ ]");
    private static final Pattern BEGINS = Pattern.compile("(?i)\\b(begins|starts) to \\b");
    private static final Pattern ADVERB = Pattern.compile("(?i)[ ]?\\b([\\p{L}]{3,}ly)\\b,?");
    /** End in ly and are no adverbs. */
    private static final Set<String> NOT_ADVERBS = Set.of("only", "family", "early", "reply", "supply", "apply", "ugly",
            "lonely", "silly", "july", "italy", "emily", "sally", "lily", "holly", "billy", "molly", "kelly", "polly",
            "jelly", "belly", "bully", "rally", "assembly", "friendly", "lovely", "likely", "elderly", "daily",
            "weekly", "holy", "fly", "butterfly", "anomaly", "monopoly", "melancholy", "curly", "homely", "ally",
            "jolly");
    private static final int SENTENCES_LEFT = 2;
    private static final String ABLE = "Scratch rewrites by rule and can shorten, split paragraphs, take out adverbs or"
            + " parentheticals, and write in upper or lower case; it cannot follow “%s”. Name another provider for"
            + " that.";

    private RewriteRules() {
    }

    /** Rewrites a text; refuses an instruction that no rule follows. */
    static String apply(String instruction, String text, boolean script) throws FilmException {
        String wish = instruction.toLowerCase(Locale.ROOT);
        List<UnaryOperator<String>> prose = new ArrayList<>();
        if (wish.matches("(?s).*\\b(shorten|shorter|tighten|tighter|trim|cut)\\b.*")) {
            prose.add(RewriteRules::shorten);
        }
        if (wish.matches("(?s).*\\badverbs?\\b.*")) {
            prose.add(RewriteRules::withoutAdverbs);
        }
        if (wish.matches("(?s).*\\b(uppercase|upper case|capitals|capital letters)\\b.*")) {
            prose.add(paragraph -> paragraph.toUpperCase(Locale.ROOT));
        }
        if (wish.matches("(?s).*\\b(lowercase|lower case|small letters)\\b.*")) {
            prose.add(paragraph -> paragraph.toLowerCase(Locale.ROOT));
        }
        boolean split = wish.matches("(?s).*\\bsplit\\b.*");
        boolean parentheticals = script && wish.matches("(?s).*\\bparentheticals?\\b.*");
        if (prose.isEmpty() && !split && !parentheticals) {
            throw new FilmException(ErrorCode.REFUSED, String.format(ABLE, instruction.strip()));
        }
        if (!script) {
            String changed = prose(prose, text);
            return split ? String.join("\n\n", sentences(changed)) : changed;
        }
        StringBuilder out = new StringBuilder();
        for (ScriptElement element : FountainParser.elements(text)) {
            if (!element.isEmbedded() && !(parentheticals && element.type() == ElementType.PARENTHETICAL)) {
                out.append(element(element, prose, split));
            }
        }
        return out.toString();
    }

    private static String element(ScriptElement element, List<UnaryOperator<String>> prose, boolean split) {
        String source = element.source();
        boolean action = element.type() == ElementType.ACTION && !element.forced();
        if (!action && element.type() != ElementType.DIALOGUE) {
            return source;
        }
        String words = source.stripTrailing();
        String end = source.substring(words.length());
        String changed = prose(prose, words);
        if (split && action) {
            changed = String.join("\n\n", sentences(changed));
        }
        return reads(changed, element.type()) ? changed + end : source;
    }

    /** Whether changed words are still read as what they were; else they are left as they were. */
    private static boolean reads(String words, ElementType type) {
        String before = type == ElementType.DIALOGUE ? "NAME\n" : "Before.\n\n";
        List<ScriptElement> read = FountainParser.elements(before + words + "\n\nAfter.\n");
        return !words.isBlank() && read.subList(1, read.size() - 1).stream().allMatch(each -> each.type() == type);
    }

    private static String prose(List<UnaryOperator<String>> rules, String text) {
        String changed = text;
        for (UnaryOperator<String> rule : rules) {
            changed = rule.apply(changed);
        }
        return changed;
    }

    /** Leaves filler words out, and of three sentences or more all behind the second. */
    private static String shorten(String text) {
        String shorter = capitalised(BEGINS.matcher(FILLER.matcher(text).replaceAll("")).replaceAll(""), text);
        List<String> sentences = sentences(shorter);
        if (sentences.size() <= SENTENCES_LEFT) {
            return shorter;
        }
        String last = sentences.get(SENTENCES_LEFT - 1);
        int end = shorter.indexOf(last, sentences.get(0).length()) + last.length();
        return shorter.substring(0, end);
    }

    private static String withoutAdverbs(String text) {
        Matcher matcher = ADVERB.matcher(text);
        String changed = matcher.replaceAll(match -> {
            boolean name = Character.isUpperCase(match.group(1).charAt(0)) && match.start() > 0;
            boolean stays = name || NOT_ADVERBS.contains(match.group(1).toLowerCase(Locale.ROOT));
            return stays ? Matcher.quoteReplacement(match.group()) : "";
        });
        return capitalised(changed.stripLeading(), text);
    }

    private static String capitalised(String changed, String old) {
        boolean capital = !changed.isEmpty() && !old.isEmpty() && Character.isUpperCase(old.charAt(0));
        return capital ? Character.toUpperCase(changed.charAt(0)) + changed.substring(1) : changed;
    }

    /** The sentences of a text. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            sentences.add(matcher.group().strip());
        }
        return sentences.isEmpty() ? List.of(text) : sentences;
    }
}
