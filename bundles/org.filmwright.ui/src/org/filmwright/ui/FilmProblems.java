// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ListenerList;
import org.filmwright.api.session.Subscription;

/**
 * The problems that the parts of a window know of: {@code site.getService(FilmProblems.class)}. Use it on the UI thread.
 *
 * @noextend
 * @since 0.1
 */
public final class FilmProblems {
    private final Map<Object, List<FilmProblem>> byOwner = new LinkedHashMap<>();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    /** Replaces what an owner told before. */
    public void publish(Object owner, List<FilmProblem> problems) {
        if (problems.isEmpty()) {
            byOwner.remove(owner);
        } else {
            byOwner.put(owner, List.copyOf(problems));
        }
        listeners.forEach(Runnable::run);
    }

    /** All problems, owner by owner. */
    public List<FilmProblem> all() {
        List<FilmProblem> all = new ArrayList<>();
        byOwner.values().forEach(all::addAll);
        return all;
    }

    /** Tells when there are others. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
