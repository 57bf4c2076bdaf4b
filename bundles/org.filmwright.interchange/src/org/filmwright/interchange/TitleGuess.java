// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.filmwright.script.Screenplay.TitleEntry;

/** Guesses the keys of a title page whose lines have none, as in every format but Fountain. */
public final class TitleGuess {

    private static final String TITLE = "Title";
    private static final String CREDIT = "Credit";
    private static final String AUTHOR = "Author";
    private static final String SOURCE = "Source";
    private static final String DATE = "Draft date";
    private static final String COPYRIGHT = "Copyright";
    private static final String CONTACT = "Contact";

    private static final Pattern CREDITS = Pattern
            .compile("(?i)^(written|screenplay|teleplay|story|by|adapted|a film).*");
    private static final Pattern SOURCES = Pattern.compile("(?i)^(based (up)?on|from the|story by|inspired by).*");
    private static final Pattern DATES = Pattern
            .compile("(?i).*(\\b(19|20)\\d\\d\\b|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|draft|revision).*");
    private static final Pattern COPYRIGHTS = Pattern.compile("(?i).*(copyright|©|\\(c\\)).*");

    private TitleGuess() {
    }

    /**
     * A paragraph of a title page.
     *
     * @param lines    as written, none of them empty
     * @param centered whether it stands in the middle and not at the foot
     */
    public record Line(List<String> lines, boolean centered) {
        String text() {
            return String.join(" ", lines);
        }
    }

    /** The lines with their keys. */
    public static List<TitleEntry> entries(List<Line> lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String key : List.of(TITLE, CREDIT, AUTHOR, SOURCE, DATE, COPYRIGHT, CONTACT)) {
            values.put(key, new ArrayList<>());
        }
        for (Line line : lines) {
            values.get(line.centered() ? centeredKey(line.text(), values) : footKey(line.text(), values))
                    .addAll(line.lines());
        }
        List<TitleEntry> entries = new ArrayList<>();
        values.forEach((key, list) -> add(entries, key, list));
        return entries;
    }

    private static String centeredKey(String text, Map<String, List<String>> known) {
        boolean begun = !known.get(TITLE).isEmpty();
        boolean named = !known.get(AUTHOR).isEmpty();
        boolean isCredit = begun && CREDITS.matcher(text).matches();
        if (begun && SOURCES.matcher(text).matches() && !(isCredit && known.get(CREDIT).isEmpty())) {
            return SOURCE;
        }
        if (isCredit && !named) {
            return CREDIT;
        }
        if (known.get(CREDIT).isEmpty() && !named && known.get(SOURCE).isEmpty()) {
            return TITLE;
        }
        return known.get(SOURCE).isEmpty() ? AUTHOR : SOURCE;
    }

    private static String footKey(String text, Map<String, List<String>> known) {
        if (COPYRIGHTS.matcher(text).matches()) {
            return COPYRIGHT;
        }
        boolean date = DATES.matcher(text).matches() && text.length() < 50 && known.get(DATE).isEmpty();
        return date ? DATE : CONTACT;
    }

    private static void add(List<TitleEntry> entries, String key, List<String> values) {
        if (!values.isEmpty()) {
            entries.add(new TitleEntry(key, values));
        }
    }
}
