// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Turns words into vectors whose cosine says how alike they are. An ability that a {@link GenerationProvider} has if it
 * implements this interface too. Thread-safe; never called on the UI or model thread.
 */
public interface EmbeddingProvider {
    /** What {@link #embedder()} and prices call it. */
    String EMBEDDING = "embedding";

    /** Provider and model: vectors of two embedders are never compared. Empty if none is set up. */
    String embedder();

    /** Cosine from which two texts count as alike with this embedder. */
    double threshold();

    /** A vector per text, in order, all of one length, each of length one. */
    List<float[]> embed(List<String> texts, IProgressMonitor monitor) throws CoreException;
}
