// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.breakdown.Rule;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.pipeline.FilmRules;

/** Lists the rules of the breakdown and switches them off and on in a film. */
public final class RulesCommand implements Command {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String usage() {
        return "FILM [--off RULE]… [--on RULE]… [--json]";
    }

    @Override
    public String summary() {
        return "Lists the rules of the breakdown, or switches them off and on in the film";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        List<Rule> all = FilmRules.installed().all();
        List<String> off = invocation.arguments().options("off");
        List<String> on = invocation.arguments().options("on");
        if (off.isEmpty() && on.isEmpty()) {
            try (FilmSession session = invocation.read()) {
                print(invocation, all, FilmRules.off(session.snapshot()));
            }
            return ExitCodes.DONE;
        }
        try (FilmSession session = invocation.write()) {
            for (String id : off) {
                FilmRules.turn(session, find(all, id), false);
            }
            for (String id : on) {
                FilmRules.turn(session, find(all, id), true);
            }
            session.flush();
            print(invocation, all, FilmRules.off(session.snapshot()));
        }
        return ExitCodes.DONE;
    }

    /** The rule of this id. */
    static Rule find(List<Rule> all, String id) throws FilmException {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.USAGE, "There is no rule '" + id + "'; the rules are "
                        + String.join(", ", all.stream().map(Rule::id).toList()) + "."));
    }

    private static void print(Invocation invocation, List<Rule> all, List<String> off) throws CoreException {
        if (!invocation.json()) {
            for (Rule rule : all) {
                invocation.out().printf("%-4s%-20s %s%n", off.contains(rule.id()) ? "off" : "on", rule.id(),
                        rule.description());
            }
            return;
        }
        Json.document(invocation.out(), json -> {
            json.name("rules").beginArray();
            for (Rule rule : all) {
                json.beginObject();
                json.name("id").value(rule.id());
                json.name("name").value(rule.name());
                json.name("description").value(rule.description());
                json.name("on").value(!off.contains(rule.id()));
                json.endObject();
            }
            json.endArray();
        });
    }
}
