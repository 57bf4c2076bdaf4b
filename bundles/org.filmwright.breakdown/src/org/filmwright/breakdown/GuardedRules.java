// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.filmwright.breakdown.cast.CastRule;
import org.filmwright.breakdown.cast.CueReading;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.sets.SetRule;
import org.filmwright.breakdown.shots.SceneDraft;
import org.filmwright.breakdown.shots.ShotRule;

/** Puts somebody else's rule behind a guard, so that its failure is told by the rule's id. */
public final class GuardedRules {
    private GuardedRules() {
    }

    /** A rule failed. */
    public static final class RuleFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        RuleFailure(Rule rule, RuntimeException cause) {
            super("The breakdown rule '" + rule.id() + "' of " + rule.getClass().getName() + " failed: " + cause
                    + ". Switch it off, or uninstall the extension that brings it.", cause);
        }
    }

    /**
     * The rule with a guard.
     *
     * @throws IllegalArgumentException if the rule is of no kind that a breakdown asks
     */
    public static Rule of(Rule rule) {
        return switch (rule) {
            case CastRule one -> new GuardedCastRule(one);
            case SetRule one -> new GuardedSetRule(one);
            case ShotRule one -> new GuardedShotRule(one);
            default -> throw new IllegalArgumentException(
                    rule.getClass().getName() + " is no CastRule, SetRule or ShotRule.");
        };
    }

    /** The class that does the work of a rule, guarded or not. */
    public static Class<?> type(Rule rule) {
        return rule instanceof Guarded guarded ? guarded.rule().getClass() : rule.getClass();
    }

    private static <T> T call(Rule rule, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new RuleFailure(rule, e);
        }
    }

    /** What all three kinds say of themselves. */
    private interface Guarded extends Rule {
        Rule rule();

        @Override
        default String id() {
            return rule().id();
        }

        @Override
        default String name() {
            return rule().name();
        }

        @Override
        default String description() {
            return rule().description();
        }
    }

    private record GuardedCastRule(CastRule rule) implements Guarded, CastRule {
        @Override
        public CueReading read(CueReading cue, Set<String> known) {
            return call(rule, () -> rule.read(cue, known));
        }

        @Override
        public List<String> introduced(ScriptLine action) {
            return call(rule, () -> rule.introduced(action));
        }
    }

    private record GuardedSetRule(SetRule rule) implements Guarded, SetRule {
        @Override
        public SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime) {
            return call(rule, () -> rule.read(set, scene, before, lastTime));
        }
    }

    private record GuardedShotRule(ShotRule rule) implements Guarded, ShotRule {
        @Override
        public void apply(SceneDraft draft) {
            call(rule, () -> {
                rule.apply(draft);
                return null;
            });
        }
    }
}
