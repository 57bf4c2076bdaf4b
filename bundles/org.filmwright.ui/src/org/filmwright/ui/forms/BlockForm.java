// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.theme.Palette;

/**
 * A scrolled form of labelled fields that shows one block at a time and stores each change as one labelled edit. Fields
 * are added once, in order; {@link #show} fills them.
 *
 * @since 0.1
 */
public final class BlockForm {
    private static final String ID = "org.filmwright.ui.id";
    private static final int LABEL = 104;

    private final StageContext context;
    private final ScrolledComposite scroll;
    private final Composite page;
    private final Font bold;
    private final List<FormField> fields = new ArrayList<>();
    private final String noun;
    private String block = "";
    private List<String> others = List.of();

    /** @param noun what the labels of edits call a block: "character" */
    public BlockForm(Composite parent, StageContext context, String noun) {
        this.context = context;
        this.noun = noun;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(10, 7).applyTo(page);
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, event -> resize());
        scroll.getVerticalBar().setIncrement(24);
        bold = FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD).createFont(page.getDisplay());
        page.addDisposeListener(event -> bold.dispose());
    }

    /** The form's control. */
    public Composite control() {
        return scroll;
    }

    /** Id of the block that is shown; empty for none. */
    public String block() {
        return block;
    }

    /** Stores what is typed, then shows a block. */
    public void show(String id) {
        if (!id.equals(block)) {
            commit();
            scroll.setOrigin(0, 0);
        }
        block = id;
        refresh();
    }

    /** Shows the block as it is now. */
    public void refresh() {
        Snapshot film = context.film().snapshot();
        Block now = film.block(block);
        if (now != null) {
            fields.forEach(field -> field.show(film, now));
            resize();
        }
    }

    /** Blocks that get what is changed here as well, where they are of the same type: those selected together. */
    public void alsoFor(List<String> selected) {
        others = selected.contains(block) ? List.copyOf(selected) : List.of();
    }

    /** The block and those of its type that are edited with it. */
    private List<Block> edited(Block now) {
        Snapshot film = context.film().snapshot();
        List<Block> all = others.stream().map(film::block).filter(each -> each != null && each.is(now.type())).toList();
        return others.contains(now.id()) && all.size() > 1 ? all : List.of(now);
    }

    private static String titles(List<Block> blocks) {
        return blocks.size() == 1 ? title(blocks.get(0)) : blocks.size() + " blocks";
    }

    /** Stores what is typed. */
    public void commit() {
        fields.forEach(FormField::commit);
    }

    private void resize() {
        Rectangle area = scroll.getClientArea();
        Point size = page.computeSize(Math.max(200, area.width), SWT.DEFAULT);
        scroll.setMinHeight(size.y);
        scroll.getVerticalBar().setPageIncrement(Math.max(24, area.height - 24));
        page.layout();
    }

    /** A heading over the fields that follow. */
    public void section(String title) {
        Label label = new Label(page, SWT.NONE);
        label.setText(title.replace("&", "&&"));
        label.setFont(bold);
        label.setForeground(Palette.of(page).accent());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, fields.isEmpty() ? 0 : 10).applyTo(label);
    }

    /** The name: the content of the block. */
    public Text name(String label) {
        return name(label, (value, now) -> context.edit("Rename " + title(now) + " to " + value, edit -> {
            edit.content(now.id(), value);
            touched(edit, now);
        }));
    }

    /** The name, stored by other means than an edit of the content alone; an empty one is refused. */
    public Text name(String label, BiConsumer<String, Block> store) {
        label(label, false);
        TextField field = new TextField(page, SWT.SINGLE, Block::content, (now, value) -> {
            if (value.isEmpty()) {
                context.tell("A " + noun + " needs a name.");
                refreshLater();
            } else {
                store.accept(value, now);
            }
        });
        field.text().setFont(bold);
        add(field, label, "content");
        return field.text();
    }

    private void refreshLater() {
        UiThread.async(page, this::refresh);
    }

    /** A line of text in an attribute. */
    public Text text(String label, String feature, String hint) {
        return line(label, feature, hint, now -> now.text(feature), value -> value.isEmpty() ? null : value);
    }

    /** A line of text that is read and stored by other means than an attribute. */
    public Text text(String label, Function<Block, String> read, BiConsumer<String, Block> store, String id, String hint) {
        label(label, false);
        TextField field = new TextField(page, SWT.SINGLE, read, (now, value) -> {
            store.accept(value, now);
            refreshLater();
        });
        field.text().setMessage(hint);
        add(field, label, id);
        return field.text();
    }

    /** A whole number in an attribute; anything else is refused. */
    public Text number(String label, String feature, String hint) {
        return line(label, feature, hint, now -> now.text(feature),
                value -> value.matches("\\d{1,9}") ? Long.valueOf(value) : null);
    }

    /** A list of texts in an attribute, typed with commas between them. */
    public Text list(String label, String feature, String hint) {
        return line(label, feature, hint, now -> String.join(", ", now.texts(feature)), value -> {
            List<String> parts = Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty())
                    .distinct().toList();
            return parts.isEmpty() ? null : parts;
        });
    }

    private Text line(String label, String feature, String hint, Function<Block, String> read,
            Function<String, Object> write) {
        label(label, false);
        TextField field = new TextField(page, SWT.SINGLE, read, (now, value) -> {
            set(now, label, feature, write.apply(value));
            refreshLater();
        });
        field.text().setMessage(hint);
        add(field, label, feature);
        return field.text();
    }

    /** Some lines of text in an attribute. */
    public Text area(String label, String feature, String hint, int lines) {
        label(label, true);
        TextField field = new TextField(page, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, now -> now.text(feature),
                (now, value) -> set(now, label, feature, value.isEmpty() ? null : value));
        field.text().setToolTipText(hint);
        add(field, label, feature);
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(60, field.text().getLineHeight() * lines + 8).applyTo(field.text());
        return field.text();
    }

    /** One of some values in an attribute, or none. */
    public Combo choice(String label, String feature, List<String> values) {
        label(label, false);
        Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.add("–");
        values.forEach(value -> combo.add(capital(value)));
        combo.addListener(SWT.Selection, event -> {
            int chosen = combo.getSelectionIndex();
            Block now = current();
            if (now != null) {
                set(now, label, feature, chosen <= 0 ? null : values.get(chosen - 1));
            }
        });
        add(new Shown(combo, (film, now) -> {
            int place = values.indexOf(now.text(feature)) + 1;
            if (combo.getSelectionIndex() != place) {
                combo.select(place);
            }
        }), label, feature);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
        return combo;
    }

    /** A link to one of some blocks, or to none. */
    public Combo link(String label, String feature, Function<Snapshot, List<Block>> targets) {
        label(label, false);
        Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
        List<String> ids = new ArrayList<>();
        combo.addListener(SWT.Selection, event -> {
            int chosen = combo.getSelectionIndex();
            Block now = current();
            if (now != null) {
                List<Block> all = edited(now);
                List<String> linked = chosen <= 0 ? List.of() : List.of(ids.get(chosen - 1));
                context.edit("Change " + lower(label) + " of " + titles(all), edit -> {
                    for (Block each : all) {
                        edit.link(each.id(), feature, linked);
                        touched(edit, each);
                    }
                });
            }
        });
        add(new Shown(combo, (film, now) -> {
            List<Block> all = targets.apply(film);
            ids.clear();
            all.forEach(block -> ids.add(block.id()));
            List<String> names = new ArrayList<>(List.of("–"));
            all.forEach(block -> names.add(title(block)));
            if (!names.equals(List.of(combo.getItems()))) {
                combo.setItems(names.toArray(String[]::new));
            }
            combo.select(now.link(feature) == null ? 0 : ids.indexOf(now.link(feature)) + 1);
        }), label, feature);
        return combo;
    }

    /** A number between two bounds in an attribute, on a slide with its value beside it. */
    public Scale slide(String label, String feature, int from, int to, int otherwise) {
        label(label, false);
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        Scale scale = new Scale(row, SWT.HORIZONTAL);
        scale.setMinimum(from);
        scale.setMaximum(to);
        scale.setPageIncrement(Math.max(1, (to - from) / 10));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(scale);
        Label value = new Label(row, SWT.RIGHT);
        GridDataFactory.swtDefaults().hint(34, SWT.DEFAULT).applyTo(value);
        int[] moves = new int[1];
        scale.addListener(SWT.Selection, event -> {
            value.setText(String.valueOf(scale.getSelection()));
            int mine = ++moves[0];
            String of = block;
            UiThread.after(400, scale, () -> {
                Block now = context.film().snapshot().block(of);
                if (mine == moves[0] && now != null && of.equals(block)) {
                    set(now, label, feature, (double) scale.getSelection());
                }
            });
        });
        scale.setEnabled(context.writable());
        add(new Shown(row, (film, now) -> {
            int shown = (int) Math.round(now.decimal(feature, otherwise));
            scale.setSelection(shown);
            value.setText(String.valueOf(shown));
        }), label, feature);
        scale.setData(ID, noun + "." + feature);
        named(scale, label);
        return scale;
    }

    /** A row of buttons, behind an empty label. */
    public Composite buttons() {
        label("", false);
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    /** A button in a row of buttons. */
    public Button button(Composite row, String text, String toolTip, Consumer<Block> action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> {
            commit();
            Block now = current();
            if (now != null) {
                action.accept(now);
            }
        });
        return button;
    }

    /** A part of another kind over the whole width or beside a label; its control is made with {@link #parent}. */
    public void field(String label, FormField field) {
        if (label.isEmpty()) {
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(field.control());
        } else {
            Label text = label(label, true);
            text.moveAbove(field.control());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field.control());
        }
        fields.add(field);
    }

    /** Where the controls of further parts are made. */
    public Composite parent() {
        return page;
    }

    /** The block as it is now, or null if it is gone. */
    public Block current() {
        return context.film().snapshot().block(block);
    }

    /** Sets an attribute of a block as one edit; null takes it away. */
    public void set(Block now, String label, String feature, Object value) {
        Object old = now.attributes().get(feature);
        if (old == null ? value == null : old.equals(value)) {
            return;
        }
        List<Block> all = edited(now);
        context.edit("Change " + lower(label) + " of " + titles(all), edit -> {
            for (Block each : all) {
                edit.set(each.id(), feature, value);
                touched(edit, each);
            }
        });
    }

    private void touched(org.filmwright.api.session.Edit edit, Block now) throws org.eclipse.core.runtime.CoreException {
        BlockTexts.touched(edit, now);
    }

    private static String title(Block now) {
        String line = BlockTexts.title(now);
        return line.length() > 40 ? line.substring(0, 39) + "…" : line;
    }

    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1)) ? label : label.toLowerCase(Locale.ROOT);
    }

    private static String capital(String value) {
        return value.isEmpty() ? value : Character.toUpperCase(value.charAt(0)) + value.substring(1);
    }

    private Label label(String text, boolean top) {
        Label label = new Label(page, SWT.RIGHT);
        label.setText(text.replace("&", "&&"));
        label.setForeground(Palette.of(page).muted());
        GridDataFactory.swtDefaults().hint(LABEL, SWT.DEFAULT).align(SWT.FILL, top ? SWT.BEGINNING : SWT.CENTER)
                .indent(0, top ? 4 : 0).applyTo(label);
        return label;
    }

    private void add(FormField field, String label, String feature) {
        Control control = field.control();
        control.setData(ID, noun + "." + feature);
        named(control, label);
        if (control instanceof Text text) {
            text.setEditable(context.writable());
        } else {
            control.setEnabled(context.writable());
        }
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
                .applyTo(control);
        fields.add(field);
    }

    private static void named(Control control, String label) {
        control.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = label;
            }
        });
    }

    /** A field that stores at once and only has to be shown. */
    private record Shown(Control control, BiConsumer<Snapshot, Block> shower) implements FormField {
        @Override
        public void show(Snapshot film, Block now) {
            shower.accept(film, now);
        }
    }
}
