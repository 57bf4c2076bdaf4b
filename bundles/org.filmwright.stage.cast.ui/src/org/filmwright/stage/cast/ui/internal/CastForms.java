// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.cast.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.LinkTable;
import org.filmwright.ui.forms.LinkTable.Row;
import org.filmwright.ui.forms.PictureField;
import org.filmwright.ui.forms.TagField;

/** The forms of a character and of a look. */
final class CastForms {
    private static final List<String> VOICES = Stream.concat(IntStream.rangeClosed(1, 8).mapToObj(i -> "m" + i),
            IntStream.rangeClosed(1, 5).mapToObj(i -> "f" + i)).toList();

    private CastForms() {
    }

    /** What the forms ask of the stage. */
    record Actions(BiConsumer<String, Block> rename, Consumer<Block> play, Consumer<Block> addLook, Consumer<String> openLook,
            Runnable closeLook, Supplier<ScriptFacts> facts) {
    }

    static BlockForm character(Composite parent, StageContext stage, Actions actions) {
        BlockForm form = new BlockForm(parent, stage, "character");
        form.name("Name", actions.rename());
        form.list("Also called", Features.ALIASES, "other names in the script, with commas");
        form.field("Verdict", new TagField(form, stage));
        form.field("Headshots", new PictureField(form, stage, "headshot"));
        form.section("Who it is");
        form.text("Age", Features.AGE, "as 34, or late 20s");
        form.area("Description", Features.DESCRIPTION, "What the camera sees; also what frames are drawn from", 3);
        form.text("Traits", Features.TRAITS, "proud, quick, never on time");
        form.text("Wants", Features.WANT, "what the character is after");
        form.text("Needs", Features.NEED, "what the character does not see");
        form.area("Arc", Features.ARC, "How the character changes from first to last scene", 3);
        form.area("Background", Features.BACKGROUND, "What happened before the film", 3);
        form.section("Casting");
        form.text("Actor", Features.ACTOR, "who plays it");
        form.text("Contact", Features.CONTACT, "agent, phone, mail");
        form.choice("Consent", Features.CONSENT, List.of("none", "asked", "given", "refused"))
                .setToolTipText("Consent to use the actor's likeness and voice");
        form.area("Notes", Features.NOTES, "What the crew should know", 3);
        form.section("Voice");
        form.choice("Voice", Features.VOICE, VOICES);
        form.slide("Pitch", Features.PITCH, 0, 99, 50);
        form.slide("Words a minute", Features.SPEED, 100, 300, 165);
        form.button(form.buttons(), "▶ Play", "Speaks a line of the character with this voice", actions.play());
        form.section("Looks");
        form.field("", new LinkTable(form, List.of("Look*", "Script days"), (film, block) -> film.children(block.id()).stream()
                .filter(look -> look.is(BlockTypes.LOOK))
                .map(look -> new Row(look.id(), List.of(CastCards.name(look), String.join(", ", look.texts(Features.SCRIPT_DAYS)))))
                .toList(), actions.openLook()).emptyText("One look in all scenes.").id("cast.looks"));
        form.button(form.buttons(), "Add look", "Adds a state of wardrobe and make-up", actions.addLook())
                .setEnabled(stage.writable());
        form.section("In the script");
        form.field("", new LinkTable(form, SceneFacts.columns(), (film, block) -> {
            ScriptFacts facts = actions.facts().get();
            return facts.scenes(facts.person(block.id()).scenes()).stream()
                    .map(scene -> new Row(scene.id(), scene.cells())).toList();
        }, stage.window()::reveal).emptyText("No scene yet.").id("cast.scenes"));
        return form;
    }

    static BlockForm look(Composite parent, StageContext stage, Actions actions) {
        BlockForm form = new BlockForm(parent, stage, "look");
        form.button(form.buttons(), "← Character", "Back to the character", look -> actions.closeLook().run());
        form.name("Look");
        form.list("Script days", Features.SCRIPT_DAYS, "as D1, N1, D2");
        form.field("Verdict", new TagField(form, stage));
        form.field("Pictures", new PictureField(form, stage, "reference"));
        form.area("Description", Features.DESCRIPTION, "Hair, make-up, wardrobe, wounds", 5);
        form.area("Notes", Features.NOTES, "What the crew should know", 4);
        form.button(form.buttons(), "Delete look", "Deletes the look", look -> {
            stage.edit("Delete look " + CastCards.name(look), edit -> edit.delete(look.id()));
            actions.closeLook().run();
        }).setEnabled(stage.writable());
        return form;
    }

    /** The wishes to the voice provider for a line in a character's voice. */
    static Map<String, String> voice(Block character, String language, String line) {
        return Map.of("text", line, "language", language, "treatment", "NONE", "variant", character.text(Features.VOICE),
                "pitch", String.valueOf(Math.round(character.decimal(Features.PITCH, 50))), "speed",
                String.valueOf(Math.round(character.decimal(Features.SPEED, 165))));
    }
}
