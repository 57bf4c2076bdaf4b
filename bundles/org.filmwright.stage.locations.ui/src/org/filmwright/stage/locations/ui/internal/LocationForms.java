// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.locations.ui.internal;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
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

/** The forms of a story set and of a shooting location. */
final class LocationForms {
    private LocationForms() {
    }

    static BlockForm set(Composite parent, StageContext stage, Supplier<ScriptFacts> facts) {
        BlockForm form = new BlockForm(parent, stage, "set");
        form.name("Name");
        form.list("Also called", Features.ALIASES, "other names in headings, with commas");
        form.field("Verdict", new TagField(form, stage));
        form.field("Pictures", new PictureField(form, stage, "reference"));
        form.choice("Setting", Features.SETTING, List.of("int", "ext", "int_ext", "est"));
        form.area("Description", Features.DESCRIPTION, "What the camera sees; also what frames are drawn from", 4);
        form.link("Shot at", Features.SHOOTING_LOCATION, LocationCards::sites);
        form.area("Notes", Features.NOTES, "Set dressing, builds, effects, what the crew should know", 4);
        form.section("In the script");
        form.field("", scenes(form, stage, facts));
        return form;
    }

    static BlockForm site(Composite parent, StageContext stage, Supplier<ScriptFacts> facts) {
        BlockForm form = new BlockForm(parent, stage, "location");
        form.name("Name");
        form.text("Address", Features.ADDRESS, "address or map link");
        form.field("Verdict", new TagField(form, stage));
        form.field("Scout pictures", new PictureField(form, stage, "reference"));
        form.area("Description", Features.DESCRIPTION, "What is there", 3);
        form.section("Scout sheet");
        form.text("Contact", Features.CONTACT, "name, phone, mail");
        form.text("Permit", Features.PERMIT, "asked, granted until…, cost");
        form.text("Power", Features.POWER, "mains, amperes, generator");
        form.text("Sound", Features.SOUND, "traffic, planes, echo");
        form.text("Sun", Features.SUN, "from where, until when");
        form.text("Base camp", Features.PARKING, "parking, way in, holding");
        form.area("Notes", Features.NOTES, "What the crew should know", 4);
        form.section("Sets shot here");
        form.field("", new LinkTable(form, List.of("Set*", "Scenes"), (film, block) -> film
                .referrers(block.id(), Features.SHOOTING_LOCATION).stream().map(film::block)
                .filter(set -> set != null && set.is(BlockTypes.LOCATION))
                .map(set -> new Row(set.id(), List.of(LocationCards.name(set),
                        String.valueOf(LocationCards.scenes(film, set, facts.get()).size()))))
                .toList(), stage.window()::reveal).emptyText("Choose this place as “Shot at” of a set.").id("location.sets"));
        form.section("Scenes shot here");
        form.field("", scenes(form, stage, facts));
        return form;
    }

    private static LinkTable scenes(BlockForm form, StageContext stage, Supplier<ScriptFacts> facts) {
        return new LinkTable(form, SceneFacts.columns(), (film, block) -> LocationCards.scenes(film, block, facts.get()).stream()
                .map(scene -> new Row(scene.id(), scene.cells())).toList(), stage.window()::reveal)
                .emptyText("No scene yet.").id("location.scenes");
    }
}
