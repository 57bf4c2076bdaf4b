// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.api.generation.RecipeInput;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.Digests;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptText;

/** Which text of a block an operation is about. */
final class TextTargets {
    /** The text is Fountain in the script. */
    static final String SCRIPT = "script";
    /** New blocks. */
    static final String BLOCKS = "blocks";
    /** A new scene. */
    static final String NEW_SCENE = "scene";
    /** Role of the inputs whose texts in order are what a proposal changes. */
    static final String BASE = "base";

    private TextTargets() {
    }

    /** What of a block is rewritten. */
    static String feature(Block block) throws FilmException {
        if (block.is(BlockTypes.SCENE) || block.is(BlockTypes.SCRIPT_ELEMENT)) {
            return SCRIPT;
        }
        if (block.is(BlockTypes.FILM)) {
            return Features.LOGLINE;
        }
        if (!block.text(Features.DESCRIPTION).isBlank()) {
            return Features.DESCRIPTION;
        }
        if (!block.content().isBlank()) {
            return Digests.CONTENT;
        }
        throw new FilmException(ErrorCode.REFUSED, "There is no text in it yet that could be rewritten.");
    }

    /** The text of a feature as it is now; empty where the block is gone. */
    static String current(Snapshot film, String block, String feature) {
        Block state = film.block(block);
        if (state == null) {
            return "";
        }
        return switch (feature) {
        case SCRIPT -> ScriptText.of(film, block);
        case BLOCKS, NEW_SCENE -> "";
        case Digests.CONTENT -> state.content();
        default -> state.text(feature);
        };
    }

    /** The inputs whose texts in order are the text of a feature. */
    static List<Input> base(Snapshot film, Block block, String feature) {
        List<Input> inputs = new ArrayList<>();
        if (feature.equals(SCRIPT) && block.is(BlockTypes.SCENE)) {
            ScriptBlocks.elements(film, block.id())
                    .forEach(element -> inputs.add(new Input(element.id(), List.of(Digests.CONTENT), BASE)));
        } else if (!feature.equals(BLOCKS) && !feature.equals(NEW_SCENE)) {
            String read = feature.equals(SCRIPT) ? Digests.CONTENT : feature;
            inputs.add(new Input(block.id(), List.of(read), BASE));
        }
        return inputs;
    }

    /** The text as it was when a recipe was stamped. */
    static String base(FilmSession session, List<RecipeInput> inputs) throws CoreException {
        StringBuilder text = new StringBuilder();
        for (RecipeInput input : inputs) {
            if (input.role().equals(BASE)) {
                Block now = session.snapshot().block(input.block());
                Block then = now != null && now.version() == input.version() ? now
                        : session.version(input.block(), input.version()).orElseThrow(() -> new FilmException(
                                ErrorCode.CONFLICT, "What this was asked about is not in this alternate; ask again."));
                String feature = input.features().get(0);
                text.append(feature.equals(Digests.CONTENT) ? then.content() : then.text(feature));
            }
        }
        return text.toString();
    }

    /** All that a block says, for a model. */
    static String text(Snapshot film, Block block) {
        if (block.is(BlockTypes.SCENE) || block.is(BlockTypes.SCRIPT_ELEMENT)) {
            return ScriptText.of(film, block.id());
        }
        List<String> parts = new ArrayList<>();
        for (String part : List.of(block.text(Features.NAME), block.content(), block.text(Features.DESCRIPTION))) {
            if (!part.isBlank() && !parts.contains(part.strip())) {
                parts.add(part.strip());
            }
        }
        return String.join("\n", parts);
    }
}
