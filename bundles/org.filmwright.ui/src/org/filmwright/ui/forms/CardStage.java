// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.ModelChange;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PrintableStage;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;
import org.filmwright.ui.canvas.Cards;
import org.filmwright.ui.forms.BlockTransfer.Blocks;
import org.filmwright.ui.theme.Labels;

/**
 * A stage that shows its blocks as cards on the left and the one with the focus in a form on the right. What is
 * expensive to know of a film is worked out off the UI thread, at first before the stage opens and again a moment after
 * each edit. Keys: Insert adds, Delete deletes, Alt+arrows move, Enter goes to the form.
 *
 * @param <F> what is worked out
 * @since 0.1
 */
public abstract class CardStage<F> extends StageEditor implements PrintableStage {
    private static final int PAUSE = 400;
    private static final String ANY_TAG = "Any tag";

    private F facts;
    private StageHeader header;
    private Text filter;
    private Combo tag;
    private CardClipboard clipboard;
    private Composite stack;
    private SashForm sash;
    private CardGrid grid;
    private Composite side;
    private Control nothing;
    private EmptyState empty;
    private List<Card> all = List.of();
    private Control overview;
    private int asked;

    /** Works out what is expensive to know, on any thread but the UI thread. */
    protected abstract F readFacts(Snapshot film);

    /** The cards in order, those of one group together. */
    protected abstract List<Card> cards(Snapshot film, F known);

    /** Makes the forms in a parent with a StackLayout. */
    protected abstract void createForms(Composite parent, StageContext stage);

    /** The form for a block, filled. */
    protected abstract BlockForm formOf(Block block);

    /** The block that the form shows while the card of another has the focus; by default the card's own. */
    protected Block formBlock(Block focused) {
        return focused;
    }

    /** Adds the buttons in front of the filter. */
    protected abstract void createActions(StageHeader bar, StageContext stage);

    /** What to do first, shown while there is no block. */
    protected abstract EmptyState createEmpty(Composite parent, StageContext stage);

    /** What the header says of the stage: "12 characters, 8 speaking". */
    protected abstract String summary(List<Card> cards);

    /** Adds a block of the usual type. */
    protected abstract void add();

    /** What a screen reader calls the cards. */
    protected abstract String gridName();

