// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.GuardedRules;
import org.filmwright.breakdown.Rule;

/** The rules by which a film is broken down: ours and those of installed bundles, without the ones it switched off. */
public final class FilmRules {
    /** The extension point for rules. */
    public static final String POINT = "org.filmwright.breakdown.rule";

    private FilmRules() {
    }

    /**
     * Our rules and those that installed bundles contribute.
     *
     * @throws FilmException UNAVAILABLE if a contributed rule cannot be made
     */
    public static BreakdownRules installed() throws FilmException {
        BreakdownRules rules = BreakdownRules.standard();
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return rules;
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String contributor = element.getContributor().getName();
            try {
                if (element.createExecutableExtension("class") instanceof Rule rule) {
                    rules = rules.with(GuardedRules.of(rule));
                } else {
                    throw unusable(contributor, element.getAttribute("class") + " is no rule.", null);
                }
            } catch (CoreException | IllegalArgumentException e) {
                throw unusable(contributor, e.getMessage(), e);
            }
        }
        return rules;
    }

    private static FilmException unusable(String contributor, String why, Exception cause) {
        return new FilmException(ErrorCode.UNAVAILABLE,
                "The bundle " + contributor + " contributes a breakdown rule that cannot be used: " + why, cause);
    }

    /** Some rules without those that the film switched off. */
    public static BreakdownRules of(Snapshot film, BreakdownRules all) {
        BreakdownRules rules = all;
        for (String id : off(film)) {
            rules = rules.without(id);
        }
        return rules;
    }

    /** Ids of the rules that the film switched off. */
    public static List<String> off(Snapshot film) {
        Block block = film.filmBlock();
        return block == null ? List.of() : block.texts(Features.RULES_OFF);
    }

    /** Switches a rule off or on in a film, as one edit; nothing happens where it is so already. */
    public static void turn(FilmSession film, Rule rule, boolean on) throws CoreException {
        List<String> off = new ArrayList<>(off(film.snapshot()));
        boolean changed = on ? off.remove(rule.id()) : !off.contains(rule.id()) && off.add(rule.id());
        Block block = film.snapshot().filmBlock();
        if (changed && block != null) {
            film.edit("Switch " + (on ? "on" : "off") + " the rule “" + rule.name() + "”",
                    edit -> edit.set(block.id(), Features.RULES_OFF, off.isEmpty() ? null : off));
        }
    }
}
