// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.compare.WhoChanged;
import org.filmwright.compare.WhoChanged.Answer;

/** Tells who changed each line of the script, or each side of a block, and when. */
public final class WhoCommand implements Command {
    @Override
    public String name() {
        return "who";
    }

    @Override
    public String usage() {
        return "FILM [BLOCK] [--json]";
    }

    @Override
    public String summary() {
        return "Tells who changed each line of the script or of a scene, or each side of a frame, shot or clip,"
                + " and when";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            String word = invocation.arguments().find("BLOCK");
            Block block = word == null ? null : BlockIds.resolve(session.snapshot(), word);
            boolean script = block == null || block.is(BlockTypes.SCENE);
            List<Answer> answers = script ? WhoChanged.lines(session, block == null ? null : block.id())
                    : WhoChanged.block(session, block.id());
            if (invocation.json()) {
                document(invocation, answers);
            } else {
                print(invocation, script, answers);
            }
        }
        return ExitCodes.DONE;
    }

    private static void print(Invocation invocation, boolean script, List<Answer> answers) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault());
        StringBuilder text = new StringBuilder();
        for (Answer answer : answers) {
            String what = script ? answer.text().lines().findFirst().orElse("")
                    : answer.aspect().title() + ": " + answer.label();
            text.append(String.format("%6d  %s  %-16s %s%n", answer.seq(), time.format(answer.time()), answer.author(),
                    what));
        }
        invocation.out().print(text);
    }

    private static void document(Invocation invocation, List<Answer> answers) throws CoreException {
        Json.document(invocation.out(), json -> {
            json.name("answers").beginArray();
            for (Answer answer : answers) {
                json.beginObject();
                json.name("block").value(answer.block());
                json.name("aspect").value(answer.aspect().name().toLowerCase(Locale.ROOT));
                json.name("text").value(answer.text());
                json.name("seq").value(answer.seq());
                json.name("time").value(answer.time().toString());
                json.name("author").value(answer.author());
                json.name("label").value(answer.label());
                json.name("origin").value(answer.origin().id());
                json.endObject();
            }
            json.endArray();
        });
    }
}
