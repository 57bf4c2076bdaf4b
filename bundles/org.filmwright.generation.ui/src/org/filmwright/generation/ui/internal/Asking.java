// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.credentials.KeyRing;
import org.filmwright.credentials.Providers;
import org.filmwright.generation.Budget;
import org.filmwright.generation.JobQueue;
import org.filmwright.operations.ProposalPlacer;
import org.filmwright.operations.TextOperation;
import org.filmwright.operations.TextTasks;
import org.filmwright.operations.TextWriter;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PendingInput;
import org.filmwright.ui.StageInput;
import org.filmwright.ui.UiThread;

/** Has text proposed for blocks, as a job that the user sees and can cancel. */
final class Asking {
    private Asking() {
    }

    /**
     * The blocks a command is about: those that are selected, else what the editor in front has selected; a place in the
     * screenplay stands for its scene.
     */
    static List<Block> selected(ISelection selection, IWorkbenchPage page) {
        List<Block> blocks = blocks(selection);
        IEditorPart editor = page.getActiveEditor();
        ISelectionProvider provider = editor == null ? null : editor.getSite().getSelectionProvider();
        if (!blocks.isEmpty() || provider == null) {
            return blocks;
        }
        if (provider.getSelection() instanceof ITextSelection text && editor.getEditorInput() instanceof StageInput input
                && input.stage().id().equals(Stages.SCREENPLAY)) {
            PendingInput.commitAll(page);
            return page.getWorkbenchWindow().getService(FilmWindow.class).film()
                    .map(film -> scenes(film.snapshot(), text.getOffset(), text.getLength())).orElse(List.of());
        }
        return blocks(provider.getSelection());
    }

    private static List<Block> blocks(ISelection selection) {
        return selection instanceof IStructuredSelection structured ? structured.stream()
                .filter(BlockRef.class::isInstance).map(BlockRef.class::cast).map(BlockRef::state)
                .filter(Objects::nonNull).toList() : List.of();
    }

    /** The scenes that a stretch of the script touches. */
    private static List<Block> scenes(Snapshot film, int from, int length) {
        List<Block> touched = new ArrayList<>();
        for (Block scene : ScriptBlocks.scenes(film)) {
            int start = ScriptText.offset(film, scene.id());
            int end = start + ScriptText.of(film, scene.id()).length();
            boolean last = end == from && length == 0 && ScriptText.of(film).length() == end;
            if (from < end && from + length >= start || last) {
                touched.add(scene);
            }
        }
        return touched;
    }

    /** The blocks an operation works on, taken from a selection: the film itself where it needs none. */
    static List<Block> subjects(TextOperation operation, FilmSession film, List<Block> selected) {
        return switch (operation) {
        case PLOT -> {
            List<Block> ideas = selected.stream().filter(block -> block.is(BlockTypes.IDEA)).toList();
            yield ideas.isEmpty() ? List.of(film.snapshot().filmBlock()) : ideas;
        }
        case CHARACTERS, LOCATIONS, PROPS -> {
            List<Block> scenes = selected.stream().filter(block -> block.is(BlockTypes.SCENE)).toList();
            yield scenes.isEmpty() ? List.of(film.snapshot().filmBlock()) : scenes;
        }
        case SCENE -> selected.stream().filter(block -> block.is(BlockTypes.OUTLINE_CARD)).toList();
        case SHOTS -> selected.stream().map(block -> sceneOf(film, block)).filter(Objects::nonNull).distinct()
                .toList();
        default -> selected;
        };
    }

    private static Block sceneOf(FilmSession film, Block block) {
        if (block.is(BlockTypes.SCENE)) {
            return block;
        }
        Block parent = film.snapshot().block(block.parent());
        return parent != null && parent.is(BlockTypes.SCENE) ? parent : null;
    }

    /** All providers of this installation, each also as a writer where it answers in words. */
    static List<GenerationProvider> providers() {
        return TextWriter.all(Pipelines.standard(Providers.installed(KeyRing.NONE).all()).providers());
    }

    /** The providers that can write. Not on the UI thread. */
    static List<GenerationProvider> writers() {
        return providers().stream()
                .filter(provider -> provider.operations().contains(TextOperation.REWRITE.id())).toList();
    }

    /**
     * Starts it; what was typed so far goes into the film first.
     *
     * @param writer id of the provider that is asked
     */
    static void start(IWorkbenchPage page, String writer, TextOperation operation, List<Block> blocks,
            String instruction) {
        FilmWindow window = page.getWorkbenchWindow().getService(FilmWindow.class);
        FilmSession film = window.film().orElse(null);
        if (film == null) {
            return;
        }
        if (blocks.isEmpty()) {
            window.say(operation == TextOperation.SCENE ? "Select the beat that becomes a scene"
                    : "Select the scenes or texts it is about");
            return;
        }
        PendingInput.commitAll(page);
        List<String> ids = blocks.stream().map(Block::id).toList();
        window.say(operation.label() + "…");
        Operations.schedule(operation.label(), new FilmRule(film.id()), monitor -> {
            String said = run(film, writer, operation, ids, instruction, monitor);
            UiThread.async(page.getWorkbenchWindow().getShell(), () -> window.say(said));
        });
    }

    private static String run(FilmSession film, String writer, TextOperation operation, List<String> ids,
            String instruction, IProgressMonitor monitor) throws CoreException {
        GenerationProvider provider = writers().stream().filter(each -> each.id().equals(writer)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.UNAVAILABLE,
                        "The provider " + writer + " cannot write as it is set up now."));
        List<Block> blocks = ids.stream().map(film.snapshot()::block).filter(Objects::nonNull).toList();
        TextTasks.Plan plan = new TextTasks(film.snapshot(), film.assets(), provider.model(operation.id()))
                .of(operation, blocks, instruction, ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
        JobQueue queue = new JobQueue(film, List.of(provider), List.of(new ProposalPlacer()), new Budget(null),
                TimeUnit.MILLISECONDS::sleep);
        for (GenerationTask task : plan.tasks()) {
            queue.add(task, provider);
        }
        JobQueue.Report report = queue.run(operation.label(), monitor);
        if (!report.stopped().isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, report.stopped());
        }
        List<String> said = new ArrayList<>();
        if (report.done() > 0) {
            said.add(report.done() == 1 ? "There is a proposal to decide about"
                    : report.done() + " proposals to decide about");
        }
        report.failed().stream().map(job -> job.error()).distinct().forEach(said::add);
        plan.skipped().forEach(skipped -> said.add(skipped.reason()));
        return said.stream().collect(Collectors.joining(" · "));
    }
}
