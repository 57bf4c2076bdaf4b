// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.PreviousTake;
import org.filmwright.api.generation.PreviousTake.Change;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.RecipeInput;
import org.filmwright.api.session.FilmSession;

/** Reads the take that a task is to replace, with the old and new values of what has changed since. */
final class PreviousTakes {
    private final FilmSession session;
    private final Snapshot snapshot;

    PreviousTakes(FilmSession session, Snapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    /** The circled take of the task's subject, or null. */
    Block circled(GenerationTask task) {
        Block subject = snapshot.block(task.subject());
        return subject == null ? null : snapshot.block(subject.link(task.feature()));
    }

    /** The generated take that the task replaces; empty if there is none, or its asset is gone. */
    Optional<PreviousTake> of(GenerationTask task) throws CoreException {
        Block take = circled(task);
        String id = take == null ? "" : take.text(Features.RECIPE);
        String sha = take == null ? null : take.asset(task.role());
        if (id.isEmpty() || sha == null) {
            return Optional.empty();
        }
        Optional<Recipe> recipe = session.recipes().find(id);
        Optional<Asset> asset = session.assets().find(sha);
        Path file = asset.map(session.assets()::path).orElse(null);
        if (recipe.isEmpty() || file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (RecipeInput input : recipe.get().inputs()) {
            addChanges(changes, input);
        }
        return Optional.of(new PreviousTake(recipe.get(), new Reference(task.role(), sha, file), changes));
    }

    private void addChanges(List<Change> changes, RecipeInput input) throws CoreException {
        Block now = snapshot.block(input.block());
        if (now != null && now.version() == input.version()) {
            return;
        }
        Block old = session.version(input.block(), input.version()).orElse(null);
        for (String feature : input.features()) {
            String before = Digests.value(old, feature);
            String after = Digests.value(now, feature);
            if (!before.equals(after)) {
                changes.add(new Change(input.block(), input.role(), feature, before, after));
            }
        }
    }
}
