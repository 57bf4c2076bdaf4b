// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Durability;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.ScriptRewrite;
import org.filmwright.script.sync.ScriptSync;

/** Makes an old version of a block the present one, by a new change. */
public final class RestoreCommand implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILM BLOCK VERSION";
    }

    @Override
    public String summary() {
        return "Makes an old version of a block the present one";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        long version = version(invocation.get("VERSION"));
        try (FilmSession session = invocation.write()) {
            String block = BlockIds.resolvePast(session.snapshot(), invocation.get("BLOCK"));
            EditResult result = restore(session, block, version);
            Durability.await(result);
            Block now = result.snapshot().block(block);
            invocation.out().println(result.id() == null || now == null
                    ? block + " is as in version " + version + " already."
                    : block + " is as in version " + version + " again; it is version " + now.version() + " now.");
            return ExitCodes.DONE;
        }
    }

    /** Text of the script is merged as if it had been typed, so that its scene and its kind follow. */
    private static EditResult restore(FilmSession session, String block, long version) throws CoreException {
        Block present = session.snapshot().block(block);
        Optional<Block> old = session.version(block, version);
        if (present == null || old.isEmpty() || !ScriptRewrite.applies(present)) {
            return session.restore(block, version);
        }
        EditRequest request = EditRequest.user("Make version " + version + " current again").in(Stages.SCREENPLAY);
        return session.edit(request, edit -> {
            if (!present.content().equals(old.get().content())) {
                if (present.is(BlockTypes.SCENE)) {
                    ScriptRewrite.apply(edit, present, old.get().content());
                } else {
                    ScriptSync.replaceSlice(edit, block, old.get().content());
                }
            }
            Block now = edit.snapshot().block(block);
            if (now != null) {
                edit.put(now.withTags(old.get().tags()));
            }
        });
    }

    private static long version(String text) throws FilmException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.USAGE, "'" + text
                    + "' is no version; 'filmwright history FILM --block ID' lists them.", e);
        }
    }
}
