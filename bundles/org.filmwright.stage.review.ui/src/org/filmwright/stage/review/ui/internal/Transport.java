// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.filmwright.ui.theme.Palette;

/** The buttons that play, and the time. */
final class Transport {
    private final Composite bar;
    private final Button play;
    private final Label time;
    private final Label length;
    private final Label note;

    /** What the buttons ask for. */
    interface Commands {
        void toggle();

        void step(long frames);

        void jump(int clips);

        void ends(boolean last);
    }

    Transport(Composite parent, Commands commands) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(9).margins(14, 6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        time = new Label(bar, SWT.NONE);
        Font large = FontDescriptor.createFrom(time.getFont()).increaseHeight(3).setStyle(SWT.BOLD).createFont(bar.getDisplay());
        time.setFont(large);
        time.addDisposeListener(event -> large.dispose());
        time.setText("00:00:00:00");
        length = new Label(bar, SWT.NONE);
        length.setForeground(Palette.of(bar).muted());
        length.setText("/ 00:00:00:00");
        button("|◀", "To the start (Home)", () -> commands.ends(false));
        button("◀◀", "Clip before (Page Up)", () -> commands.jump(-1));
        play = button("▶  Play", "Play or pause (Space)", commands::toggle);
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(play);
        button("▶▶", "Next clip (Page Down)", () -> commands.jump(1));
        button("▶|", "To the end (End)", () -> commands.ends(true));
        note = new Label(bar, SWT.NONE);
        note.setForeground(Palette.of(bar).muted());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(10, 0).applyTo(note);
        Label keys = new Label(bar, SWT.NONE);
        keys.setForeground(Palette.of(bar).muted());
        keys.setText("J  K  L    ← → one frame");
    }

    private Button button(String text, String toolTip, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    void show(String now, String all, double rate, String text) {
        set(time, now);
        set(length, "/ " + all);
        set(note, text);
        String label = rate == 0 ? "▶  Play" : rate == 1 ? "❚❚  Pause" : rate > 0 ? "❚❚  " + (int) rate + "×" : "❚❚  −" + (int) -rate + "×";
        if (!play.getText().equals(label)) {
            play.setText(label);
        }
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text.replace("&", "&&"));
        }
    }

    void enable(boolean on) {
        for (org.eclipse.swt.widgets.Control control : bar.getChildren()) {
            if (control instanceof Button) {
                control.setEnabled(on);
            }
        }
    }
}
