// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Digests;
import org.filmwright.generation.TakeMaker;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;

/** A voice for every line of dialogue, spoken or, without a voice program, silent for as long as it would take. */
final class VoiceStep implements MakeStep {
    /** Role of a voice's asset. */
    static final String ROLE = "voice";
    private static final Pattern PHONE = Pattern.compile("\\b(PHONE|TELEPHONE|CELL|MOBILE|ON LINE|INTERCOM)\\b");
    private static final Pattern RADIO = Pattern.compile("\\b(RADIO|WALKIE|TV|TELEVISION|LOUDSPEAKER|P\\.?A\\.?|"
            + "SPEAKER|TRANSISTOR|RECORDING)\\b");

    @Override
    public String id() {
        return "voices";
    }

    @Override
    public String label() {
        return "Voices";
    }

    @Override
    public String stage() {
        return Stages.SHOTS;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        Snapshot snapshot = context.snapshot();
        FilmScript script = context.script(snapshot);
        List<GenerationTask> tasks = new ArrayList<>();
        for (int i = 0; i < script.elements().size(); i++) {
            ScriptElement element = script.elements().get(i);
            if (element.type() == ElementType.DIALOGUE || element.type() == ElementType.LYRICS) {
                tasks.add(task(snapshot, script, script.ids().get(i), element));
            }
        }
        TakeMaker.Report report = context.takes().run("Speak the dialogue",
                context.wantedOf(tasks), monitor);
        return Reports.of(report, "spoken");
    }

    static GenerationTask task(Snapshot snapshot, FilmScript script, String line, ScriptElement element) {
        String cue = script.cueOf(line);
        ScriptElement cueElement = cue == null ? null : script.element(cue);
        Block cueBlock = snapshot.block(cue);
        Block speaker = cueBlock == null ? null : snapshot.block(cueBlock.link(Features.CHARACTERS));
        String extensions = cueElement == null ? ""
                : String.join(" ", cueElement.extensions()).toUpperCase(Locale.ROOT);
        Block film = snapshot.filmBlock();
        Map<String, String> wishes = new TreeMap<>();
        wishes.put("text", element.text());
        wishes.put("language", film.text(Features.LANGUAGE));
        wishes.put("treatment", treatment(extensions));
        if (speaker != null) {
            wishes.put("variant", speaker.text(Features.VOICE));
            wishes.put("pitch", Long.toString(Math.round(speaker.decimal(Features.PITCH, 50))));
            wishes.put("speed", Long.toString(Math.round(speaker.decimal(Features.SPEED, 165))));
        }
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(line, List.of(Digests.CONTENT), "line"));
        if (cueBlock != null) {
            inputs.add(new Input(cue, List.of(Digests.CONTENT, Features.CHARACTERS), "cue"));
        }
        if (speaker != null) {
            inputs.add(new Input(speaker.id(), List.of(Features.VOICE, Features.PITCH, Features.SPEED), "character"));
        }
        inputs.add(new Input(film.id(), List.of(Features.LANGUAGE), "film"));
        String who = speaker == null ? "Somebody" : speaker.content();
        GenerationRequest request = GenerationRequest.of("voice", who + " says: " + element.text(), wishes, 0);
        return new GenerationTask(line, Stages.ASSET_LIBRARY, Features.TAKE, ROLE, who + ": " + brief(element.text()),
                request, inputs);
    }

    private static String treatment(String extensions) {
        return PHONE.matcher(extensions).find() ? "PHONE" : RADIO.matcher(extensions).find() ? "RADIO" : "NONE";
    }

    private static String brief(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 40 ? line.substring(0, 39) + "…" : line;
    }
}
