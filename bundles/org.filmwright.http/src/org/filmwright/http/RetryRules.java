// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.filmwright.http.HttpCall.Retry;

/** When a call is made again, and how long to wait before: as the vendors' own clients do, but for billed calls. */
final class RetryRules {
    /** Calls after the first. */
    static final int MOST = 2;
    private static final long FIRST = 500;
    private static final long LONGEST = 8_000;
    private static final long LONGEST_ASKED = 120_000;
    /** The account is empty: asking again gives the same. */
    private static final Pattern EMPTY = Pattern.compile("insufficient_quota|credit_balance_exhausted"
            + "|(organization|project)_spend_limit_exceeded|organization_usage_limit_exceeded"
            + "|enforced_spend_limit_reached");

    private RetryRules() {
    }

    static boolean again(Retry retry, HttpFailure failure, Optional<String> serverSays) {
        if (retry == Retry.NEVER || serverSays.filter("false"::equals).isPresent()) {
            return false;
        }
        boolean reads = retry == Retry.READS;
        return switch (failure.kind()) {
            case UNREACHABLE -> true;
            case LOST -> reads;
            case STATUS -> again(failure, reads, serverSays.filter("true"::equals).isPresent());
            default -> false;
        };
    }

    private static boolean again(HttpFailure failure, boolean reads, boolean asked) {
        int status = failure.status();
        if (isHopeless(failure)) {
            return false;
        }
        boolean notTaken = status == 409 || status == 429;
        return notTaken || reads && (asked || status == 408 || status >= 500);
    }

    /** Whether an account is empty rather than busy. */
    static boolean isHopeless(HttpFailure failure) {
        return EMPTY.matcher(failure.body()).find();
    }

    /** How long to wait before a call is made for the n-th time again. */
    static long millis(int again, long asked) {
        if (asked > 0) {
            return Math.min(asked, LONGEST_ASKED);
        }
        double wait = Math.min((double) FIRST * (1L << Math.min(again - 1, 10)), LONGEST);
        return Math.round(wait * (1 - 0.25 * ThreadLocalRandom.current().nextDouble()));
    }

    /** How long the server asks to wait; 0 if it says nothing that makes sense. */
    static long asked(HttpHeaders headers, Instant now) {
        long millis = number(headers.firstValue("retry-after-ms").orElse(""), 1);
        if (millis > 0) {
            return millis;
        }
        String text = headers.firstValue("retry-after").orElse("").strip();
        long seconds = number(text, 1000);
        return seconds > 0 || text.isEmpty() ? seconds : untilDate(text, now);
    }

    private static long untilDate(String text, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Math.max(0, then.toEpochMilli() - now.toEpochMilli());
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    private static long number(String text, long factor) {
        return text.strip().matches("\\d{1,9}(\\.\\d{1,9})?") ? Math.round(Double.parseDouble(text.strip()) * factor)
                : 0;
    }
}
