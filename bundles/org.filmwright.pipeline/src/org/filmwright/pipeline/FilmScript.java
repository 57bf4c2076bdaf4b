// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.script.ScriptScenes;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.sync.ScriptBlocks;

/**
 * The script of a film as the breakdown reads it: elements by the ids of their blocks. The blocks' source slices are
 * parsed together, so what is read is what the text says. Cost: one parse of the script.
 */
final class FilmScript {
    private final List<ScriptElement> elements = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<ScriptScene> scenes = new ArrayList<>();
    private final Map<String, ScriptElement> byId = new HashMap<>();
    private final Map<String, String> cues = new HashMap<>();

    private FilmScript() {
    }

    static FilmScript of(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Block> starts = new HashMap<>();
        for (Block block : ScriptBlocks.elements(snapshot)) {
            starts.put(text.length(), block);
            text.append(block.content());
        }
        FilmScript script = new FilmScript();
        for (ScriptElement element : FountainParser.elements(text.toString())) {
            Block block = element.isEmbedded() ? null : starts.get(element.offset());
            if (block != null) {
                boolean heading = element.type() == ElementType.SCENE_HEADING;
                script.elements.add(element);
                script.ids.add(heading ? block.parent() : block.id());
                script.byId.put(block.id(), element);
            }
        }
        script.readScenes();
        return script;
    }

    private void readScenes() {
        String id = "";
        String headingText = "";
        SceneHeading heading = null;
        List<ScriptLine> lines = new ArrayList<>();
        String cue = null;
        for (int i = 0; i < elements.size(); i++) {
            ScriptElement element = elements.get(i);
            if (element.type() == ElementType.SCENE_HEADING
                    || element.type() == ElementType.SECTION && heading != null) {
                close(new ScriptScene(id, headingText, heading, lines));
                boolean scene = element.type() == ElementType.SCENE_HEADING;
                id = scene ? ids.get(i) : "";
                headingText = scene ? element.text() : "";
                heading = scene ? SceneHeadings.parse(headingText) : null;
                lines = new ArrayList<>();
            } else {
                lines.add(ScriptScenes.line(ids.get(i), element));
            }
            if (element.type() == ElementType.CHARACTER) {
                cue = ids.get(i);
            } else if (element.type().isSpeech()) {
                cues.put(ids.get(i), cue);
            }
        }
        close(new ScriptScene(id, headingText, heading, lines));
    }

    private void close(ScriptScene scene) {
        boolean omitted = ShootingScript.OMITTED.equals(scene.headingText().strip());
        if (!omitted && (scene.heading() != null || !scene.carried().isEmpty())) {
            scenes.add(scene);
        }
    }

    List<ScriptElement> elements() {
        return elements;
    }

    /** Id of each element: its block's, a heading's scene's. */
    List<String> ids() {
        return ids;
    }

    List<ScriptScene> scenes() {
        return scenes;
    }

    /** The element of a block, or null. */
    ScriptElement element(String block) {
        return byId.get(block);
    }

    /** Id of the cue under which a line of dialogue stands, or null. */
    String cueOf(String line) {
        return cues.get(line);
    }
}
