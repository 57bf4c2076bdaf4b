// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.time.Duration;

/**
 * How far a call may go.
 *
 * @param connect   until the line stands
 * @param firstByte until the server begins to answer
 * @param idle      between two pieces of an answer
 * @param total     for the whole call with its redirects and retries
 * @param mostBytes size of the answer
 */
public record HttpLimits(Duration connect, Duration firstByte, Duration idle, Duration total, long mostBytes) {
    private static final long MEGABYTE = 1 << 20;

    /** For lists and states: quick and small. */
    public static HttpLimits brief() {
        return new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(30),
                Duration.ofMinutes(3), 16 * MEGABYTE);
    }

    /** For answers in words and pictures, which take minutes to make. */
    public static HttpLimits generation() {
        return new HttpLimits(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofMinutes(2),
                Duration.ofMinutes(20), 128 * MEGABYTE);
    }

    /** For files. */
    public static HttpLimits download() {
        return new HttpLimits(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(1),
                Duration.ofMinutes(30), 2048 * MEGABYTE);
    }

    /** These, but nowhere more than others allow. */
    HttpLimits within(HttpLimits most) {
        return new HttpLimits(less(connect, most.connect), less(firstByte, most.firstByte), less(idle, most.idle),
                less(total, most.total), Math.min(mostBytes, most.mostBytes));
    }

    private static Duration less(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    public HttpLimits upTo(long bytes) {
        return new HttpLimits(connect, firstByte, idle, total, bytes);
    }

    public HttpLimits within(Duration newFirstByte, Duration newIdle, Duration newTotal) {
        return new HttpLimits(connect, newFirstByte, newIdle, newTotal, mostBytes);
    }
}
