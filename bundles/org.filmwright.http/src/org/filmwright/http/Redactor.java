// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes keys out of texts: the ones it knows, and what looks like one. */
public final class Redactor {
    private static final String HIDDEN = "•••";
    private static final int SHORTEST = 4;
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic|Key)\\s+[A-Za-z0-9._~+/=-]{8,}");
    private static final Pattern NAMED = Pattern.compile("(?i)(\"?(?:authorization|api[-_]?key|x-api-key|xi-api-key"
            + "|x-goog-api-key|x-signature|access_token)\"?\\s*[:=]\\s*)\"?[^\\s\",;&]+\"?");
    private static final Pattern SHAPED = Pattern.compile("\\b(?:sk|pk|rk|r8|key|xai)[-_][A-Za-z0-9_-]{12,}");

    private final List<String> known = new ArrayList<>();

    Redactor(HttpCall call) {
        call.keys().values().forEach(key -> add(key.secret().reveal()));
    }

    private void add(String key) {
        if (key.length() >= SHORTEST) {
            known.add(key);
            known.add(URLEncoder.encode(key, StandardCharsets.UTF_8));
            known.sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    /** The text without keys. */
    public String clean(String text) {
        String clean = text == null ? "" : text;
        for (String key : known) {
            clean = clean.replace(key, HIDDEN);
        }
        return shapes(clean);
    }

    /** The text without what looks like a key. */
    public static String shapes(String text) {
        String clean = BEARER.matcher(text).replaceAll("$1 " + HIDDEN);
        clean = NAMED.matcher(clean).replaceAll("$1" + HIDDEN);
        return SHAPED.matcher(clean).replaceAll(HIDDEN);
    }

    /** An address without user, query and fragment. */
    public static String place(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + (uri.getPath() == null ? "" : uri.getPath());
    }
}
