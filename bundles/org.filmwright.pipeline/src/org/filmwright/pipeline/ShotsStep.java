// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.ScriptBreakdown;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.shots.PageClocks;
import org.filmwright.breakdown.shots.SpeechClock;
import org.filmwright.breakdown.shots.SpeechEstimate;
import org.filmwright.page.PageProfile;
import org.filmwright.provider.scratch.ScratchProvider;

/**
 * Plans set-ups and shots and writes what differs from what is there. Lines whose voice exists are timed by it, the
 * others by estimate.
 */
final class ShotsStep implements MakeStep {
    private final BreakdownRules rules;

    ShotsStep(BreakdownRules rules) {
        this.rules = rules;
    }

    @Override
    public String id() {
        return "shots";
    }

    @Override
    public String label() {
        return "Shots";
    }

    @Override
    public String stage() {
        return Stages.SHOTS;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        FilmFormat format = context.session().format();
        ScriptPlan plan = plan(context, rules);
        ShotWriter writer = new ShotWriter(plan, context.scope(), null);
        context.session().edit(MakeContext.job("Plan the shots"), writer);
        double minutes = format.seconds(plan.frames()) / 60;
        return String.format(Locale.ROOT, "%d set-ups, %d shots, %.1f minutes%s",
                plan.plans().stream().mapToLong(scene -> scene.setUps().size()).sum(), plan.shotCount(), minutes,
                writer.left() == 0 ? "" : "; " + writer.left()
                        + " scenes with shots made by hand were left alone, their plans wait");
    }

    /** What the rules make of the script as it is now. */
    static ScriptPlan plan(MakeContext context, BreakdownRules rules) throws CoreException {
        Snapshot snapshot = context.snapshot();
        FilmScript script = context.script(snapshot);
        FilmFormat format = context.session().format();
        SpeechClock speech = clock(context, snapshot);
        PageProfile profile = Profiles.of(format);
        return new ScriptBreakdown(rules, speech, format).plan(script.scenes(),
                PageClocks.of(script.elements(), script.ids(), profile), established(snapshot));
    }

    /** Scenes that have an establishing shot keep it, so that a scene put in front of them redraws nothing. */
    private static Set<String> established(Snapshot snapshot) {
        return snapshot.ofType(BlockTypes.SHOT).stream()
                .filter(shot -> shot.text(Features.PURPOSE).equals("establishing") && shot.link(Features.SCENE) != null)
                .map(shot -> shot.link(Features.SCENE)).collect(Collectors.toSet());
    }

    /** The length of the circled voice where there is one, else an estimate. */
    private static SpeechClock clock(MakeContext context, Snapshot snapshot) throws CoreException {
        Map<String, Double> lengths = new HashMap<>();
        List<Block> takes = snapshot.ofType(BlockTypes.TAKE);
        Map<String, Asset> assets = takes.isEmpty() ? Map.of() : context.assets(snapshot);
        for (Block take : takes) {
            Asset asset = assets.get(take.asset(VoiceStep.ROLE));
            Block line = snapshot.block(take.link(Features.SUBJECT));
            if (asset != null && line != null && take.id().equals(line.link(Features.TAKE))
                    && asset.meta().get(ScratchProvider.DURATION) instanceof Double seconds) {
                lengths.put(line.id(), seconds);
            }
        }
        SpeechEstimate estimate = new SpeechEstimate();
        return line -> {
            Double length = lengths.get(line.id());
            return length != null ? length : estimate.seconds(line);
        };
    }
}
