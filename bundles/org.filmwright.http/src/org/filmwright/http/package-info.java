// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * One HTTP client for all providers, over {@code java.net.http}: limits of size and time, cancel in mid-transfer,
 * retries only where they are safe, keys that go to one origin only and into no message. Blocking; never on the UI or
 * model thread. Without OSGi. Null is refused unless said otherwise.
 */
package org.filmwright.http;
