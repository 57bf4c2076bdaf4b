// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.theme.Palette;

/**
 * The content of a block as Markdown, styled while it is typed. Stored when it is left and after a pause. Ctrl+B and
 * Ctrl+I set the marks of the selection.
 *
 * @since 0.1
 */
public final class MarkdownField implements FormField {
    private static final int PAUSE = 2_000;
    private static final int LARGEST = 200_000;

    private final StageContext context;
    private final StyledText text;
    private final Font bold;
    private final Font heading;
    private Block block;
    private String stored = "";
    private int typed;

    /** @param lines height of the field */
    public MarkdownField(BlockForm form, StageContext context, int lines, String id) {
        this.context = context;
        text = new StyledText(form.parent(), SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setData("org.filmwright.ui.id", id);
        text.setMargins(10, 8, 10, 8);
        text.setLineSpacing(3);
        text.setEditable(context.writable());
        GridDataFactory.fillDefaults().grab(true, false).hint(60, text.getLineHeight() * lines).applyTo(text);
        bold = FontDescriptor.createFrom(text.getFont()).setStyle(SWT.BOLD).createFont(text.getDisplay());
        heading = FontDescriptor.createFrom(text.getFont()).setStyle(SWT.BOLD).increaseHeight(3).createFont(text.getDisplay());
        text.addListener(SWT.Modify, event -> changed());
        text.addListener(SWT.FocusOut, event -> commit());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Dispose, event -> {
            commit();
            bold.dispose();
            heading.dispose();
        });
    }

    @Override
    public Control control() {
        return text;
    }

    private void changed() {
        style();
        int mine = ++typed;
        UiThread.after(PAUSE, text, () -> {
            if (mine == typed) {
                commit();
            }
        });
    }

    private void style() {
        String all = text.getText();
        if (all.length() > LARGEST) {
            return;
        }
        Palette palette = Palette.of(text);
        StyleRange[] styles = Markdown.spans(all).stream().map(span -> {
            StyleRange style = new StyleRange(span.start(), span.length(), null, null);
            switch (span.kind()) {
                case HEADING -> style.font = heading;
                case BOLD -> style.font = bold;
                case ITALIC -> style.fontStyle = SWT.ITALIC;
                case QUOTE -> style.foreground = palette.muted();
                case BULLET -> style.foreground = palette.accent();
                case LINK -> {
                    style.foreground = palette.accent();
                    style.underline = true;
                }
                default -> throw new IllegalStateException(span.kind().name());
            }
            return style;
        }).toArray(StyleRange[]::new);
        text.setStyleRanges(styles);
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'b' || event.keyCode == 'i')) {
            String mark = event.keyCode == 'b' ? "**" : "*";
            String chosen = text.getSelectionText();
            int at = text.getSelection().x;
            text.insert(chosen.isEmpty() ? mark + mark : "");
            if (chosen.isEmpty()) {
                text.setCaretOffset(at + mark.length());
            } else {
                text.replaceTextRange(at, chosen.length(), mark + chosen + mark);
                text.setSelection(at + mark.length(), at + mark.length() + chosen.length());
            }
        }
    }

    @Override
    public void show(Snapshot film, Block next) {
        boolean other = block == null || !block.id().equals(next.id());
        boolean typing = !other && !text.getText().equals(stored);
        block = next;
        String value = next.content();
        if (!typing && !text.getText().equals(value)) {
            text.setText(value);
        }
        stored = value;
    }

    @Override
    public void commit() {
        String value = text.getText();
        if (block != null && text.getEditable() && !value.equals(stored)) {
            Block of = block;
            stored = value;
            context.edit("Edit " + BlockTexts.type(of.type()).toLowerCase(java.util.Locale.ROOT), edit -> {
                edit.content(of.id(), value);
                BlockTexts.touched(edit, of);
            });
        }
    }
}