    @Override
    protected final void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        facts = readFacts(stage.film().snapshot());
    }

    @Override
    protected final void createStage(Composite parent, StageContext stage) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        createActions(header, stage);
        tag = header.choice("Tag that the cards must have", List.of(ANY_TAG), this::refresh);
        filter = header.filter("Filter", this::refresh);
        clipboard = new CardClipboard(stage, text -> draftFrom(text.title(), text.body()));
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(5);
        grid = new CardGrid(sash, stage.film(), gridName());
        grid.onSelect(this::select);
        grid.onActivate(item -> side.setFocus());
        grid.addListener(SWT.KeyDown, this::key);
        grid.onClipboard(new CardGrid.ClipboardActions(() -> copy(true), () -> copy(false), this::paste));
        CardDragging.on(grid, stage.film(), this::selected, this::dropBlocks);
        side = new Composite(sash, SWT.NONE);
        side.setLayout(new StackLayout());
        nothing = Labels.quiet(side, "Select a card to see all of it.");
        createForms(side, stage);
        sash.setWeights(58, 42);
        empty = createEmpty(stack, stage);
        MenuManager menu = new MenuManager();
        grid.setMenu(menu.createContextMenu(grid));
        getSite().registerContextMenu("org.filmwright.ui.menu.blocks", menu, getSite().getSelectionProvider());
        stage.onChange(grid, this::changed);
        refresh();
        if (!all.isEmpty()) {
            grid.setSelection(0);
            select();
        }
    }

    private void changed(ModelChange change) {
        refresh();
        int mine = ++asked;
        UiThread.after(PAUSE, grid, () -> {
            if (mine == asked) {
                Snapshot film = context().film().snapshot();
                Operations.load("Reading the script", grid, monitor -> readFacts(film), next -> {
                    facts = next;
                    refresh();
                }, Problems::log);
            }
        });
    }

    /** Shows everything as it is now. */
    protected final void refresh() {
        List<String> selected = selected();
        all = cards(context().film().snapshot(), facts);
        header.fill(tag, tags());
        List<Card> shown = Cards.filtered(all, filter.getText());
        if (tag.getSelectionIndex() > 0) {
            Snapshot film = context().film().snapshot();
            shown = shown.stream().filter(card -> film.block(card.id()).tagged(tag.getText())).toList();
        }
        grid.show(shown);
        int[] places = selected.stream().mapToInt(id -> Cards.place(grid.cards(), id)).filter(place -> place >= 0)
                .toArray();
        grid.setSelections(places);
        String count = shown.size() == all.size() ? "" : shown.size() + " of ";
        header.facts(all.isEmpty() ? "" : count + summary(all) + (places.length > 1 ? " · " + places.length
                + " selected: what you change goes to all of them" : ""));
        StackLayout layout = (StackLayout) stack.getLayout();
        Control top = overview != null ? overview : all.isEmpty() ? empty.control() : sash;
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
        showForm();
        selectionShown(places.length);
    }

    /** The number of selected cards has changed or may have: enable what needs it. */
    protected void selectionShown(int count) {
        // most stages have nothing that depends on it
    }

    private void showForm() {
        int focus = grid.focusItem();
        boolean any = grid.selection().length > 0 && focus < grid.cards().size();
        Block card = any ? context().film().snapshot().block(grid.cards().get(focus).id()) : null;
        Block block = card == null ? null : formBlock(card);
        BlockForm form = block == null ? null : formOf(block);
        Control top = form == null ? nothing : form.control();
        StackLayout layout = (StackLayout) side.getLayout();
        if (form != null) {
            if (form.block().equals(block.id())) {
                form.refresh();
            } else {
                form.show(block.id());
            }
            form.alsoFor(formBlock(card) == card ? selected() : List.of());
        }
        if (layout.topControl != top) {
            layout.topControl = top;
            side.layout();
            if (form != null) {
                form.refresh();
            }
        }
    }

    private List<String> tags() {
        Snapshot film = context().film().snapshot();
        return Stream.concat(Stream.of(ANY_TAG), all.stream().map(card -> film.block(card.id()))
                .filter(Objects::nonNull)
                .flatMap(block -> block.tags().stream()).distinct().sorted()).toList();
    }

    private void select() {
        context().select(selected());
        refresh();
    }

    /** Ids of the selected blocks, in the order of the cards. */
    protected final List<String> selected() {
        return Arrays.stream(grid.selection()).filter(item -> item < grid.cards().size())
                .mapToObj(item -> grid.cards().get(item).id()).toList();
    }

    /** The block with the focus, if one is selected. */
    protected final Optional<Block> focused() {
        List<Card> cards = grid.cards();
        return grid.selection().length == 0 || grid.focusItem() >= cards.size() ? Optional.empty()
                : Optional.ofNullable(context().film().snapshot().block(cards.get(grid.focusItem()).id()));
    }

    /** What was worked out last. */
    protected final F facts() {
        return facts;
    }

    /** Makes a block as one edit and goes to its name. */
    protected final void add(String label, BlockDraft draft) {
        if (!context().writable()) {
            return;
        }
        String[] made = new String[1];
        context().edit(label, edit -> made[0] = edit.create(draft));
        if (made[0] != null) {
            revealBlock(made[0]);
            side.setFocus();
        }
    }

    private void key(Event event) {
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        switch (event.keyCode) {
            case SWT.DEL -> delete();
            case SWT.INSERT -> add();
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> {
                if (alt) {
                    move(-1);
                }
            }
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> {
                if (alt) {
                    move(1);
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Parent below which a card goes that is dropped on a card; by default that card's own parent. */
    protected String dropParent(Block card, Block target) {
        return target.parent();
    }

    /** Adds to the edit that moved a card to where another is. */
    protected void dropped(Edit edit, Block card, Block target) throws CoreException {
        // the place says it all
    }

    /** Where the control of an overview is made. */
    protected final Composite overviewParent() {
        return stack;
    }

    /** Shows an overview in place of the cards and the form, or those again (null). */
    protected final void showOverview(Control instead) {
        overview = instead;
        refresh();
        if (instead != null) {
            instead.setFocus();
        } else {
            focusStage();
        }
    }

    /** All cards that are shown as tables, group by group, and what is written about them; stages may print more. */
    @Override
    public StageDocument printed() {
        return grid == null || grid.cards().isEmpty() ? null
                : CardDocument.of(context().film().snapshot(), context().stage().name(), grid.cards());
    }

    /** The cards that are shown, in order. */
    protected final List<Card> shown() {
        return grid.cards();
    }

    /** A block of the stage's usual kind with a name and a text, for what is pasted; null where text makes none. */
    protected BlockDraft draftFrom(String title, String text) {
        return null;
    }

    private void copy(boolean cut) {
        List<String> ids = selected().stream().filter(id -> !id.equals(context().film().snapshot().film())).toList();
        if (!ids.isEmpty()) {
            BlockDragging.copy(grid.getDisplay(), context().film().snapshot(), ids, cut && context().writable());
        }
    }

    private void paste() {
        if (context().writable()) {
            Block behind = focused().filter(block -> !block.is(BlockTypes.FILM)).orElse(null);
            revealAll(clipboard.paste(grid.getDisplay(), behind));
        }
    }

    private void revealAll(List<String> ids) {
        if (!ids.isEmpty()) {
            revealBlock(ids.get(0));
            grid.setSelections(ids.stream().mapToInt(id -> Cards.place(grid.cards(), id)).filter(place -> place >= 0)
                    .toArray());
            select();
        }
    }

    /**
     * Takes blocks that were dropped on a card, or beside all of them (null): cards of the same kind move, others are
     * linked
     * to it, and what cannot be linked is put here as a card.
     */
    public final void dropBlocks(Blocks blocks, String on, boolean behind) {
        Snapshot film = context().film().snapshot();
        Block target = on == null ? null : film.block(on);
        if (!context().writable() || !blocks.film().equals(film.film())) {
            return;
        }
        List<Block> moved = blocks.ids().stream().map(film::block).filter(Objects::nonNull).toList();
        if (target != null && blocks.cut() && moved.size() == 1 && moved.get(0).is(target.type())) {
            drop(moved.get(0).id(), on, behind);
        } else if (target == null || !BlockDragging.link(context(), blocks.ids(), target)) {
            revealAll(clipboard.put(blocks, target != null && target.is(BlockTypes.FILM) ? null : target));
        }
    }

    /** Puts a card in front of or behind another of its type, as one edit. */
    public final void drop(String card, String on, boolean behind) {
        Snapshot film = context().film().snapshot();
        Block moved = film.block(card);
        Block target = film.block(on);
        if (moved == null || target == null || card.equals(on) || !moved.type().equals(target.type())
                || moved.is(BlockTypes.FILM) || !context().writable()
                || film.subtree(card).anyMatch(below -> below.id().equals(on))) {
            return;
        }
        String parent = dropParent(moved, target);
        String after = on;
        if (!parent.equals(target.parent())) {
            after = null;
        } else if (!behind) {
            List<String> siblings = film.children(parent).stream().map(Block::id).filter(id -> !id.equals(card))
                    .toList();
            int place = siblings.indexOf(on);
            after = place <= 0 ? null : siblings.get(place - 1);
        }
        String sibling = after;
        context().edit("Move " + BlockTexts.title(moved), edit -> {
            edit.move(card, parent, sibling);
            dropped(edit, moved, target);
        });
    }

    private void move(int by) {
        Block block = focused().orElse(null);
        if (block == null || block.is(BlockTypes.FILM) || !context().writable()) {
            return;
        }
        Snapshot film = context().film().snapshot();
        List<String> siblings = film.children(block.parent()).stream().filter(other -> other.is(block.type()))
                .map(Block::id).toList();
        int to = siblings.indexOf(block.id()) + by;
        if (to >= 0 && to < siblings.size()) {
            String after = by > 0 ? siblings.get(to) : to == 0 ? null : siblings.get(to - 1);
            context().edit("Move " + BlockTexts.title(block), edit -> edit.move(block.id(), block.parent(), after));
            revealBlock(block.id());
        }
    }

    /** Deletes the selected blocks as one edit. */
    protected final void delete() {
        Snapshot now = context().film().snapshot();
        List<String> going = selected().stream().filter(id -> !id.equals(now.film())).toList();
        if (!going.isEmpty() && context().writable()) {
            String what = going.size() == 1 ? BlockTexts.title(now.block(going.get(0))) : going.size() + " cards";
            context().edit("Delete " + what, edit -> {
                for (String id : going) {
                    if (edit.snapshot().block(id) != null) {
                        edit.delete(id);
                    }
                }
            });
        }
    }

    @Override
    protected final void focusStage() {
        (overview != null ? overview : all.isEmpty() ? empty.control() : grid).setFocus();
    }

    @Override
    protected void revealBlock(String block) {
        if (!filter.getText().isEmpty() && Cards.place(grid.cards(), block) < 0) {
            filter.setText("");
        }
        refresh();
        int place = Cards.place(grid.cards(), block);
        if (place >= 0) {
            grid.setSelection(place);
            select();
        }
    }
}
