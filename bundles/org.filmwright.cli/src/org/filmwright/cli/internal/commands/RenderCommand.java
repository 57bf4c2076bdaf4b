// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.Renderer;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.pipeline.FilmRenderer;
import org.filmwright.pipeline.Pipelines;

/** Renders the cut. */
public final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public String usage() {
        return "FILM OUT [--preset NAME] [--json]";
    }

    @Override
    public String summary() {
        return "Renders the cut to a file; segments that did not change are used again";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        RenderPreset preset = FilmRenderer.preset(invocation.arguments().option("preset", RenderPreset.H264.id()));
        Path target = invocation.path("OUT").toAbsolutePath();
        FilmRenderer renderer = Pipelines.standard().renderer().orElseThrow(
                () -> new FilmException(ErrorCode.UNAVAILABLE, "Rendering needs FFmpeg, which was not found."));
        try (FilmSession session = invocation.write()) {
            Renderer.Report report = renderer.render(session, preset, target, invocation.monitor());
            if (invocation.json()) {
                Json.document(invocation.out(), json -> {
                    json.name("file").value(report.file().toString());
                    json.name("frames").value(report.frames());
                    json.name("segments").value(report.segments());
                    json.name("rendered").value(report.rendered());
                    json.name("reused").value(report.reused());
                });
            } else {
                invocation.out().println("Rendered " + report.file() + ": " + report.frames() + " frames, "
                        + report.rendered() + " segments rendered, " + report.reused() + " used again.");
            }
        }
        return ExitCodes.DONE;
    }
}
