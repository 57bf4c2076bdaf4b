// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.pipeline.ShotPlans;
import org.filmwright.pipeline.ShotPlans.Waiting;

/** Lists the plans that wait beside shots made by hand, and accepts one. */
public final class PlansCommand implements Command {
    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String usage() {
        return "FILM [--accept SCENE] [--json]";
    }

    @Override
    public String summary() {
        return "Lists what make would plan for scenes with shots made by hand, or puts such a plan in their place";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String accepted = invocation.arguments().option("accept", null);
        if (accepted == null) {
            try (FilmSession session = invocation.read()) {
                print(invocation, ShotPlans.waiting(session));
            }
            return ExitCodes.DONE;
        }
        try (FilmSession session = invocation.write()) {
            ShotPlans.accept(session, accepted);
            session.flush();
        }
        invocation.out().println(
                "The plan took the place of the scene's set-ups and shots; 'filmwright undo' brings them back.");
        return ExitCodes.DONE;
    }

    private static void print(Invocation invocation, List<Waiting> plans) throws CoreException {
        if (!invocation.json()) {
            for (Waiting plan : plans) {
                invocation.out().printf("%s  %-4s %s: %d shots, %d in the plan, %d lines in no shot%n", plan.scene(),
                        plan.number(), plan.heading(), plan.shots(), plan.planned(), plan.missing().size());
            }
            if (plans.isEmpty()) {
                invocation.out().println("No plan waits.");
            }
            return;
        }
        Json.document(invocation.out(), json -> {
            json.name("plans").beginArray();
            for (Waiting plan : plans) {
                json.beginObject();
                json.name("scene").value(plan.scene());
                json.name("number").value(plan.number());
                json.name("heading").value(plan.heading());
                json.name("shots").value(plan.shots());
                json.name("planned").value(plan.planned());
                json.name("missing");
                Json.strings(json, plan.missing());
                json.endObject();
            }
            json.endArray();
        });
    }
}
