// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.generation.SubmittingProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue against a provider that costs money and fails in every way. */
class JobQueueTest {
    @TempDir
    Path temp;
    private final Stages stages = new Stages(StageXml.onClassPath());
    private final Billed provider = new Billed();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<String> shots = new ArrayList<>();
    private FilmSession session;

    /** Costs 4 cents a call, as it tells afterwards; 5 as it tells before. Fails as it is told. */
    private final class Billed implements SubmittingProvider {
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final Deque<CoreException> failures = new ArrayDeque<>();
        private String model = "m-1";
        private boolean repeatable;
        private boolean priced = true;
        private boolean submits;
        private final List<String> collected = new ArrayList<>();

        @Override
        public String id() {
            return "billed";
        }

        @Override
        public String label() {
            return "Billed";
        }

        @Override
        public Set<String> operations() {
            return Set.of("frame");
        }

        @Override
        public String model(String operation) {
            return model;
        }

        @Override
        public int parallel() {
            return 3;
        }

        @Override
        public boolean isRepeatable(String operation) {
            return repeatable;
        }

        @Override
        public boolean isSubmitted(String operation) {
            return submits;
        }

        @Override
        public String submit(GenerationRequest request, IProgressMonitor monitor) {
            return "ticket-" + calls.incrementAndGet();
        }

        @Override
        public GenerationResult collect(GenerationRequest request, String ticket, Path folder,
                IProgressMonitor monitor) throws CoreException {
            assertTrue(session.jobs().jobs().stream().anyMatch(job -> job.task().contains(ticket)),
                    "the ticket is stored before the result is waited for");
            collected.add(ticket);
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
            return new GenerationResult(JobQueueTest.write(folder.resolve(Ulid.next() + ".txt")), Map.of(), "",
                    Money.of("0.04", "EUR"));
        }

        @Override
        public boolean isPriceKnown(GenerationRequest request) {
            return priced;
        }

        @Override
        public Money estimate(GenerationRequest request) {
            return Money.of("0.05", "EUR");
        }

        @Override
        public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
                throws CoreException {
            calls.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                assertEquals(1, session.jobs().jobs().stream().filter(job -> job.state() == State.RUNNING
                        && job.task().contains('"' + request.prompt() + '"')).count(), "stored before the call");
                synchronized (failures) {
                    if (!failures.isEmpty()) {
                        throw failures.pop();
                    }
                }
                Path file = Files.writeString(folder.resolve(Ulid.next() + ".txt"), request.prompt());
                return new GenerationResult(file, Map.of(), "", Money.of("0.04", "EUR"));
            } catch (IOException e) {
                throw new FilmException(ErrorCode.IO, e.getMessage(), e);
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }

    @BeforeEach
    void film() throws CoreException {
        new FilmSessions(new SqliteStores(stages), List.of()).create(temp.resolve("film"), "Film", FilmFormat.DEFAULT);
        open();
        session.edit("Shots", edit -> {
            for (int i = 0; i < 20; i++) {
                shots.add(edit.create(BlockDraft.of(BlockTypes.SHOT).in(Stages.SHOTS).content("Shot " + i)));
            }
        });
    }

