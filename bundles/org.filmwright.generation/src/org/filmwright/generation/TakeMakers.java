// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;

/** Makes takes, each by the provider that is chosen for it. */
public final class TakeMakers {
    private final FilmSession session;
    private final ProviderChoice choice;
    private final Budget budget;

    /**
     * Makers of takes.
     *
     * @param budget what calls may cost, all together
     */
    public TakeMakers(FilmSession session, ProviderChoice choice, Budget budget) {
        this.session = session;
        this.choice = choice;
        this.budget = budget;
    }

    /** Makes what is missing, see {@link TakeMaker#run}. */
    public TakeMaker.Report run(String label, List<GenerationTask> tasks, IProgressMonitor monitor)
            throws CoreException {
        Map<GenerationProvider, List<GenerationTask>> shares = new LinkedHashMap<>();
        for (GenerationTask task : tasks) {
            shares.computeIfAbsent(choice.of(task), key -> new ArrayList<>()).add(task);
        }
        SubMonitor progress = SubMonitor.convert(monitor, label, Math.max(1, tasks.size()));
        int fresh = 0;
        int reused = 0;
        int made = 0;
        Set<String> notes = new LinkedHashSet<>();
        for (Map.Entry<GenerationProvider, List<GenerationTask>> share : shares.entrySet()) {
            require(share.getKey(), share.getValue());
            TakeMaker.Report report = new TakeMaker(session, share.getKey(), budget).run(label, share.getValue(),
                    progress.split(share.getValue().size()));
            fresh += report.fresh();
            reused += report.reused();
            made += report.made();
            notes.addAll(report.notes());
        }
        return new TakeMaker.Report(fresh, reused, made, List.copyOf(notes));
    }

    /** Says before the first call that a provider cannot do what is wanted. */
    private static void require(GenerationProvider provider, List<GenerationTask> tasks) throws FilmException {
        for (GenerationTask task : tasks) {
            String refusal = provider.refusal(task.request().operation());
            if (!refusal.isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED, refusal);
            }
        }
    }
}
