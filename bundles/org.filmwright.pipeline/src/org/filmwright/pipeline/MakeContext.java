// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.TakeMakers;

/** What a step works with. One thread; what steps read alike of one snapshot is read once. */
final class MakeContext {
    /** Author of edits that a rule made. */
    static final String RULES = "Filmwright breakdown";

    private final FilmSession session;
    private final TakeMakers takes;
    private final FilmRenderer renderer;
    private final Scope scope;
    private Snapshot scriptAt;
    private FilmScript script;
    private Snapshot assetsAt;
    private Map<String, Asset> assets;

    /**
     * @param takes    makes takes
     * @param renderer renders the cut; null where there is no FFmpeg
     * @param scope    what may be touched
     */
    MakeContext(FilmSession session, TakeMakers takes, FilmRenderer renderer, Scope scope) {
        this.session = session;
        this.takes = takes;
        this.renderer = renderer;
        this.scope = scope;
    }

    FilmSession session() {
        return session;
    }

    TakeMakers takes() {
        return takes;
    }

    /** Renders the cut; null where there is no FFmpeg. */
    FilmRenderer renderer() {
        return renderer;
    }

    Scope scope() {
        return scope;
    }

    /** The tasks whose takes may be made. */
    List<GenerationTask> wantedOf(List<GenerationTask> tasks) {
        return tasks.stream().filter(scope.takes()).toList();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** The script of this snapshot, parsed once while the film stays as it is. */
    FilmScript script(Snapshot snapshot) {
        if (snapshot != scriptAt) {
            script = FilmScript.of(snapshot);
            scriptAt = snapshot;
        }
        return script;
    }

    /** The film's assets by hash, at least those that the takes of this snapshot link to. */
    Map<String, Asset> assets(Snapshot snapshot) throws CoreException {
        if (snapshot != assetsAt) {
            assets = byHash(session);
            assetsAt = snapshot;
        }
        return assets;
    }

    static Map<String, Asset> byHash(FilmSession session) throws CoreException {
        Map<String, Asset> map = new HashMap<>();
        session.assets().list().forEach(asset -> map.put(asset.sha256(), asset));
        return map;
    }

    static EditRequest job(String label) {
        return EditRequest.job(label, RULES);
    }
}
