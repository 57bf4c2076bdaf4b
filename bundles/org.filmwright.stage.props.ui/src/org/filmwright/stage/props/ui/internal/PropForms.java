// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.props.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.SceneRanges;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.LinkTable;
import org.filmwright.ui.forms.LinkTable.Row;
import org.filmwright.ui.forms.PictureField;
import org.filmwright.ui.forms.TagField;

/** The forms of a prop and of a costume. */
final class PropForms {
    private PropForms() {
    }

    static BlockForm prop(Composite parent, StageContext stage, Supplier<ScriptFacts> facts, Consumer<Block> find) {
        BlockForm form = new BlockForm(parent, stage, "prop");
        form.name("Name");
        form.list("Also called", Features.ALIASES, "other words for it in the script, with commas");
        form.link("Belongs to", Features.OWNER, PropCards::people);
        item(form, stage, facts, find);
        return form;
    }

    static BlockForm costume(Composite parent, StageContext stage, Supplier<ScriptFacts> facts, Consumer<Block> find) {
        BlockForm form = new BlockForm(parent, stage, "costume");
        form.name("Name");
        form.link("Worn by", Features.CHARACTERS, PropCards::people);
        item(form, stage, facts, find);
        form.section("Change plot");
        form.field("", new LinkTable(form, List.of("Day", "Costume*", "Scenes"), (film, block) ->
                PropCards.changes(film, block, facts.get()).stream().map(change -> new Row(change.costume().id(),
                        List.of(change.day(), PropCards.name(change.costume()), change.scenes()))).toList(),
                stage.window()::reveal).emptyText("Name the scenes, and the days on which it is worn stand here.")
                .id("costume.changes"));
        return form;
    }

    private static void item(BlockForm form, StageContext stage, Supplier<ScriptFacts> facts, Consumer<Block> find) {
        form.field("Verdict", new TagField(form, stage));
        form.field("Pictures", new PictureField(form, stage, "reference"));
        form.area("Description", Features.DESCRIPTION, "What the camera sees; also what frames are drawn from", 3);
        form.text("Source", Features.SOURCE, "bought, rented, made, lent; from whom");
        form.number("Pieces", Features.QUANTITY, "hero and duplicates together");
        form.list("States", Features.STATES, "clean, bloody, torn");
        form.area("Notes", Features.NOTES, "Continuity, handling, what the crew should know", 3);
        form.section("In the script");
        form.text("Scenes", block -> SceneRanges.print(facts.get().scenes(), block.links(Features.SCENES)),
                (text, block) -> store(stage, facts.get(), block, text), "scenes", "as 1, 3–5, 12A");
        form.button(form.buttons(), "Find in script", "Adds the scenes that name it", find).setEnabled(stage.writable());
        form.field("", new LinkTable(form, SceneFacts.columns(), (film, block) -> facts.get()
                .scenes(block.links(Features.SCENES)).stream().map(scene -> new Row(scene.id(), scene.cells())).toList(),
                stage.window()::reveal).emptyText("In no scene yet.").id("prop.scenes"));
    }

    private static void store(StageContext stage, ScriptFacts facts, Block block, String text) {
        try {
            List<String> scenes = SceneRanges.parse(facts.scenes(), text);
            stage.edit("Change scenes of " + PropCards.name(block), edit -> {
                edit.link(block.id(), Features.SCENES, scenes);
                BlockTexts.touched(edit, block);
            });
        } catch (FilmException e) {
            stage.tell(Problems.sentence(e));
        }
    }
}
