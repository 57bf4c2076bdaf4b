// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.plot.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.report.StageDocument;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;
import org.filmwright.ui.forms.LinkTable;
import org.filmwright.ui.forms.MarkdownField;
import org.filmwright.ui.forms.PictureField;
import org.filmwright.ui.forms.TagField;

/** The Plot stage: acts, sequences and beats as index cards, by act or in lanes by storyline. */
public final class PlotEditor extends CardStage<ScriptFacts> {
    private static final int USUAL_PAGES = 110;

    private BlockForm form;
    private Button lanes;
    private boolean byStoryline;

    @Override
    protected ScriptFacts readFacts(Snapshot film) {
        return ScriptFacts.of(film);
    }

    @Override
    protected List<Card> cards(Snapshot film, ScriptFacts known) {
        return PlotCards.of(film, known, byStoryline);
    }

    @Override
    protected String gridName() {
        return "Index cards";
    }

    @Override
    protected String summary(List<Card> cards) {
        Snapshot film = context().film().snapshot();
        long beats = cards.stream().map(card -> film.block(card.id())).filter(PlotCards::isBeat).count();
        String step = SceneOrder.isOutOfStep(film) ? " · not in the order of the script" : "";
        return beats + (beats == 1 ? " beat" : " beats") + (cards.size() > beats ? " in " + (cards.size() - beats)
                + " parts" : "") + step;
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        bar.button("Add beat", "Adds a beat behind the selected one (Insert)", this::add).setEnabled(stage.writable());
        bar.button("Add act", "Adds an act at the end", this::addAct).setEnabled(stage.writable());
        Button[] menu = new Button[1];
        menu[0] = bar.button("Templates ▾", "Adds the acts and beats of a template", () -> templates(menu[0]));
        menu[0].setEnabled(stage.writable());
        bar.button("Cards from scenes", "Adds a beat for every scene that no beat tells", this::fromScenes)
                .setEnabled(stage.writable());
        lanes = bar.button("By storyline", "Shows the beats act by act or storyline by storyline", this::turn);
    }

    private void turn() {
        byStoryline = !byStoryline;
        lanes.setText(byStoryline ? "By act" : "By storyline");
        refresh();
    }

