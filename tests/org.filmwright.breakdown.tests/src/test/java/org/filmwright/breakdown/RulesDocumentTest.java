// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** docs/rules.md tells every rule as the rule tells itself, in the order in which they apply. */
class RulesDocumentTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (.+?) \\| (.+?) \\|");

    @Test
    void documentNamesEveryRuleInOrder() throws IOException {
        List<String> documented = new ArrayList<>();
        Matcher row = ROW.matcher(document());
        while (row.find()) {
            documented.add(row.group(1) + " | " + row.group(2) + " | " + row.group(3));
        }
        assertEquals(BreakdownRules.standard().all().stream()
                .map(rule -> rule.id() + " | " + rule.name() + " | " + rule.description()).toList(), documented);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndCanBeSwitchedOff() {
        BreakdownRules rules = BreakdownRules.standard();
        List<String> ids = rules.all().stream().map(Rule::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        for (Rule rule : rules.all()) {
            assertTrue(rule.description().length() > 20, rule.id());
            List<String> left = rules.without(rule.id()).all().stream().map(Rule::id).toList();
            assertFalse(left.contains(rule.id()));
            assertEquals(ids.size() - 1, left.size());
        }
    }

    private static String document() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/rules.md"))) {
            at = at.getParent();
        }
        return Files.readString(at.resolve("docs/rules.md"));
    }
}
