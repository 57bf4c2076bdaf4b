// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.util.Optional;
import java.util.regex.Pattern;

import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Says in one sentence why a server gave nothing, and what that means for the call, whatever shape its errors have. */
public final class ServerErrors {
    private static final int LONGEST = 300;
    private static final Pattern MODERATED = Pattern.compile(
            "moderation_blocked|content_policy|content_filter|safety_?system|SAFETY\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*(<!doctype|<html|<\\?xml).*");

    private ServerErrors() {
    }

    /**
     * What a failed call means.
     *
     * @param provider its name for people
     * @param reads    whether the call only read, so that nothing can have been billed
     */
    public static ProviderException of(String provider, HttpFailure failure, boolean reads) {
        Outcome lost = reads ? Outcome.NOT_TAKEN : Outcome.UNKNOWN;
        return switch (failure.kind()) {
            case UNREACHABLE -> failed(Outcome.NOT_TAKEN, provider, failure.getMessage(), failure);
            case LOST, TOO_SLOW -> failed(lost, provider, failure.getMessage()
                    + (reads ? "" : " The call may have been billed."), failure);
            case TOO_LARGE, UNSAFE -> failed(Outcome.REFUSED, provider, failure.getMessage(), failure);
            case STATUS -> status(provider, failure, lost);
        };
    }

    private static ProviderException status(String provider, HttpFailure failure, Outcome lost) {
        String said = said(failure.body());
        String says = said.isEmpty() ? "" : " It says: " + said;
        if (RetryRules.isHopeless(failure)) {
            return failed(Outcome.REFUSED, provider, "The account has no money or quota left." + says, failure);
        }
        if (MODERATED.matcher(failure.body()).find()) {
            return failed(Outcome.REFUSED, provider, "Its rules for content refuse this." + says, failure);
        }
        return switch (failure.status()) {
            case 401 -> failed(Outcome.REFUSED, provider, "The key is missing or wrong." + says, failure);
            case 402 -> failed(Outcome.REFUSED, provider, "The account has no money left." + says, failure);
            case 403 -> failed(Outcome.REFUSED, provider, "The key may not do this." + says, failure);
            case 404 -> failed(Outcome.REFUSED, provider, "The server does not know the model or the address." + says,
                    failure);
            case 409, 429 -> failed(Outcome.NOT_TAKEN, provider, "The server is busy." + says, failure);
            case 408 -> failed(lost, provider, "The server took too long." + says, failure);
            case 413 -> failed(Outcome.REFUSED, provider, "What was sent is too large." + says, failure);
            default -> failed(failure.status() >= 500 ? lost : Outcome.REFUSED, provider,
                    "The server answered with status " + failure.status() + "." + says, failure);
        };
    }

    private static ProviderException failed(Outcome outcome, String provider, String sentence, HttpFailure failure) {
        return new ProviderException(outcome, provider + ": " + sentence, failure.waitMillis(), failure);
    }

    /** What an error's body says to people, on one line without keys; empty if it says nothing. */
    public static String said(String body) {
        if (PAGE.matcher(body).matches()) {
            return "a web page, not what a provider sends; the address may be wrong";
        }
        try {
            JsonElement json = JsonParser.parseString(body);
            return brief(find(json).orElse(""));
        } catch (JsonParseException e) {
            return brief(body);
        }
    }

    /** The message in an error object of any of the known shapes. */
    private static Optional<String> find(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return Optional.of(json.getAsString());
        }
        if (json instanceof JsonArray array) {
            return array.isEmpty() ? Optional.empty() : find(array.get(0));
        }
        if (json instanceof JsonObject object) {
            for (String name : new String[] {"message", "error", "detail", "msg", "errors", "failure", "title"}) {
                JsonElement member = object.get(name);
                if (member != null && !member.isJsonNull()) {
                    return find(member);
                }
            }
        }
        return Optional.empty();
    }

    private static String brief(String text) {
        String line = Redactor.shapes(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
