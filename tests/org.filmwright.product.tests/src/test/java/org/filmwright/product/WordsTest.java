// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the workbench says is said in the words of film: Alternate, Draft, Bring in. */
class WordsTest {
    private static final Pattern WORD = Pattern.compile("\\b(branch(es)?|merged?|merging|blame|checkout|commit)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A text that people read has a capital or a blank; what has neither is an id or a key. */
    private static final Pattern READ = Pattern.compile("(?s).*([A-Z]| ).*");

    @Test
    void noTextOfTheWorkbenchSpeaksOfVersionControl() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path bundle : Bundles.all()) {
            String name = bundle.getFileName().toString();
            if (!name.endsWith(".ui") && !name.equals("org.filmwright.app")) {
                continue;
            }
            for (Path file : texts(bundle)) {
                for (String line : Files.readAllLines(file)) {
                    search(line, name + "/" + file.getFileName(), wrong);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    private static List<Path> texts(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            return files.filter(file -> !file.toString().contains("/target/") && !file.toString().contains("src-gen"))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*(\\.java|plugin\\.xml|\\.properties)"))
                    .toList();
        }
    }

    private static void search(String line, String where, Set<String> wrong) {
        if (where.endsWith(".properties")) {
            if (WORD.matcher(line.substring(line.indexOf('=') + 1)).find()) {
                wrong.add(where + ": " + line);
            }
            return;
        }
        Matcher texts = TEXT.matcher(line);
        while (texts.find()) {
            String text = texts.group(1);
            if (READ.matcher(text).matches() && !text.contains("org.") && WORD.matcher(text).find()) {
                wrong.add(where + ": " + text);
            }
        }
    }
}
