// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.props.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.facts.Mentions;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.forms.BlockForm;
import org.filmwright.ui.forms.CardStage;

/** The Props & Costumes stage: what is carried and worn, by whom, in which scenes and states. */
public final class PropsEditor extends CardStage<ScriptFacts> {
    private BlockForm prop;
    private BlockForm costume;

    @Override
    protected ScriptFacts readFacts(Snapshot film) {
        return ScriptFacts.of(film);
    }

    @Override
    protected List<Card> cards(Snapshot film, ScriptFacts known) {
        return PropCards.of(film, known);
    }

    @Override
    protected String gridName() {
        return "Props and costumes";
    }

    @Override
    protected String summary(List<Card> cards) {
        int props = (int) cards.stream().filter(card -> card.group().equals(PropCards.PROPS)).count();
        return PropCards.count(props, "prop") + ", " + PropCards.count(cards.size() - props, "costume");
    }

    @Override
    protected void createActions(StageHeader bar, StageContext stage) {
        bar.button("Add prop", "Adds a prop (Insert)", this::add).setEnabled(stage.writable());
        bar.button("Add costume", "Adds a costume; of the same person as the selected one", this::addCostume)
                .setEnabled(stage.writable());
    }

    @Override
    protected EmptyState createEmpty(Composite parent, StageContext stage) {
        EmptyState empty = new EmptyState(parent, "No props and no costumes yet",
                "Add a prop under the name that the script uses, and Find in script lists its scenes and script days. Costumes "
                        + "belong to a character; their change plot says what is worn on which script day.");
        if (stage.writable()) {
            empty.action("Add prop", this::add);
            empty.action("Add costume", this::addCostume);
        }
        return empty;
    }

    @Override
    protected void createForms(Composite parent, StageContext stage) {
        prop = PropForms.prop(parent, stage, this::facts, this::find);
        costume = PropForms.costume(parent, stage, this::facts, this::find);
    }

    @Override
    protected BlockForm formOf(Block block) {
        return block.is(BlockTypes.COSTUME) ? costume : prop;
    }

    @Override
    protected void add() {
        BlockDraft draft = BlockDraft.of(BlockTypes.PROP).in(Stages.PROPS_COSTUMES).content("New prop");
        focused().filter(block -> block.is(BlockTypes.PROP)).ifPresent(block -> draft.after(block.id()));
        add("Add prop", draft);
    }

    @Override
    protected BlockDraft draftFrom(String title, String text) {
        return BlockDraft.of(BlockTypes.PROP).in(Stages.PROPS_COSTUMES).content(title)
                .set(Features.DESCRIPTION, text.isEmpty() ? null : text);
    }

    private void addCostume() {
        BlockDraft draft = BlockDraft.of(BlockTypes.COSTUME).in(Stages.PROPS_COSTUMES).content("New costume");
        focused().filter(block -> block.is(BlockTypes.COSTUME)).ifPresent(block -> draft.after(block.id())
                .link(Features.CHARACTERS, block.links(Features.CHARACTERS)));
        add("Add costume", draft);
    }

    /** Adds the scenes that name the block; what was linked by hand stays. */
    private void find(Block block) {
        Snapshot film = context().film().snapshot();
        List<String> names = new ArrayList<>(List.of(block.content()));
        names.addAll(block.texts(Features.ALIASES));
        Operations.load("Find " + PropCards.name(block), prop.control(), monitor -> Mentions.scenes(film, names), found -> {
            Block now = context().film().snapshot().block(block.id());
            List<String> all = new ArrayList<>(now == null ? List.of() : now.links(Features.SCENES));
            found.stream().filter(scene -> !all.contains(scene)).forEach(all::add);
            if (now == null || all.size() == now.links(Features.SCENES).size()) {
                context().tell("The script names " + String.join(", ", names) + (found.isEmpty() ? " nowhere." : " nowhere else."));
                return;
            }
            List<String> ordered = facts().scenes(all).stream().map(scene -> scene.id()).toList();
            context().edit("Find scenes of " + PropCards.name(block), edit -> {
                edit.link(now.id(), Features.SCENES, ordered);
                BlockTexts.touched(edit, now);
            });
        }, status -> context().tell(status.getMessage()));
    }
}