    private void templates(Button button) {
        Menu menu = new Menu(button);
        for (PlotTemplate template : PlotTemplate.all()) {
            item(menu, template.name(), () -> use(template));
        }
        List<PlotTemplate> own = OwnTemplates.all();
        if (!own.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            own.forEach(template -> item(menu, template.name(), () -> use(template)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Keep this plot as a template…", this::keepTemplate);
        if (!own.isEmpty()) {
            MenuItem forget = new MenuItem(menu, SWT.CASCADE);
            forget.setText("Forget");
            Menu which = new Menu(menu);
            forget.setMenu(which);
            own.forEach(template -> item(which, template.name(), () -> OwnTemplates.forget(template.name())));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Put cards in the order of the script", this::likeScript);
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void keepTemplate() {
        InputDialog dialog = new InputDialog(getSite().getShell(), "Keep as template",
                "Name of the template. It has the acts, beats, "
                        + "questions and pages of this plot, for other films too.", "",
                name -> name.isBlank() ? "Give it a name." : null);
        if (dialog.open() == Window.OK) {
            keepTemplate(dialog.getValue().strip());
        }
    }

    /** Keeps the shape of this plot under a name. */
    public void keepTemplate(String name) {
        PlotTemplate template = PlotTemplate.of(context().film().snapshot(), name,
                facts().pages() > 10 ? facts().pages() : USUAL_PAGES);
        if (template.parts().isEmpty()) {
            context().tell("A template needs acts or sequences with beats in them.");
        } else {
            OwnTemplates.keep(template);
            context().window().say("Kept the template " + name);
        }
    }

    /** Adds a template that was kept, if it is there. */
    public void useTemplate(String name) {
        OwnTemplates.all().stream().filter(template -> template.name().equals(name)).findFirst().ifPresent(this::use);
    }

    private void likeScript() {
        int[] moved = new int[1];
        context().edit("Put cards in the order of the script", edit -> moved[0] = SceneOrder.cardsLikeScript(edit));
        if (moved[0] == 0) {
            context().tell("The cards are in the order of the script.");
        }
    }

    /** Index cards to cut, act by act or lane by lane, and the beat sheet. */
    @Override
    public StageDocument printed() {
        return shown().isEmpty() ? null : PlotCards.printed(context().film().snapshot(), shown());
    }

    private void use(PlotTemplate template) {
        int pages = facts().pages() > 10 ? facts().pages() : USUAL_PAGES;
        context().edit("Add template " + template.name(), edit -> template.addTo(edit, pages));
    }

    @Override
    protected EmptyState createEmpty(Composite parent, StageContext stage) {
        EmptyState empty = new EmptyState(parent, "No plot yet",
                "Lay out acts, sequences and beats as index cards: begin with a template, take a card from "
                        + "every scene, or "
                        + "write your own. A beat says on which page it is meant to fall and which scene tells it.");
        if (stage.writable()) {
            PlotTemplate.all().forEach(template -> empty.action(template.name(), () -> use(template)));
            empty.action("Cards from scenes", this::fromScenes);
            empty.action("Add beat", this::add);
        }
        return empty;
    }

    @Override
    protected void createForms(Composite parent, StageContext stage) {
        form = new BlockForm(parent, stage, "beat");
        form.text("Title", Features.NAME, "what people call it");
        form.choice("Kind", Features.KIND, List.of("act", "sequence", "beat"));
        form.text("Storyline", Features.STORYLINE, "the thread it belongs to");
        form.number("Planned page", Features.PLANNED_PAGE, "page it is meant to fall on");
        form.field("Verdict", new TagField(form, stage));
        form.text("Question", Features.DESCRIPTION, "what the beat has to answer");
        form.field("", new MarkdownField(form, stage, 10, "beat.text"));
        form.link("Scene", Features.SCENE, ScriptBlocks::scenes);
        form.field("", new LinkTable(form, SceneFacts.columns(),
                (film, block) -> facts().scenes(block.links(Features.SCENE))
                .stream().map(scene -> new LinkTable.Row(scene.id(), scene.cells())).toList(), stage.window()::reveal)
                .emptyText("No scene tells it yet.").id("beat.scenes"));
        form.field("Pictures", new PictureField(form, stage, "reference"));
    }

    @Override
    protected BlockForm formOf(Block block) {
        return form;
    }

    /** A beat that is dropped on an act goes into it. */
    @Override
    protected String dropParent(Block card, Block target) {
        return PlotCards.isBeat(card) && !PlotCards.isBeat(target) ? target.id() : target.parent();
    }

    /** The scene of a card moves with it. In lanes, a beat takes the storyline of the lane it is dropped in. */
    @Override
    protected void dropped(Edit edit, Block card, Block target) throws CoreException {
        Object storyline = target.attributes().get(Features.STORYLINE);
        SceneOrder.follow(edit, card.id());
        if (byStoryline && !Objects.equals(storyline, card.attributes().get(Features.STORYLINE))) {
            edit.set(card.id(), Features.STORYLINE, storyline);
        }
    }

    @Override
    protected void add() {
        BlockDraft draft = BlockDraft.of(BlockTypes.OUTLINE_CARD).in(Stages.PLOT).set(Features.KIND, "beat");
        focused().ifPresent(block -> {
            if (PlotCards.isBeat(block)) {
                draft.in(block.parent()).after(block.id()).set(Features.STORYLINE,
                        block.attributes().get(Features.STORYLINE));
            } else {
                draft.in(block.id());
            }
        });
        add("Add beat", draft);
    }

    @Override
    protected BlockDraft draftFrom(String title, String text) {
        return BlockDraft.of(BlockTypes.OUTLINE_CARD).in(Stages.PLOT).set(Features.KIND, "beat")
                .set(Features.NAME, title)
                .content(text);
    }

    private void addAct() {
        add("Add act", BlockDraft.of(BlockTypes.OUTLINE_CARD).in(Stages.PLOT).set(Features.KIND, "act")
                .set(Features.NAME, "New act"));
    }

    private void fromScenes() {
        Snapshot film = context().film().snapshot();
        Set<String> told = film.ofType(BlockTypes.OUTLINE_CARD).stream()
                .flatMap(card -> card.links(Features.SCENE).stream())
                .collect(Collectors.toSet());
        List<BlockDraft> drafts = new ArrayList<>();
        for (SceneFacts scene : facts().scenes()) {
            if (!told.contains(scene.id()) && film.block(scene.id()) != null) {
                drafts.add(BlockDraft.of(BlockTypes.OUTLINE_CARD).in(Stages.PLOT).set(Features.KIND, "beat")
                        .set(Features.NAME, scene.heading()).content(scene.synopsis())
                                .link(Features.SCENE, scene.id()));
            }
        }
        if (drafts.isEmpty()) {
            context().tell(facts().scenes().isEmpty() ? "The script has no scenes yet."
                    : "Every scene has a beat already.");
        } else {
            context().edit("Add cards from scenes", edit -> edit.createAll(drafts));
        }
    }
}
