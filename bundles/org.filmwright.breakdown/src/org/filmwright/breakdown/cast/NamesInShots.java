// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;

/** A name in the words of set-ups and shots, which prompts are made from: where it stands, and renaming it there. */
public final class NamesInShots {
    private static final List<String> TYPES = List.of(BlockTypes.SET_UP, BlockTypes.SHOT);
    private static final List<String> WORDS = List.of(Features.ACTION, Features.SUBJECT_WORDS, Features.DESCRIPTION,
            Features.NOTES);

    private NamesInShots() {
    }

    /** The set-ups and shots whose words hold the name as a word of its own. */
    public static List<Block> of(Snapshot film, String name) {
        Pattern word = word(name);
        List<Block> found = new ArrayList<>();
        for (String type : TYPES) {
            film.ofType(type).stream().filter(block -> !name.isBlank() && (word.matcher(block.content()).find()
                    || WORDS.stream().anyMatch(feature -> word.matcher(block.text(feature)).find()))).forEach(found::add);
        }
        return found;
    }

    /** Renames there, inside an edit; capitals stay as they are. */
    public static void rename(Edit edit, String from, String to) throws CoreException {
        Pattern word = word(from);
        for (Block block : of(edit.snapshot(), from)) {
            String content = renamed(word, block.content(), to);
            if (!content.equals(block.content())) {
                edit.content(block.id(), content);
            }
            for (String feature : WORDS) {
                String text = renamed(word, block.text(feature), to);
                if (!text.equals(block.text(feature))) {
                    edit.set(block.id(), feature, text);
                }
            }
        }
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String renamed(Pattern word, String text, String to) {
        return word.matcher(text).replaceAll(hit -> Matcher.quoteReplacement(
                hit.group().equals(hit.group().toUpperCase(Locale.ROOT)) ? to.toUpperCase(Locale.ROOT) : to));
    }
}
