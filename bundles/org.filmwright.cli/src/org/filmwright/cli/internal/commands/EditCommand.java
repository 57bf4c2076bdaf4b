// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Arguments;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Durability;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.FeatureSetting;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Kinds;
import org.filmwright.cli.internal.ScriptRewrite;

/** Changes one block, as one edit. */
public final class EditCommand implements Command {
    private static final int LABEL_TEXT = 40;

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public String usage() {
        return "FILM BLOCK [--content TEXT] [--set NAME=VALUE]… [--tag TAG]… [--untag TAG]…";
    }

    @Override
    public String summary() {
        return "Changes the text, attributes, links or tags of a block, as one change";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Arguments arguments = invocation.arguments();
        if (!arguments.has("content") && !arguments.has("set") && !arguments.has("tag") && !arguments.has("untag")) {
            throw new FilmException(ErrorCode.USAGE,
                    "Say what to change with --content, --set, --tag or --untag; filmwright edit --help tells more.");
        }
        try (FilmSession session = invocation.write()) {
            Block block = BlockIds.resolve(session.snapshot(), invocation.get("BLOCK"));
            List<FeatureSetting> settings = new ArrayList<>();
            for (String assignment : arguments.options("set")) {
                settings.add(FeatureSetting.of(session, block, assignment));
            }
            for (String tag : arguments.options("tag")) {
                requireTag(tag);
            }
            EditRequest request = EditRequest.user(label(arguments, block)).in(session.snapshot().stageOf(block.id()));
            EditResult result = session.edit(request, edit -> apply(edit, block, arguments, settings));
            Durability.await(result);
            invocation.out().println(outcome(request, block, result));
            return ExitCodes.DONE;
        }
    }

    private static String outcome(EditRequest request, Block block, EditResult result) {
        if (result.id() == null) {
            return block.id() + " is like that already; nothing was changed.";
        }
        Block now = result.snapshot().block(block.id());
        return request.label() + ": " + block.id() + (now == null ? " is gone now." : " is version " + now.version()
                + " now.");
    }

    private static void apply(Edit edit, Block block, Arguments arguments, List<FeatureSetting> settings)
            throws CoreException {
        if (arguments.has("content") && ScriptRewrite.applies(block)) {
            ScriptRewrite.apply(edit, block, arguments.option("content", ""));
        } else if (arguments.has("content")) {
            edit.content(block.id(), arguments.option("content", ""));
        }
        for (FeatureSetting setting : settings) {
            setting.apply(edit);
        }
        boolean touched = arguments.has("content") || arguments.has("set");
        if (touched && block.flag(Features.GENERATED) && edit.snapshot().block(block.id()) != null) {
            edit.set(block.id(), Features.GENERATED, null);
        }
        for (String tag : arguments.options("untag")) {
            edit.untag(block.id(), tag.strip());
        }
        for (String tag : arguments.options("tag")) {
            edit.tag(block.id(), tag.strip());
        }
    }

    private static void requireTag(String tag) throws FilmException {
        if (tag.isBlank() || tag.strip().length() > 100 || tag.chars().anyMatch(Character::isISOControl)) {
            throw new FilmException(ErrorCode.USAGE, "A tag is a word or a few on one line, not '" + tag + "'.");
        }
    }

    private static String label(Arguments arguments, Block block) {
        List<String> parts = new ArrayList<>();
        if (arguments.has("content")) {
            parts.add("change");
        }
        if (arguments.has("set")) {
            parts.add("set " + String.join(", ",
                    arguments.options("set").stream().map(text -> text.split("=", 2)[0].strip()).toList()) + " of");
        }
        if (arguments.has("tag")) {
            parts.add("tag " + String.join(", ", arguments.options("tag")) + " on");
        }
        if (arguments.has("untag")) {
            parts.add("untag " + String.join(", ", arguments.options("untag")) + " on");
        }
        String verbs = String.join(" and ", parts);
        String line = Kinds.title(block);
        if (line.length() > LABEL_TEXT) {
            line = line.substring(0, LABEL_TEXT - 1) + "…";
        }
        return Character.toUpperCase(verbs.charAt(0)) + verbs.substring(1) + " "
                + Kinds.of(block).replace('_', ' ') + (line.isEmpty() ? "" : " " + line);
    }
}
