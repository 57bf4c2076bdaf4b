// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.generation.Money;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.generation.Costs;
import org.filmwright.generation.Staleness;
import org.filmwright.generation.Staleness.Reason;
import org.filmwright.generation.Staleness.StaleTake;

import com.google.gson.stream.JsonWriter;

/** Lists what is out of date, and why. */
public final class StaleCommand implements Command {
    @Override
    public String name() {
        return "stale";
    }

    @Override
    public String usage() {
        return "FILM [--json]";
    }

    @Override
    public String summary() {
        return "Lists generated takes that are out of date, and why";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            List<StaleTake> stale = new Staleness(session, invocation.stages()).all();
            if (invocation.json()) {
                List<Money> costs = costs(invocation, session, stale);
                Json.document(invocation.out(), json -> document(json, stale, costs));
            } else {
                lines(invocation.out(), stale);
            }
        }
        return ExitCodes.DONE;
    }

    /** What each would cost; nothing where its provider is not here. */
    private static List<Money> costs(Invocation invocation, FilmSession session, List<StaleTake> stale)
            throws CoreException {
        Costs costs = new Costs(session, invocation.pipelines().providers());
        List<Money> all = new ArrayList<>();
        for (StaleTake item : stale) {
            all.add(costs.of(item.take()).orElse(Money.NONE));
        }
        return all;
    }

    private static void document(JsonWriter json, List<StaleTake> stale, List<Money> costs) throws IOException {
        json.name("items").beginArray();
        for (int i = 0; i < stale.size(); i++) {
            StaleTake item = stale.get(i);
            json.beginObject();
            json.name("id").value(item.take().id());
            json.name("kind").value("take");
            json.name("subject").value(item.subject().id());
            json.name("reasons").beginArray();
            for (Reason reason : item.reasons()) {
                json.beginObject();
                json.name("block").value(reason.block());
                json.name("label").value(reason.label());
                json.name("from").value(reason.from());
                json.name("to").value(reason.to());
                json.endObject();
            }
            json.endArray();
            json.name("cost").beginObject().name("amount").value(costs.get(i).amount()).name("currency")
                    .value(costs.get(i).currency()).endObject();
            json.endObject();
        }
        json.endArray();
    }

    private static void lines(PrintStream out, List<StaleTake> stale) {
        if (stale.isEmpty()) {
            out.println("Nothing is out of date.");
        }
        for (StaleTake item : stale) {
            out.println(item.take().id() + "  " + item.take().content());
            for (Reason reason : item.reasons()) {
                out.println("    " + reason.label() + ", v" + reason.from() + " → "
                        + (reason.to() == 0 ? "gone" : "v" + reason.to()));
            }
        }
    }
}
