// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.breakdown.shots.CameraAngle;
import org.filmwright.breakdown.shots.CameraMove;
import org.filmwright.breakdown.shots.ShotSize;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.LinkTable;
import org.filmwright.ui.forms.TagField;
import org.filmwright.ui.theme.Labels;

/** The forms of a scene and of a set-up. */
final class ShootingForms {
    private final Composite page;
    private final Control nothing;
    private final BlockForm scene;
    private final BlockForm setUp;

    ShootingForms(Composite parent, StageContext stage, Supplier<ScriptFacts> facts) {
        page = new Composite(parent, SWT.NONE);
        page.setLayout(new StackLayout());
        nothing = Labels.quiet(page, "Select a scene or a set-up.");
        scene = scene(stage, facts);
        setUp = setUp(stage);
    }

    private BlockForm scene(StageContext stage, Supplier<ScriptFacts> facts) {
        BlockForm form = new BlockForm(page, stage, "scene");
        form.text("Heading", Block::content, (text, block) -> { }, "heading", "").setEditable(false);
        form.button(form.buttons(), "Open in Screenplay", "Shows the scene in the screenplay",
                block -> stage.window().reveal(block.id()));
        form.text("Script day", block -> block.text(Features.SCRIPT_DAY), (text, block) -> form.set(block, "Script day",
                Features.SCRIPT_DAY, text.isEmpty() ? null : text.toUpperCase(Locale.ROOT)), "scriptDay",
                "by rule; or D2, N2, FB1");
        form.field("Verdict", new TagField(form, stage));
        form.area("Notes", Features.NOTES, "What the crew should know", 5);
        form.section("Cast");
        form.field("", new LinkTable(form, List.of("Character*", "Actor"), (film, block) -> {
            SceneFacts known = facts.get().scene(block.id());
            return known == null ? List.of() : known.people().stream().map(film::block).filter(person -> person != null)
                    .map(person -> new LinkTable.Row(person.id(),
                            List.of(BlockTexts.title(person), person.text(Features.ACTOR)))).toList();
        }, stage.window()::reveal).emptyText("Nobody.").id("scene.cast"));
        form.section("Props and costumes");
        form.field("", new LinkTable(form, List.of("Thing*", "States"), (film, block) -> film
                .children(Stages.PROPS_COSTUMES).stream().filter(thing -> thing.links(Features.SCENES).contains(block.id()))
                .map(thing -> new LinkTable.Row(thing.id(), List.of(BlockTexts.title(thing),
                        String.join(", ", thing.texts(Features.STATES))))).toList(), stage.window()::reveal)
                .emptyText("None.").id("scene.props"));
        return form;
    }

    private BlockForm setUp(StageContext stage) {
        BlockForm form = new BlockForm(page, stage, "set-up");
        form.text("Letter", Features.LETTER, "none for the master");
        form.area("Picture", Features.DESCRIPTION, "What is seen", 3);
        form.choice("Size", Features.SIZE, Arrays.stream(ShotSize.values()).map(ShotSize::name).toList());
        form.choice("Angle", Features.ANGLE, Arrays.stream(CameraAngle.values()).map(CameraAngle::id).toList());
        form.text("Lens", Features.LENS, "35mm");
        form.choice("Movement", Features.MOVEMENT, Arrays.stream(CameraMove.values()).map(CameraMove::id).toList());
        form.link("At", Features.LOCATION, film -> film.ofType(BlockTypes.LOCATION).stream()
                .sorted(java.util.Comparator.comparing(Block::content)).toList());
        form.field("Verdict", new TagField(form, stage));
        form.area("Notes", Features.NOTES, "What the crew should know", 4);
        return form;
    }

    /** Shows a block, or that there is none. */
    void show(Block block) {
        BlockForm form = block == null ? null : block.is(BlockTypes.SET_UP) ? setUp : scene;
        StackLayout layout = (StackLayout) page.getLayout();
        Control top = form == null ? nothing : form.control();
        if (form != null) {
            form.show(block.id());
        }
        if (layout.topControl != top) {
            layout.topControl = top;
            page.layout();
            if (form != null) {
                form.refresh();
            }
        }
    }

    /** Takes the keyboard focus. */
    void focus() {
        page.setFocus();
    }
}
