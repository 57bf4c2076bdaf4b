// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Budget;
import org.filmwright.generation.JobQueue;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

/** A film with a script, and somebody who answers. */
final class FilmFixture implements AutoCloseable {
    static final String SCRIPT = """
            INT. HOUSE - DAY #12#

            Anna opens the door. She waits a long time. Rain falls outside.

            ANNA
            Who is there?

            BEN
            Nobody you know.

            EXT. STREET - NIGHT #13#

            Ben walks away.
            """;
    final Answering answering = new Answering();
    final FilmSession session;

    FilmFixture(Path folder) throws CoreException {
        Stages stages = new Stages(StageXml.onClassPath());
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(folder.resolve("film"), "Rain", FilmFormat.DEFAULT);
        session = films.open(folder.resolve("film"), OpenMode.WRITE);
        write(SCRIPT);
    }

    void write(String script) throws CoreException {
        session.edit("Write", edit -> ScriptSync.apply(edit, script));
    }

    Snapshot film() {
        return session.snapshot();
    }

    String script() {
        return ScriptText.of(film());
    }

    Block scene(int index) {
        return ScriptBlocks.scenes(film()).get(index);
    }

    /** Asks and runs the queue. */
    JobQueue.Report ask(TextOperation operation, Block block, String instruction, long seed) throws CoreException {
        GenerationProvider provider = TextWriter.of(answering);
        JobQueue queue = queue(provider);
        TextTasks tasks = new TextTasks(film(), session.assets(), provider.model(operation.id()));
        for (GenerationTask task : tasks.of(operation, List.of(block), instruction, seed).tasks()) {
            queue.add(task, provider);
        }
        return queue.run("Ask", new NullProgressMonitor());
    }

    JobQueue queue(GenerationProvider provider) {
        return new JobQueue(session, List.of(provider), List.of(new ProposalPlacer()), new Budget(null), millis -> {
        });
    }

    Proposal rewrite(Block block, String answer) throws CoreException {
        answering.answer(answer);
        ask(TextOperation.REWRITE, block, "better", 1);
        return proposal();
    }

    Proposal proposal() {
        return Proposals.all(film()).get(0);
    }

    Review.Outcome accept(Proposal proposal, String... keys) throws CoreException {
        return new Review(session).accept(proposal.id(), proposal.last().id(), Set.of(keys));
    }

    @Override
    public void close() throws CoreException {
        session.close();
    }
}
