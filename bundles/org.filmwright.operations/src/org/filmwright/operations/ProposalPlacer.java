// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.ResultPlacer;

/**
 * Makes proposals of answers. An answer to the same question about the same block becomes another wording of the
 * proposal that is still open.
 */
public final class ProposalPlacer implements ResultPlacer {
    /** Role in which a wording links the answer as it came. */
    private static final String ANSWER = Block.ASSET_PREFIX + "answer";

    @Override
    public boolean handles(GenerationTask task) {
        return task.role().equals(TextTasks.ROLE);
    }

    @Override
    public void place(FilmSession session, Job job, GenerationTask task, Recipe recipe, String author)
            throws CoreException {
        Snapshot film = session.snapshot();
        Block subject = film.block(task.subject());
        if (subject == null) {
            throw new FilmException(ErrorCode.REFUSED, "What this was asked about was deleted meanwhile.");
        }
        String instruction = recipe.parameters().getOrDefault(TextTasks.VALUE + "instruction", "");
        Optional<Block> open = open(film, task, instruction);
        if (open.isPresent() && film.children(open.get().id()).stream()
                .anyMatch(wording -> wording.text(Features.RECIPE).equals(recipe.id()))) {
            return;
        }
        String base = TextTargets.base(session, recipe.inputs());
        String text = wording(task, base, answer(session, job.asset()));
        if (text.equals(base)) {
            throw new FilmException(ErrorCode.REFUSED, "The answer is the text as it was; say more clearly what to"
                    + " change.");
        }
        BlockDraft wording = BlockDraft.of(BlockTypes.WORDING).content(text).set(Features.BASE, base)
                .set(Features.BASE_VERSION, version(recipe, task)).set(Features.AUTHOR, author)
                .set(Features.RECIPE, recipe.id()).link(ANSWER, job.asset());
        session.edit(EditRequest.job("Propose: " + task.label(), author),
                edit -> add(edit, task, instruction, wording));
    }

    private static Optional<Block> open(Snapshot film, GenerationTask task, String instruction) {
        return film.referrers(task.subject(), Features.SUBJECT).stream().map(film::block)
                .filter(block -> block != null && block.is(BlockTypes.PROPOSAL) && !block.tagged(Proposals.SETTLED)
                        && block.text(Features.OPERATION).equals(task.request().operation())
                        && block.text(Features.FEATURE).equals(task.feature())
                        && block.text(Features.INSTRUCTION).equals(instruction))
                .findFirst();
    }

    private static void add(Edit edit, GenerationTask task, String instruction, BlockDraft wording)
            throws CoreException {
        Snapshot film = edit.snapshot();
        Optional<Block> open = open(film, task, instruction);
        String proposal = open.isPresent() ? open.get().id()
                : edit.create(BlockDraft.of(BlockTypes.PROPOSAL).in(film.film()).set(Features.NAME, task.label())
                        .set(Features.OPERATION, task.request().operation()).set(Features.FEATURE, task.feature())
                        .set(Features.INSTRUCTION, instruction.isEmpty() ? null : instruction)
                        .link(Features.SUBJECT, task.subject()));
        edit.create(wording.in(proposal).set(Features.NUMBER, 1L + film.children(proposal).size()));
    }

    private static String wording(GenerationTask task, String base, String answer) throws FilmException {
        return switch (task.feature()) {
        case TextTargets.BLOCKS -> Answers.write(Answers.items(answer));
        case TextTargets.NEW_SCENE -> Answers.newScene(answer);
        case TextTargets.SCRIPT -> Answers.script(base, answer);
        default -> Answers.instead(base, answer);
        };
    }

    private static Long version(Recipe recipe, GenerationTask task) {
        return recipe.inputs().stream().filter(input -> input.block().equals(task.subject()))
                .map(input -> Long.valueOf(input.version())).findFirst().orElse(null);
    }

    private static String answer(FilmSession session, String sha256) throws CoreException {
        Asset asset = session.assets().find(sha256).orElseThrow(() -> new FilmException(ErrorCode.DAMAGED,
                "The answer " + sha256 + " is not in the film."));
        if (asset.bytes() > Answers.LONGEST) {
            throw new FilmException(ErrorCode.REFUSED, "The answer is longer than any scene; ask again.");
        }
        Path file = session.assets().path(asset);
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The answer " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
