// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words an operation is asked in: plain text, a line of three hyphens between what the model is told of its task
 * and the question. {@code {{name}}} stands for a value; what is between {@code {{#name}}} and {@code {{/name}}} is
 * left out where the value is empty. Texts of the film are fenced, so that nothing they say can pass for an instruction.
 *
 * @param operation id of the operation
 * @param block     the film's own template; null for the one that comes with Filmwright
 * @param version   what recipes call it
 * @param text      the template
 */
public record PromptTemplate(String operation, String block, String version, String text) {
    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z]+)\\}\\}");
    private static final Pattern SECTION = Pattern.compile("(?s)\\{\\{#([a-z]+)\\}\\}(.*?)\\{\\{/\\1\\}\\}");
    private static final Pattern LINE = Pattern.compile("(?m)^---\\s*$\\R?");
    /** Values that people write for the model; all others are material of the film. */
    private static final Set<String> SAID = Set.of("instruction", "language", "count", "kind");

    /** A filled template. */
    public record Filled(String system, String question) {
    }

    /** Fills it. Values are put in once: a mark inside a value stays what it is. */
    public Filled fill(Map<String, String> values) {
        Matcher sections = SECTION.matcher(text);
        String chosen = sections.replaceAll(match -> Matcher.quoteReplacement(
                values.getOrDefault(match.group(1), "").isBlank() ? "" : match.group(2)));
        String[] halves = LINE.split(chosen, 2);
        String system = halves.length == 2 ? halves[0] : "";
        return new Filled(put(system, values).strip(), put(halves[halves.length - 1], values).strip());
    }

    private static String put(String part, Map<String, String> values) {
        return MARK.matcher(part).replaceAll(match -> {
            String name = match.group(1);
            String value = values.getOrDefault(name, "");
            return Matcher.quoteReplacement(SAID.contains(name) ? value : fenced(name, value));
        });
    }

    /** The material between two lines that do not occur in it. */
    static String fenced(String name, String material) {
        String token = digest(material);
        while (material.contains(token)) {
            token = digest(token + material);
        }
        String end = material.endsWith("\n") ? "" : "\n";
        return "<<< " + name + " " + token + "\n" + material + end + ">>> " + name + " " + token;
    }

    private static String digest(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Version of a text that comes with Filmwright. */
    static String standardVersion(String text) {
        return "standard " + digest(text);
    }
}
