// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.GuardedRules;
import org.filmwright.generation.Budget;
import org.filmwright.generation.Staleness;
import org.filmwright.generation.Staleness.StaleTake;
import org.filmwright.generation.TakeMakers;
import org.filmwright.script.ElementType;

/**
 * Runs the pipeline over what is there: cast, locations, voices, shots, frames, clips, cut, render. The voices come
 * before the shots because a shot is as long as what is said in it. Each step keeps what exists and is not stale, so a
 * second run does nothing. Never call it on the UI or model thread.
 */
public final class Make {
    private static final Set<String> REGENERATING = Set.of("voices", "shots", "frames", "clips", "cut");
    private static final Map<String, Integer> WEIGHTS = Map.of("cast", 1, "locations", 1, "voices", 15, "shots", 3,
            "frames", 30, "clips", 30, "cut", 2, "render", 20);

    private final BreakdownRules rules;
    private final FilmProviders providers;
    private final FilmRenderer renderer;
    private final Budget budget;

    /**
     * @param rules    the conventions by which a script is broken down
     * @param provider makes frames, voices and clips
     * @param renderer renders; null where there is no FFmpeg
     */
    public Make(BreakdownRules rules, GenerationProvider provider, FilmRenderer renderer) {
        this(rules, FilmProviders.only(provider), renderer, new Budget(null));
    }


    /**
     * A pipeline with a cap.
     *
     * @param providers who makes frames, voices and clips
     * @param budget    what calls may cost
     */
    public Make(BreakdownRules rules, FilmProviders providers, FilmRenderer renderer, Budget budget) {
        this.rules = rules;
        this.budget = budget;
        this.providers = providers;
        this.renderer = renderer;
    }

    private static List<MakeStep> steps(BreakdownRules rules) {
        return List.of(new CastStep(rules), new LocationsStep(rules), new VoiceStep(), new ShotsStep(rules),
                new FrameStep(), new ClipStep(), new CutStep(), new RenderStep());
    }

    /** Hears of the steps. */
    public interface Listener {
        /** Hears nothing. */
        Listener SILENT = new Listener() {
            @Override
            public void begins(String label) {
                // nobody asked
            }

            @Override
            public void done(String label, String result, double seconds) {
                // nobody asked
            }
        };

        /** A step begins. */
        void begins(String label);

        /**
         * A step is done.
         *
         * @param result what it did, as one short sentence
         */
        void done(String label, String result, double seconds);
    }

    /**
     * Runs the steps. Where nothing has changed since the last run of all of them, that is all that is found out.
     *
     * @param to stage behind whose last step to stop; null for all
     */
    public void run(FilmSession session, StageDescriptor to, Listener listener, IProgressMonitor monitor)
            throws CoreException {
        BreakdownRules here = FilmRules.of(session.snapshot(), rules);
        List<MakeStep> steps = steps(here);
        List<MakeStep> chosen = upTo(steps, to);
        if (chosen.size() < steps.size()) {
            run(session, chosen, listener, monitor);
            return;
        }
        MakeMark mark = new MakeMark(session, here, providers);
        long start = System.nanoTime();
        if (mark.stands()) {
            listener.done("Make", "nothing has changed since the last one", (System.nanoTime() - start) / 1e9);
            return;
        }
        AtomicBoolean others = new AtomicBoolean();
        try (Subscription changes = session.onChange(change -> others.compareAndSet(false,
                change.edit() == null || change.request().origin() != Origin.JOB))) {
            run(session, chosen, listener, monitor);
        }
        if (!others.get()) {
            mark.set();
        }
    }

    private void run(FilmSession session, List<MakeStep> chosen, Listener listener, IProgressMonitor monitor)
            throws CoreException {
        MakeContext context = new MakeContext(session, takes(session), renderer, Scope.ALL);
        if (context.script(session.snapshot()).elements().stream()
                .allMatch(element -> element.type() == ElementType.TITLE_PAGE)) {
            throw new FilmException(ErrorCode.REFUSED,
                    "The film has no script yet; write one, or bring one in with 'filmwright import'.");
        }
        run(context, chosen, listener, monitor);
    }

    /**
     * Brings takes that are out of date up to date, and what depends on them: a voice of another length times the shots
     * of its scene anew, their clips follow, and the cut takes what changed. Whatever else is out of date or was never
     * made stays as it is. The provider is given the old take beside the new inputs.
     *
     * @param wanted tells of the id of a take, or of what it is a take of, whether it is meant
     * @return how many takes were out of date and meant
     */
    public int regenerate(FilmSession session, Stages stages, Predicate<String> wanted, Listener listener,
            IProgressMonitor monitor) throws CoreException {
        List<StaleTake> stale = new Staleness(session, stages).all().stream()
                .filter(take -> wanted.test(take.take().id()) || wanted.test(take.subject().id())).toList();
        if (!stale.isEmpty()) {
            Regeneration regeneration = new Regeneration(session, stale);
            Scope scope = new Scope(regeneration::isMeant, regeneration::isTimedAnew, regeneration::isCut);
            List<MakeStep> chosen = steps(FilmRules.of(session.snapshot(), rules)).stream()
                    .filter(step -> REGENERATING.contains(step.id())).toList();
            run(new MakeContext(session, takes(session), renderer, scope), chosen, listener, monitor);
        }
        return stale.size();
    }

    private void run(MakeContext context, List<MakeStep> chosen, Listener listener, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Make", 102);
        for (MakeStep step : chosen) {
            long start = System.nanoTime();
            listener.begins(step.label());
            SubMonitor part = progress.split(WEIGHTS.get(step.id()));
            String result = run(step, context, part);
            listener.done(step.label(), result, (System.nanoTime() - start) / 1e9);
        }
        context.session().flush();
    }

    private TakeMakers takes(FilmSession session) {
        return new TakeMakers(session, providers.choice(session), budget);
    }

    private static String run(MakeStep step, MakeContext context, IProgressMonitor monitor) throws CoreException {
        try {
            return step.run(context, monitor);
        } catch (GuardedRules.RuleFailure e) {
            throw new FilmException(ErrorCode.REFUSED, e.getMessage(), e);
        }
    }

    private static List<MakeStep> upTo(List<MakeStep> steps, StageDescriptor to) throws FilmException {
        if (to == null) {
            return steps;
        }
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            boolean setUps = to.id().equals(Stages.SHOOTING_SCRIPT) && steps.get(i).id().equals("shots");
            if (setUps || steps.get(i).stage().equals(to.id())) {
                last = i;
            }
        }
        if (last < 0) {
            throw new FilmException(ErrorCode.USAGE, "Make has no step for the stage " + to.name()
                    + "; it has steps for Cast, Locations, Shooting Script, Shots and Review & Assembly.");
        }
        return new ArrayList<>(steps.subList(0, last + 1));
    }
}
