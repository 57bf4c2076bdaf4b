// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.Branch;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;

/** Lists branches, makes, renames or archives one. */
public final class BranchCommand implements Command {
    @Override
    public String name() {
        return "branch";
    }

    @Override
    public String usage() {
        return "FILM [NAME] [--rename NEW] [--archive] [--json]";
    }

    @Override
    public String summary() {
        return "Lists the branches; makes, renames or archives one";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String name = invocation.arguments().find("NAME");
        if (name == null) {
            try (FilmSession session = invocation.read()) {
                list(invocation, session.branches().list());
            }
            return ExitCodes.DONE;
        }
        String rename = invocation.arguments().option("rename", null);
        try (FilmSession session = invocation.write()) {
            if (rename != null) {
                session.branches().rename(name, rename);
                invocation.out().println("Renamed " + name + " to " + rename + ".");
            } else if (invocation.arguments().has("archive")) {
                session.branches().archive(name, true);
                invocation.out().println("Archived " + name + "; nothing of it is lost.");
            } else {
                session.branches().create(name);
                invocation.out().println("Made " + name + "; 'filmwright checkout' opens it.");
            }
        }
        return ExitCodes.DONE;
    }

    private static void list(Invocation invocation, List<Branch> branches) throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                json.name("branches").beginArray();
                for (Branch branch : branches) {
                    json.beginObject();
                    json.name("name").value(branch.name());
                    json.name("parent").value(branch.parent());
                    json.name("forkSeq").value(branch.forkSeq());
                    json.name("newest").value(branch.newest());
                    json.name("open").value(branch.open());
                    json.name("archived").value(branch.archived());
                    json.endObject();
                }
                json.endArray();
            });
            return;
        }
        for (Branch branch : branches) {
            if (!branch.archived()) {
                invocation.out().println((branch.open() ? "* " : "  ") + branch.name());
            }
        }
    }
}
