// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.EditParticipant;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelExecutor;
import org.filmwright.assets.FolderAssetStore;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.Counts;
import org.filmwright.session.spi.FilmStore.Damage;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.session.spi.FilmStores.OpenMode;

/** Makes, opens and checks films. Stateless; thread-safe. */
public final class FilmSessions {
    private final FilmStores stores;
    private final List<EditParticipant> participants;

    /**
     * @param stores       where the rows are kept
     * @param participants what looks at every edit, in order
     */
    public FilmSessions(FilmStores stores, Collection<EditParticipant> participants) {
        this.stores = stores;
        this.participants = List.copyOf(participants);
    }

    /** Makes an empty film in a folder that is new or empty. */
    public void create(Path folder, String name, FilmFormat format) throws CoreException {
        TreeMap<String, Object> attributes = new TreeMap<>(format.attributes());
        attributes.put(Features.NAME, name);
        Block film = new Block(Ulid.next(), 1, BlockTypes.FILM, "film", "V", "", new TreeSet<>(), attributes,
                new TreeMap<>());
        Path home = folder.toAbsolutePath().normalize();
        stores.create(home, film);
        new MetaFiles(home).write(FilmSnapshot.of(film.id(), "main", 1, List.of(film)));
    }

    /**
     * Opens a film.
     *
     * @param executor runs its edits; closed with the session
     */
    public FilmSession open(Path folder, OpenMode mode, ModelExecutor executor) throws CoreException {
        Path home = folder.toAbsolutePath().normalize();
        FilmStore store = stores.open(home, mode);
        try {
            FolderAssetStore assets = new FolderAssetStore(home.resolve("assets"), store, store.readOnly().isEmpty());
            return new ProjectSession(home, store, assets, executor, participants);
        } catch (CoreException e) {
            store.close();
            throw e;
        }
    }

    /** Opens a film with a model thread of its own, as programs without a user interface do. */
    public FilmSession open(Path folder, OpenMode mode) throws CoreException {
        return open(folder, mode, new ModelThread());
    }

    /**
     * Saves an open film with all its changes, those included that could not be committed, as a new film. For the case
     * that the film's disk is full or gone.
     *
     * @param folder new or empty
     */
    public void saveCopy(FilmSession session, Path folder, IProgressMonitor monitor) throws CoreException {
        Path target = folder.toAbsolutePath().normalize();
        FilmCopies.prepare(target);
        ProjectSession source = (ProjectSession) session;
        if (source.unsaved().isEmpty()) {
            source.flush();
        }
        source.store().copyTo(target.resolve("project.db"));
        FilmCopies.assets(source.folder().resolve("assets"), target.resolve("assets"), monitor);
        FilmStore copy = stores.open(target, OpenMode.WRITE);
        try {
            copy.commit(source.unsaved());
        } finally {
            copy.close();
        }
    }

    /** Rows counted. */
    public static Counts counts(FilmSession session) throws CoreException {
        if (session.readOnly().isEmpty()) {
            session.flush();
        }
        return ((ProjectSession) session).store().counts();
    }

    /** Looks for damage in an open film's rows. */
    public static List<Damage> check(FilmSession session, IProgressMonitor monitor) throws CoreException {
        if (session.readOnly().isEmpty()) {
            session.flush();
        }
        return ((ProjectSession) session).store().check(monitor);
    }

    /** Copies an open film's rows to a new database file, compact and consistent. */
    public static void copyDatabase(FilmSession session, Path target) throws CoreException {
        if (session.readOnly().isEmpty()) {
            session.flush();
        }
        ((ProjectSession) session).store().copyTo(target);
    }
}