    private void open() throws CoreException {
        session = new FilmSessions(new SqliteStores(stages), List.of()).open(temp.resolve("film"), OpenMode.WRITE);
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    private JobQueue queue(String cap) {
        return new JobQueue(session, List.of(provider), new Budget(cap == null ? null : Money.of(cap, "EUR")),
                waits::add);
    }

    private GenerationTask task(int shot) {
        String id = shots.get(shot);
        return new GenerationTask(id, id, Features.FRAME, "preview", "Frame " + shot,
                GenerationRequest.of("frame", "Shot " + shot, Map.of("size", "MS"), 7),
                List.of(new GenerationTask.Input(id, List.of(Digests.CONTENT), "shot")));
    }

    private void addAll(JobQueue queue) throws CoreException {
        for (int i = 0; i < shots.size(); i++) {
            queue.add(task(i), provider);
        }
    }

    private State state(String id) throws CoreException {
        return session.jobs().findJob(id).orElseThrow().state();
    }

    private long count(State state) throws CoreException {
        return session.jobs().jobs().stream().filter(job -> job.state() == state).count();
    }

    private Money total() throws CoreException {
        return session.jobs().spend().stream().map(Spend::amount).reduce(Money.NONE, Money::plus);
    }

    @Test
    void everyJobBecomesATakeWithItsPriceAndNoMoreCallsAtOnceThanAllowed() throws CoreException {
        JobQueue queue = queue(null);
        addAll(queue);
        JobQueue.Report report = queue.run("Draw", new NullProgressMonitor());
        assertEquals(20, report.done());
        assertEquals(20, count(State.DONE));
        assertEquals(Money.of("0.80", "EUR"), total());
        assertTrue(session.jobs().spend().stream().noneMatch(Spend::estimated), "the provider told the price");
        assertTrue(provider.mostAtOnce.get() <= 3);
        assertEquals(20, session.snapshot().ofType(BlockTypes.TAKE).size());
        queue.add(task(3), provider);
        assertEquals(1, queue.run("Draw", new NullProgressMonitor()).reused());
        assertEquals(20, provider.calls.get(), "nothing is paid twice");
    }

    @Test
    void refusedCallsAreTriedAgainOnlyWhereThatIsSafe() throws CoreException {
        provider.failures.add(new ProviderException(Outcome.NOT_TAKEN, "Busy.", 20_000, null));
        provider.failures.add(new ProviderException(Outcome.NOT_TAKEN, "Busy."));
        JobQueue queue = queue(null);
        Job busy = queue.add(task(0), provider);
        queue.run("Draw", new NullProgressMonitor());
        assertEquals(State.DONE, state(busy.id()));
        assertEquals(3, session.jobs().findJob(busy.id()).orElseThrow().attempts());
        assertEquals(20_000, waits.get(0), "as long as the provider asked");
        assertTrue(waits.get(1) >= 500 && waits.get(1) <= 1000, waits.toString());
        provider.failures.add(new ProviderException(Outcome.REFUSED, "The prompt was refused."));
        Job refused = queue.add(task(1), provider);
        assertEquals("The prompt was refused.", queue.run("Draw", new NullProgressMonitor()).failed().get(0).error());
        assertEquals(State.FAILED, state(refused.id()));
        provider.failures.add(new ProviderException(Outcome.UNKNOWN, "The line broke."));
        Job unknown = queue.add(task(2), provider);
        int calls = provider.calls.get();
        queue.run("Draw", new NullProgressMonitor());
        assertEquals(calls + 1, provider.calls.get(), "a call that may have been billed is not made again");
        assertEquals(State.UNKNOWN, state(unknown.id()));
        Spend last = session.jobs().spend().get(session.jobs().spend().size() - 1);
        assertEquals(unknown.id(), last.job());
        assertTrue(last.estimated());
        queue.resume(unknown.id());
        queue.run("Draw", new NullProgressMonitor());
        assertEquals(State.DONE, state(unknown.id()));
    }

    @Test
    void capStopsTheQueueBeforeItIsPassed() throws CoreException {
        JobQueue queue = queue("0.20");
        addAll(queue);
        JobQueue.Report report = queue.run("Draw", new NullProgressMonitor());
        assertTrue(report.stopped().contains("The budget of 0.2 EUR is spent"), report.stopped());
        assertTrue(total().compareTo(Money.of("0.20", "EUR")) <= 0, total().toString());
        assertTrue(report.done() >= 2, report.done() + " were made before");
        assertEquals(20 - report.done(), count(State.QUEUED), "the rest waits");
        assertEquals(20 - report.done(), queue("10").run("Draw", new NullProgressMonitor()).done());
    }

    @Test
    void callsOfUnknownPriceAreNotMadeUnderACap() throws CoreException {
        provider.priced = false;
        JobQueue queue = queue("100");
        queue.add(task(0), provider);
        JobQueue.Report report = queue.run("Draw", new NullProgressMonitor());
        assertTrue(report.stopped().contains("Billed (m-1) costs is not known"), report.stopped());
        assertEquals(0, provider.calls.get());
        assertEquals(1, queue(null).run("Draw", new NullProgressMonitor()).done(), "without a cap it is");
    }

    @Test
    void callThatWasHandedInIsFetchedAndNeverHandedInTwice() throws CoreException {
        provider.submits = true;
        provider.failures.add(new ProviderException(Outcome.UNKNOWN, "The line broke."));
        JobQueue queue = queue(null);
        Job job = queue.add(task(0), provider);
        assertEquals(1, queue.run("Draw", new NullProgressMonitor()).done());
        assertEquals(List.of("ticket-1", "ticket-1"), provider.collected);
        assertEquals(1, provider.calls.get());
        Job killed = session.jobs().findJob(job.id()).orElseThrow().in(State.RUNNING, null);
        session.jobs().putJob(queue.add(task(1), provider).asked(killed.task().replace("Shot 0", "Shot 1"))
                .in(State.RUNNING, null));
        queue.recover();
        provider.model = "m-2";
        assertEquals(1, queue.run("Draw", new NullProgressMonitor()).done(), "fetched though the model is another");
        assertEquals(1, provider.calls.get(), "nothing was handed in after the crash");
        provider.model = "m-1";
        provider.failures.add(new ProviderException(Outcome.REFUSED, "It was too dark."));
        Job refused = queue.add(task(2), provider);
        queue.run("Draw", new NullProgressMonitor());
        assertEquals(State.FAILED, state(refused.id()));
        queue.resume(refused.id());
        assertEquals(1, queue.run("Draw", new NullProgressMonitor()).done());
        assertEquals("ticket-3", provider.collected.get(provider.collected.size() - 1), "a dead ticket is thrown away");
        assertEquals(Money.of("0.12", "EUR"), total());
    }

    @Test
    void restartKnowsWhatWasGoingOn() throws CoreException {
        JobQueue before = queue(null);
        Job running = before.add(task(0), provider);
        Job queued = before.add(task(1), provider);
        Job made = before.add(task(2), provider);
        session.jobs().putJob(running.in(State.RUNNING, null));
        Path file = temp.resolve("made.txt");
        assertThrows(FilmException.class, () -> before.resume(Ulid.next()));
        session.jobs().putJob(made.made(session.assets().ingest(write(file), Map.of(), new NullProgressMonitor())
                .sha256()));
        session.close();
        open();
        JobQueue after = queue(null);
        after.recover();
        assertEquals(State.UNKNOWN, state(running.id()), "nobody knows whether it was billed");
        provider.model = "m-2";
        JobQueue.Report report = after.run("Draw", new NullProgressMonitor());
        assertEquals(State.DONE, state(made.id()));
        assertEquals(1, session.snapshot().referrers(shots.get(2), Features.SUBJECT).size());
        assertEquals(State.FAILED, state(queued.id()), "the model it was queued for is not there");
        assertTrue(report.failed().get(0).error().contains("m-1"), report.failed().get(0).error());
        provider.repeatable = true;
        provider.model = "m-1";
        session.jobs().putJob(running.in(State.RUNNING, null));
        after.recover();
        assertEquals(1, after.run("Draw", new NullProgressMonitor()).done(), "a free call is simply made again");
        assertEquals(State.CANCELLED, after.cancel(after.add(task(5), provider).id()).state());
        assertThrows(FilmException.class, () -> after.cancel(made.id()));
    }

    private static Path write(Path file) throws FilmException {
        try {
            return Files.writeString(file, "picture");
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, e.getMessage(), e);
        }
    }

