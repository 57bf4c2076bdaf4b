// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.IOException;

/**
 * Hears the parts of an answer while they come.
 *
 * @param <T> what a part is
 */
@FunctionalInterface
public interface HttpListener<T> {
    /**
     * Hears a part.
     *
     * @return whether this was the last one; an answer that ends before is cut off
     */
    boolean heard(T part) throws IOException;
}
