// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.EditRecord;
import org.filmwright.session.spi.FilmStore;

/** The log, newest first, read in pages as far as somebody looks. */
final class LogReader implements Iterator<EditRecord> {
    private static final int PAGE = 64;

    private final FilmStore store;
    private final Deque<EditRecord> page = new ArrayDeque<>();
    private long before;
    private boolean ended;

    /**
     * @param recent edits, newest first, that may not be in the store yet
     * @param before number below which the store is read
     */
    LogReader(FilmStore store, Iterable<EditRecord> recent, long before) {
        this.store = store;
        this.before = before;
        recent.forEach(page::add);
        if (!page.isEmpty()) {
            this.before = page.getLast().seq();
        }
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            try {
                page.addAll(store.page(before, PAGE));
            } catch (CoreException e) {
                throw new UncheckedCoreException(e);
            }
            ended = page.isEmpty();
            if (!ended) {
                before = page.getLast().seq();
            }
        }
        return !page.isEmpty();
    }

    @Override
    public EditRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.poll();
    }

    /** Carries a {@link CoreException} through an iterator. */
    static final class UncheckedCoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UncheckedCoreException(CoreException cause) {
            super(cause.getMessage(), cause);
        }

        CoreException wrapped() {
            return (CoreException) getCause();
        }
    }
}
