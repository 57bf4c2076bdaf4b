// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.filmwright.page.Eighths;
import org.filmwright.page.SceneLength;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;

/**
 * The scenes as index cards below their sections, in the order of the text: moving a card moves the text. Enter goes to
 * the scene in the text. Lives on the UI thread.
 */
final class SceneCards {
    private static final String PREFIX = "filmwright-scene:";

    private final ScriptView view;
    private final ScreenplayFrame frame;
    private final SceneCommands scenes;
    private CardGrid grid;
    private boolean shown;

    SceneCards(ScriptView view, ScreenplayFrame frame, SceneCommands scenes) {
        this.view = view;
        this.frame = frame;
        this.scenes = scenes;
    }

    /** Shows the cards instead of the text, or the text again. */
    void toggle() {
        if (view.film() == null) {
            view.window().say("Cards are there for the script of a film");
            return;
        }
        if (grid == null) {
            grid = new CardGrid(frame.middle(), view.film(), "Scenes");
            grid.setData("org.filmwright.ui.id", "org.filmwright.script.ui.cards");
            grid.onActivate(item -> open(grid.cards().get(item)));
            dragging();
        }
        shown = !shown;
        frame.showInMiddle(shown ? grid : frame.text());
        if (shown) {
            refresh();
            grid.setFocus();
        } else {
            view.text().setFocus();
        }
    }

    private void open(Card card) {
        toggle();
        view.goTo(Integer.parseInt(card.id()));
    }

    /** Where a command for a scene acts: at the selected card while the cards are shown, else at the caret. */
    int place() {
        return shown && grid.focusItem() < grid.cards().size() ? Integer.parseInt(grid.cards().get(grid.focusItem()).id())
                : view.caret();
    }

    /** Shows what was read of the script last. */
    void refresh() {
        if (!shown || view.facts().layout() == null) {
            return;
        }
        List<Card> cards = cards(view.facts());
        grid.show(cards);
        int at = 0;
        while (at + 1 < cards.size() && Integer.parseInt(cards.get(at + 1).id()) <= view.caret()) {
            at++;
        }
        if (!cards.isEmpty()) {
            grid.setSelection(at);
        }
    }

    private static List<Card> cards(ScriptAnalysis.Facts facts) {
        List<Card> cards = new ArrayList<>();
        ScriptLayout layout = facts.layout();
        String section = "";
        for (ScriptOutline.Entry entry : facts.outline().entries()) {
            if (!entry.isScene()) {
                section = entry.title();
                continue;
            }
            int element = layout.elementAt(entry.offset());
            SceneLength length = layout.sceneAt(element);
            String about = entry.synopsis().isEmpty() ? firstAction(layout.elements(), element) : entry.synopsis();
            String size = length == null ? "" : "Page " + length.page() + "  ·  " + Eighths.print(length.eighths());
            cards.add(new Card(String.valueOf(entry.offset()), section, entry.title(), about, size, entry.number(), "",
                    null, "", new BitSet(), 0, ""));
        }
        return cards;
    }

    private static String firstAction(List<ScriptElement> elements, int heading) {
        for (int i = heading + 1; i < elements.size(); i++) {
            if (elements.get(i).type() == ElementType.SCENE_HEADING) {
                return "";
            }
            if (elements.get(i).type() == ElementType.ACTION) {
                return elements.get(i).text().replace('\n', ' ');
            }
        }
        return "";
    }

    private void dragging() {
        Transfer[] types = {TextTransfer.getInstance()};
        DragSource source = new DragSource(grid, DND.DROP_MOVE);
        source.setTransfer(types);
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = grid.cardAt(event.x, event.y) >= 0;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = PREFIX + place();
            }
        });
        DropTarget target = new DropTarget(grid, DND.DROP_MOVE);
        target.setTransfer(types);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL;
                Point at = grid.toControl(event.x, event.y);
                grid.mark(grid.cardAt(at.x, at.y), grid.isRightHalf(at.x, at.y));
            }

            @Override
            public void dragLeave(DropTargetEvent event) {
                grid.mark(-1, false);
            }

            @Override
            public void drop(DropTargetEvent event) {
                Point at = grid.toControl(event.x, event.y);
                int item = grid.cardAt(at.x, at.y);
                grid.mark(-1, false);
                if (item >= 0 && event.data instanceof String text && text.startsWith(PREFIX)) {
                    scenes.move(Integer.parseInt(text.substring(PREFIX.length())),
                            Integer.parseInt(grid.cards().get(item).id()), grid.isRightHalf(at.x, at.y));
                }
            }
        });
    }
}
