// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.List;

import org.filmwright.page.Eighths;

/**
 * One scene of the script as a row of a breakdown.
 *
 * @param id        of the scene's block
 * @param number    as written, else counted; empty where another scene has that number in writing
 * @param heading   the heading as read
 * @param setting   INT, EXT, INT/EXT, EST or empty
 * @param set       the place as the heading names it
 * @param time      time of day as written, or empty
 * @param location  id of its location, or empty
 * @param page      page its heading is on, 0 where it prints nothing
 * @param eighths   length in eighths of a page, 0 where it prints nothing
 * @param people    ids of the characters in it, speakers first
 * @param synopsis  its synopsis lines, or empty
 * @param scriptDay such as D1 or N2; empty where nothing tells it
 * @param dayByHand whether a person set the script day
 */
public record SceneFacts(String id, String number, String heading, String setting, String set, String time,
        String location, int page, int eighths, List<String> people, String synopsis, String scriptDay,
        boolean dayByHand) {
    public SceneFacts {
        people = List.copyOf(people);
    }

    /** Length as crews write it: "1 3/8"; empty where it prints nothing. */
    public String length() {
        return eighths == 0 ? "" : Eighths.print(eighths);
    }

    /** Titles of the {@link #cells}; the star marks the widest. */
    public static List<String> columns() {
        return List.of("Scene", "Heading*", "Day", "Pages");
    }

    /** The scene as a row of a list: number, heading, script day, length. */
    public List<String> cells() {
        return List.of(number, heading, scriptDay, length());
    }

    SceneFacts withScriptDay(String day, boolean byHand) {
        return new SceneFacts(id, number, heading, setting, set, time, location, page, eighths, people, synopsis, day,
                byHand);
    }
}
