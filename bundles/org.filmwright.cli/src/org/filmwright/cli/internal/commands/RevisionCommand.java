// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.IssuedDrafts;
import org.filmwright.cli.internal.Json;
import org.filmwright.pipeline.drafts.IssuedDraft;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.pipeline.drafts.ShootingScript.Revision;

import com.google.gson.stream.JsonWriter;

/** Tells what was revised, or issues it. */
public final class RevisionCommand implements Command {
    @Override
    public String name() {
        return "revision";
    }

    @Override
    public String usage() {
        return "FILM [--issue] [--name NAME] [--json]";
    }

    @Override
    public String summary() {
        return "Tells which pages were revised since the last issue; --issue issues them in the next colour";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        if (invocation.arguments().has("issue")) {
            try (FilmSession session = invocation.write()) {
                IssuedDrafts.print(invocation,
                        ShootingScript.of(session).issue(invocation.arguments().option("name", null)));
            }
            return ExitCodes.DONE;
        }
        if (invocation.arguments().has("name")) {
            throw new FilmException(ErrorCode.USAGE, "--name names a draft that is issued; add --issue.");
        }
        try (FilmSession session = invocation.read()) {
            ShootingScript script = ShootingScript.of(session);
            Revision revision = script.revision();
            if (invocation.json()) {
                Json.document(invocation.out(), json -> document(json, script, revision));
            } else {
                print(invocation, script, revision);
            }
        }
        return ExitCodes.DONE;
    }

    private static void print(Invocation invocation, ShootingScript script, Revision revision) {
        if (script.drafts().isEmpty()) {
            invocation.out().println("The script is not locked.");
            return;
        }
        script.drafts().forEach(draft -> invocation.out().println(IssuedDrafts.line(draft)));
        if (revision == null) {
            invocation.out().println("Nothing was revised since.");
        } else {
            invocation.out().println(revision.set().name() + (revision.issued() ? ", issued on " + revision.date()
                    : ", not issued yet") + ": " + (revision.pages().size() == 1 ? "page " : "pages ")
                    + String.join(", ", revision.pages()));
        }
    }

    private static void document(JsonWriter json, ShootingScript script, Revision revision) throws IOException {
        json.name("locked").value(!script.drafts().isEmpty());
        json.name("drafts").beginArray();
        for (IssuedDraft draft : script.drafts()) {
            json.beginObject();
            IssuedDrafts.write(json, draft);
            json.endObject();
        }
        json.endArray();
        json.name("revision");
        if (revision == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("color").value(revision.set().name());
        json.name("since").value(revision.since().name());
        json.name("issued").value(revision.issued());
        json.name("date").value(revision.date());
        json.name("pages");
        Json.strings(json, revision.pages());
        json.endObject();
    }
}
