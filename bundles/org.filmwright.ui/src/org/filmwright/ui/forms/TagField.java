// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.StageContext;

/**
 * The verdict and the free tags of a block.
 *
 * @since 0.1
 */
public final class TagField implements FormField {
    private final Composite row;
    private final List<Button> verdicts = new ArrayList<>();
    private final TextField free;
    private final StageContext context;
    private Block block;

    public TagField(BlockForm form, StageContext context) {
        this.context = context;
        row = new Composite(form.parent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 6).equalWidth(true).applyTo(row);
        for (String verdict : List.of(Tags.KEEP, Tags.REWRITE, Tags.LOVE, Tags.HATE)) {
            Button button = new Button(row, SWT.TOGGLE);
            button.setText(Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1));
            button.setData(verdict);
            button.setEnabled(context.writable());
            button.addListener(SWT.Selection, event -> judge(verdict, button.getSelection()));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
            verdicts.add(button);
        }
        free = new TextField(row, SWT.SINGLE, now -> String.join(", ", freeTags(now)), this::store);
        free.text().setMessage("further tags, with commas");
        free.text().setEditable(context.writable());
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(free.text());
    }

    private static Set<String> freeTags(Block block) {
        Set<String> tags = new TreeSet<>(block.tags());
        tags.removeAll(Tags.VERDICTS);
        return tags;
    }

    private void judge(String verdict, boolean on) {
        context.edit((on ? "Tag " : "Untag ") + BlockTexts.title(block) + " " + verdict, edit -> {
            if (on) {
                edit.tag(block.id(), verdict);
            } else {
                edit.untag(block.id(), verdict);
            }
        });
    }

    private void store(Block of, String text) {
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).forEach(wanted::add);
        context.edit("Change tags of " + BlockTexts.title(of), edit -> {
            for (String tag : freeTags(of)) {
                if (!wanted.contains(tag)) {
                    edit.untag(of.id(), tag);
                }
            }
            for (String tag : wanted) {
                edit.tag(of.id(), tag);
            }
        });
    }

    @Override
    public Control control() {
        return row;
    }

    @Override
    public void show(Snapshot film, Block next) {
        block = next;
        String verdict = BlockTexts.verdict(next);
        verdicts.forEach(button -> button.setSelection(verdict.equals(button.getData())));
        free.show(film, next);
    }

    @Override
    public void commit() {
        free.commit();
    }
}
