// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.generation.Ledger;

import com.google.gson.stream.JsonWriter;

/** Prints the ledger: each call that cost something, and the sums by shot, scene, day and provider. */
public final class SpendCommand implements Command {
    @Override
    public String name() {
        return "spend";
    }

    @Override
    public String usage() {
        return "FILM [--json] [--csv FILE]";
    }

    @Override
    public String summary() {
        return "Prints what generation has cost, by shot, scene, day and provider; --csv writes the ledger to a file";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            List<Spend> ledger = session.jobs().spend();
            Snapshot snapshot = session.snapshot();
            Map<String, Function<Spend, String>> sums = Map.of("subject", spend -> text(spend.subject()), "scene",
                    spend -> Ledger.scene(snapshot, spend.subject()), "day", spend -> spend.time().toString().substring(0, 10),
                    "provider", Spend::provider, "all", spend -> "all");
            String csv = invocation.arguments().option("csv", null);
            if (csv != null) {
                write(Invocation.toPath(csv), new Ledger(snapshot, ledger).csv());
            }
            if (invocation.json()) {
                Json.document(invocation.out(), json -> document(json, ledger, sums));
            } else {
                for (Spend spend : ledger) {
                    invocation.out().println(spend.time() + "  " + spend.amount() + (spend.estimated() ? " (estimated)"
                            : "") + "  " + spend.operation() + " by " + spend.provider() + " (" + spend.model() + ")");
                }
                Map<String, Money> all = sum(ledger, sums.get("all"));
                invocation.out().println(all.isEmpty() ? "Nothing was spent." : "In all: "
                        + String.join(", ", all.values().stream().map(Money::toString).toList()));
            }
        }
        return ExitCodes.DONE;
    }

    private static void write(Path file, String text) throws FilmException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Sums by a key, one for each currency. */
    private static Map<String, Money> sum(List<Spend> ledger, Function<Spend, String> key) {
        Map<String, Money> sums = new TreeMap<>();
        for (Spend spend : ledger) {
            sums.merge(key.apply(spend) + "\t" + spend.amount().currency(), spend.amount(), Money::plus);
        }
        return sums;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static void document(JsonWriter json, List<Spend> ledger, Map<String, Function<Spend, String>> sums)
            throws IOException {
        json.name("items").beginArray();
        for (Spend spend : ledger) {
            json.beginObject();
            json.name("id").value(spend.id());
            json.name("job").value(spend.job());
            json.name("time").value(spend.time().toString());
            json.name("provider").value(spend.provider());
            json.name("model").value(spend.model());
            json.name("operation").value(spend.operation());
            json.name("subject").value(spend.subject());
            json.name("amount").value(spend.amount().amount());
            json.name("currency").value(spend.amount().currency());
            json.name("estimated").value(spend.estimated());
            json.endObject();
        }
        json.endArray();
        json.name("totals").beginArray();
        for (Map.Entry<String, Function<Spend, String>> by : new TreeMap<>(sums).entrySet()) {
            for (Map.Entry<String, Money> sum : sum(ledger, by.getValue()).entrySet()) {
                json.beginObject().name("by").value(by.getKey());
                json.name("key").value(sum.getKey().substring(0, sum.getKey().indexOf('\t')));
                json.name("amount").value(sum.getValue().amount());
                json.name("currency").value(sum.getValue().currency()).endObject();
            }
        }
        json.endArray();
    }
}
