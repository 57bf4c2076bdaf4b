// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;

import com.google.gson.stream.JsonWriter;

/** Prints the log, newest change first. */
public final class HistoryCommand implements Command {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String usage() {
        return "FILM [--block ID] [--json]";
    }

    @Override
    public String summary() {
        return "Prints the changes, newest first; of one block, with its versions";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            String word = invocation.arguments().option("block", null);
            HistoryQuery query = HistoryQuery.ALL;
            if (word != null) {
                query = HistoryQuery.ofBlock(BlockIds.resolvePast(session.snapshot(), word));
            }
            List<EditRecord> edits = session.history(query);
            if (word != null && edits.isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED,
                        "There never was a block " + query.block() + " in the film.");
            }
            if (invocation.json()) {
                Json.document(invocation.out(), json -> document(json, session.snapshot().branch(), edits));
            } else {
                lines(invocation.out(), edits);
            }
            return ExitCodes.DONE;
        }
    }

    private static void document(JsonWriter json, String branch, List<EditRecord> edits) throws IOException {
        json.name("branch").value(branch);
        json.name("edits").beginArray();
        for (EditRecord edit : edits) {
            json.beginObject();
            json.name("id").value(edit.id());
            json.name("seq").value(edit.seq());
            json.name("label").value(edit.label());
            json.name("author").value(edit.author());
            json.name("origin").value(edit.origin().id());
            json.name("stage").value(edit.stage());
            json.name("time").value(edit.time().toString());
            json.name("blocks");
            Json.strings(json, edit.blocks());
            json.name("undoes").value(edit.undoes());
            json.name("redoes").value(edit.redoes());
            json.endObject();
        }
        json.endArray();
    }

    private static void lines(PrintStream out, List<EditRecord> edits) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .withZone(ZoneId.systemDefault());
        StringBuilder text = new StringBuilder();
        for (EditRecord edit : edits) {
            int count = edit.blocks().size();
            text.append(String.format("%6d  %s  %-12s %s (%d block%s)%n", edit.seq(), time.format(edit.time()),
                    edit.author(), edit.label(), count, count == 1 ? "" : "s"));
        }
        out.print(text);
    }
}
