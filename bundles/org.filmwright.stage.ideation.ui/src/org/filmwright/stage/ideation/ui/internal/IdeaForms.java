// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.ideation.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Features;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.MarkdownField;
import org.filmwright.ui.forms.PictureField;
import org.filmwright.ui.forms.TagField;

/** The forms of an idea and of the film itself. */
final class IdeaForms {
    private IdeaForms() {
    }

    static BlockForm idea(Composite parent, StageContext stage) {
        BlockForm form = new BlockForm(parent, stage, "idea");
        form.text("Title", Features.NAME, "the first line, unless you say another");
        form.choice("Kind", Features.KIND, List.of(IdeaCards.SYNOPSIS, IdeaCards.TREATMENT, IdeaCards.NOTE, IdeaCards.SOURCE))
                .setToolTipText("What has a kind is a document; what has none is in the inbox");
        form.field("Verdict", new TagField(form, stage));
        form.field("", new MarkdownField(form, stage, 20, "idea.text"));
        form.field("Pictures", new PictureField(form, stage, "reference"));
        return form;
    }

    static BlockForm film(Composite parent, StageContext stage) {
        BlockForm form = new BlockForm(parent, stage, "film");
        form.section("What it is");
        form.text("Title", Features.NAME, "the title of the film");
        form.area("Logline", Features.LOGLINE, "The film in one sentence", 3);
        form.list("Genres", Features.GENRES, "thriller, comedy");
        form.list("Tones", Features.TONES, "dry, warm, restless");
        form.field("Pictures", new PictureField(form, stage, "reference"));
        form.section("Who makes it");
        form.list("Writers", Features.WRITERS, "in the order of the credits, with commas");
        form.text("Director", Features.DIRECTOR, "");
        form.text("Producer", Features.PRODUCER, "");
        form.text("Music", Features.COMPOSER, "who writes it");
        form.text("Company", Features.COMPANY, "production company");
        form.section("Format");
        form.choice("Page", Features.PAGE, List.of("letter", "a4"));
        form.text("Language", Features.LANGUAGE, "as en, de-AT").setToolTipText("Language of the script, as a BCP 47 tag");
        form.text("Frame rate", block -> block.text(Features.FPS), (text, block) -> { }, "fps", "").setEditable(false);
        form.text("Picture", block -> block.text(Features.WIDTH) + " × " + block.text(Features.HEIGHT) + ", "
                + block.text(Features.ASPECT) + ":1", (text, block) -> { }, "picture", "").setEditable(false);
        return form;
    }
}
