// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

/**
 * A server-sent event.
 *
 * @param name empty if it has none
 */
public record HttpEvent(String name, String data) {
}
