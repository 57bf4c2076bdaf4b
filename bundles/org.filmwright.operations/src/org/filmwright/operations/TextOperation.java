// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.Optional;

import org.filmwright.api.BlockTypes;
import org.filmwright.api.stage.Stages;

/** What can be asked for in words. Every answer becomes a proposal; the film has it only after it is accepted. */
public enum TextOperation {
    /** Logline or idea to beats. */
    PLOT("plot", "Propose beats", Answer.ITEMS, BlockTypes.OUTLINE_CARD, Stages.PLOT),
    /** Beat to a scene in Fountain. */
    SCENE("scene", "Write the scene", Answer.SCENE, BlockTypes.SCENE, Stages.SCREENPLAY),
    /** A text in other words, as an instruction asks. */
    REWRITE("rewrite", "Rewrite", Answer.TEXT, null, null),
    CHARACTERS("characters", "Find characters", Answer.ITEMS, BlockTypes.CHARACTER, Stages.CAST),
    LOCATIONS("locations", "Find locations", Answer.ITEMS, BlockTypes.LOCATION, Stages.LOCATIONS),
    PROPS("props", "Find props", Answer.ITEMS, BlockTypes.PROP, Stages.PROPS_COSTUMES),
    /** Scene to set-ups. */
    SHOTS("shots", "Propose set-ups", Answer.ITEMS, BlockTypes.SET_UP, Stages.SHOOTING_SCRIPT),
    /** Shot to the words a picture generator is told. */
    PROMPT("prompt", "Write the prompt", Answer.TEXT, null, null),
    /** What can be seen or heard in a block's asset. */
    DESCRIBE("describe", "Describe", Answer.TEXT, null, null);

    /** What an answer is. */
    public enum Answer {
        /** A text that takes the place of another. */
        TEXT,
        /** A new scene in Fountain. */
        SCENE,
        /** New blocks, each with a name and a text. */
        ITEMS
    }

    private final String id;
    private final String label;
    private final Answer answer;
    private final String makes;
    private final String stage;

    TextOperation(String id, String label, Answer answer, String makes, String stage) {
        this.id = id;
        this.label = label;
        this.answer = answer;
        this.makes = makes;
        this.stage = stage;
    }

    /** The operation of this id. */
    public static Optional<TextOperation> find(String id) {
        for (TextOperation operation : values()) {
            if (operation.id.equals(id)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    public String id() {
        return id;
    }

    /** For people, as an action: "Write the scene". */
    public String label() {
        return label;
    }

    public Answer answer() {
        return answer;
    }

    /** Type of the blocks that it proposes; null where it changes a text. */
    public String makes() {
        return makes;
    }

    /** Stage in which proposed blocks go; null where it changes a text. */
    public String stage() {
        return stage;
    }
}