    @Test
    void takeOfAnotherBranchWaitsUntilThatIsOpen() throws CoreException {
        JobQueue queue = queue(null);
        session.branches().create("night");
        Job job = queue.add(task(0), provider);
        session.branches().open("night");
        assertEquals(1, queue.run("Draw", new NullProgressMonitor()).waiting());
        assertEquals(State.MADE, state(job.id()));
        assertNull(session.snapshot().block(shots.get(0)).link(Features.FRAME));
        assertEquals(Money.of("0.04", "EUR"), total(), "asset and price are stored at once");
        session.branches().open("main");
        queue.run("Draw", new NullProgressMonitor());
        assertEquals(State.DONE, state(job.id()));
        assertNotNull(session.snapshot().block(shots.get(0)).link(Features.FRAME));
        assertEquals(1, provider.calls.get());
    }

    @Test
    void makeGoesThroughTheQueueAndTakesUpWhatWaits() throws CoreException {
        queue(null).add(task(0), provider);
        List<GenerationTask> tasks = List.of(task(0), task(1));
        TakeMaker maker = new TakeMaker(session, provider);
        assertEquals(new TakeMaker.Report(0, 0, 2, List.of()), maker.run("Draw", tasks, new NullProgressMonitor()));
        assertEquals(2, session.jobs().jobs().size(), "what was queued already is not queued again");
        assertEquals(2, maker.run("Draw", tasks, new NullProgressMonitor()).fresh());
        assertEquals(2, provider.calls.get());
    }
}
