// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.internal.Arguments;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Durability;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.script.sync.SceneVariants;
import org.filmwright.script.sync.SceneVariants.Variant;

/** Lists the variants of a scene, makes one, or puts one into the script. */
public final class AltsCommand implements Command {
    @Override
    public String name() {
        return "alts";
    }

    @Override
    public String usage() {
        return "FILM SCENE [--new NAME | --use NAME | --delete NAME | --rename NAME] [--to NAME] [--json]";
    }

    @Override
    public String summary() {
        return "Lists the texts (alts) of a scene; --new keeps the present one and begins another, --use puts one into"
                + " the script";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Arguments given = invocation.arguments();
        long deeds = List.of("new", "use", "delete", "rename").stream().filter(given::has).count();
        if (deeds > 1) {
            throw new FilmException(ErrorCode.USAGE, "One of --new, --use, --delete and --rename at a time.");
        }
        if (given.has("rename") != given.has("to")) {
            throw new FilmException(ErrorCode.USAGE, "--rename NAME needs --to NAME.");
        }
        try (FilmSession session = deeds == 0 ? invocation.read() : invocation.write()) {
            String scene = scene(session, invocation.get("SCENE"));
            if (deeds > 0) {
                change(session, scene, given);
            }
            print(invocation, SceneVariants.of(session.snapshot(), scene));
        }
        return ExitCodes.DONE;
    }

    private static void change(FilmSession session, String scene, Arguments given) throws CoreException {
        Snapshot film = session.snapshot();
        if (given.has("new")) {
            String name = given.option("new", null);
            edit(session, "New variant “" + name + "”", edit -> SceneVariants.create(edit, scene, name));
        } else if (given.has("use")) {
            Variant variant = SceneVariants.find(film, scene, given.option("use", null));
            edit(session, "Use variant “" + variant.name() + "”", edit -> SceneVariants.use(edit, variant.id()));
        } else if (given.has("delete")) {
            Variant variant = SceneVariants.find(film, scene, given.option("delete", null));
            edit(session, "Delete variant “" + variant.name() + "”", edit -> SceneVariants.delete(edit, variant.id()));
        } else {
            Variant variant = SceneVariants.find(film, scene, given.option("rename", null));
            String name = given.option("to", null);
            edit(session, "Rename variant “" + variant.name() + "”",
                    edit -> SceneVariants.rename(edit, variant.id(), name));
        }
    }

    private static void edit(FilmSession session, String label, org.filmwright.api.session.Change change)
            throws CoreException {
        Durability.await(session.edit(EditRequest.user(label).in(Stages.SCREENPLAY), change));
    }

    /** Id of a scene by its number as printed, or by its id. */
    private static String scene(FilmSession session, String named) throws CoreException {
        for (Map.Entry<String, String> number : ShootingScript.of(session).sceneNumbers().entrySet()) {
            if (number.getValue().equalsIgnoreCase(named.strip())) {
                return number.getKey();
            }
        }
        Block block = BlockIds.resolve(session.snapshot(), named);
        return block.id();
    }

    private static void print(Invocation invocation, List<Variant> variants) throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                json.name("variants").beginArray();
                for (Variant variant : variants) {
                    json.beginObject();
                    json.name("id").value(variant.id());
                    json.name("name").value(variant.name());
                    json.name("live").value(variant.live());
                    json.name("text").value(variant.text());
                    json.endObject();
                }
                json.endArray();
            });
        } else if (variants.isEmpty()) {
            invocation.out().println("The scene has one text only; --new NAME begins another.");
        } else {
            variants.forEach(variant -> invocation.out().println((variant.live() ? "* " : "  ") + variant.name() + "  ("
                    + variant.text().lines().filter(line -> !line.isBlank()).count() + " lines)"));
        }
    }
}
