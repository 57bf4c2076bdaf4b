// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.RecipeInput;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Writes a task with its stamped recipe as JSON and reads it back, so that a job goes on after a restart as it was
 * queued. Files are named by their hashes only.
 */
final class JobTasks {
    private static final Gson GSON = new Gson();

    private JobTasks() {
    }

    /** What is written. */
    private record Stored(String subject, String parent, String feature, String role, String label, String operation,
            String prompt, List<StoredReference> references, Map<String, String> parameters,
            Map<String, String> recipeParameters, String provider, String model, long seed, List<RecipeInput> inputs,
            String ticket) {
    }

    private record StoredReference(String role, String sha256) {
    }

    /** A task with its recipe. */
    record Stamped(GenerationTask task, Recipe recipe) {
    }

    static String write(GenerationTask task, Recipe recipe) {
        GenerationRequest request = task.request();
        List<StoredReference> references = request.references().stream()
                .map(each -> new StoredReference(each.role(), each.sha256())).toList();
        return GSON.toJson(new Stored(task.subject(), task.parent(), task.feature(), task.role(), task.label(),
                request.operation(), request.prompt(), references, request.parameters(),
                recipe.parameters(), recipe.provider(), recipe.model(), request.seed(), recipe.inputs(), null));
    }

    /** The same task with the ticket by which the server knows the call; null for none. */
    static String withTicket(String json, String ticket) throws FilmException {
        Stored old = parse(json);
        return GSON.toJson(new Stored(old.subject, old.parent, old.feature, old.role, old.label, old.operation,
                old.prompt, old.references, old.parameters, old.recipeParameters, old.provider, old.model, old.seed,
                old.inputs, ticket));
    }

    /** The ticket of a call that was handed in; null if there is none. */
    static String ticket(String json) throws FilmException {
        return parse(json).ticket;
    }

    static Stamped read(String json, AssetStore assets) throws CoreException {
        Stored stored = parse(json);
        List<Reference> references = new ArrayList<>();
        for (StoredReference each : stored.references) {
            Asset asset = assets.find(each.sha256).orElseThrow(() -> new FilmException(ErrorCode.DAMAGED,
                    "The file " + each.sha256 + " that a queued job needs is not in the film."));
            references.add(new Reference(each.role, each.sha256, assets.path(asset)));
        }
        GenerationRequest request = GenerationRequest
                .of(stored.operation, stored.prompt, stored.parameters, stored.seed).with(references);
        List<GenerationTask.Input> inputs = stored.inputs.stream()
                .map(input -> new GenerationTask.Input(input.block(), input.features(), input.role())).toList();
        GenerationTask task = new GenerationTask(stored.subject, stored.parent, stored.feature, stored.role,
                stored.label, request, inputs);
        Recipe recipe = Recipe.of(stored.operation, stored.prompt,
                stored.references.stream().map(StoredReference::sha256).toList(),
                new TreeMap<>(stored.recipeParameters), stored.provider, stored.model, stored.seed, stored.inputs);
        return new Stamped(task, recipe);
    }

    private static Stored parse(String json) throws FilmException {
        try {
            Stored stored = GSON.fromJson(json, Stored.class);
            if (stored != null && stored.references != null && stored.inputs != null && stored.parameters != null
                    && stored.recipeParameters != null) {
                return stored;
            }
            throw new FilmException(ErrorCode.DAMAGED, "A queued job does not say what it is for.");
        } catch (JsonParseException e) {
            throw new FilmException(ErrorCode.DAMAGED, "A queued job cannot be read: " + e.getMessage(), e);
        }
    }
}
