// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Answers in words: text operations, and descriptions of pictures. An ability that a {@link GenerationProvider} has if
 * it implements this interface too. Thread-safe; never called on the UI or model thread.
 */
public interface TextProvider {
    /** What {@link #model(String)} and prices call an answer in words. */
    String TEXT = "text";
    /** What {@link #model(String)} and prices call an answer about pictures. */
    String DESCRIPTION = "description";

    /** Id of the provider: {@code openai}. */
    String id();

    /** Name for people. */
    String label();

    /** Which of {@link #TEXT} and {@link #DESCRIPTION} it can do as it is set up now. */
    Set<String> abilities();

    /** Id of the model that would answer now: part of what made the answer. */
    String model(String ability);

    /** Whether the price of an answer is known before; if not, a capped budget refuses the call. */
    default boolean isPriceKnown(TextRequest request) {
        return true;
    }

    /** What an answer will cost, as far as can be told before. */
    default Money estimate(TextRequest request) {
        return Money.NONE;
    }

    /**
     * Asks for one answer.
     *
     * @param heard is given the answer piece by piece while it comes, on the calling thread; only the result counts
     * @throws ProviderException what is known of a call that gave nothing
     */
    TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor) throws CoreException;
}
