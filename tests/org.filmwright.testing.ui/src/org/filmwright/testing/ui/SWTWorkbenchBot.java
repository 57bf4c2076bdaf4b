// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Drives the real workbench from a test's own thread, with SWTBot's names for what it offers. Every wait has a name and a
 * limit.
 */
public final class SWTWorkbenchBot {
    /** Milliseconds that a condition may take. */
    public static final long TIMEOUT = Long.getLong("org.filmwright.testing.ui.timeout", 30_000);
    private static final int POLL = 20;

    /** Runs on the UI thread and returns its result. */
    public <T> T syncExec(Supplier<T> work) {
        return UiThreadRunner.get(work);
    }

    /** Runs on the UI thread. */
    public void syncExec(Runnable work) {
        UiThreadRunner.run(work);
    }

    /** Waits until a condition holds. */
    public void waitUntil(Condition condition) {
        long end = System.nanoTime() + TIMEOUT * 1_000_000;
        while (!UiThreadRunner.get(condition::test)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(condition.failure() + "; " + UiThreadRunner.get(this::describe));
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting: " + condition.failure(), e);
            }
        }
    }

    private String describe() {
        IWorkbenchWindow window = window();
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        List<String> shells = new ArrayList<>();
        for (Shell shell : UiThreadRunner.display().getShells()) {
            shells.add(shell.getText());
        }
        return "editor in front: " + (editor == null ? "none" : editor.getTitle()) + ", windows: " + shells;
    }

    /** The workbench window; call on the UI thread. */
    public IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0 ? null
                : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** The page of the window; call on the UI thread. */
    public IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Runs a command as its key would. */
    public void command(String id) {
        UiThreadRunner.run(() -> {
            try {
                window().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new AssertionError("The command " + id + " could not run: " + e.getMessage(), e);
            }
        });
    }

    /** Runs a command with its parameters, in the form that the command service writes them. */
    public void serializedCommand(String text) {
        UiThreadRunner.run(() -> {
            try {
                var commands = window().getService(org.eclipse.ui.commands.ICommandService.class);
                window().getService(IHandlerService.class).executeCommand(commands.deserialize(text), null);
            } catch (CommandException e) {
                throw new AssertionError("The command " + text + " could not run: " + e.getMessage(), e);
            }
        });
    }

    /** Shows a view. */
    public IViewPart viewById(String id) {
        return UiThreadRunner.get(() -> {
            try {
                return page().showView(id);
            } catch (PartInitException e) {
                throw new AssertionError("The view " + id + " could not be shown", e);
            }
        });
    }

    /** The editor in front, or null. */
    public IEditorPart activeEditor() {
        return UiThreadRunner.get(() -> page().getActiveEditor());
    }

    /** The visible tree. */
    public SWTBotTree tree() {
        return new SWTBotTree(this, visible(Tree.class, tree -> true, "tree"));
    }

    /** The visible styled text of this id. */
    public SWTBotStyledText styledTextWithId(String id) {
        return new SWTBotStyledText(this, visible(StyledText.class, text -> id.equals(text.getData("org.filmwright.ui.id")), id));
    }

    /** The visible canvas of this id. */
    public SWTBotCanvas canvasWithId(String id) {
        return new SWTBotCanvas(this, visible(Canvas.class, canvas -> id.equals(canvas.getData("org.filmwright.ui.id")), id));
    }

    /** The visible field of this id. */
    public SWTBotText textWithId(String id) {
        return new SWTBotText(this, visible(Text.class, text -> id.equals(text.getData("org.filmwright.ui.id")), id));
    }

    /** The visible field with this hint. */
    public SWTBotText textWithMessage(String message) {
        return new SWTBotText(this, visible(Text.class, text -> message.equals(text.getMessage()), "field " + message));
    }

    /** The visible button with this text. */
    public SWTBotButton button(String text) {
        return new SWTBotButton(this, visible(Button.class, button -> text.equals(button.getText()), "button " + text));
    }

    /** The visible table of this id. */
    public SWTBotTable tableWithId(String id) {
        return new SWTBotTable(this, visible(Table.class, table -> id.equals(table.getData("org.filmwright.ui.id")), id));
    }

    /** The visible table whose first column has this name. */
    public SWTBotTable tableWithColumn(String column) {
        return new SWTBotTable(this, visible(Table.class,
                table -> table.getColumnCount() > 0 && table.getColumn(0).getText().equals(column), "table of " + column));
    }

    /** Text of the label of this id. */
    public String labelWithId(String id) {
        Label label = visible(Label.class, candidate -> id.equals(candidate.getData("org.filmwright.ui.id")), id);
        return UiThreadRunner.get(label::getText);
    }

    /** The first control of a class that is visible and fits. */
    public <T extends Control> T visible(Class<T> type, Predicate<T> fits, String name) {
        List<T> found = new ArrayList<>();
        waitUntil(Condition.of("there is a " + name, () -> {
            found.clear();
            for (Shell shell : UiThreadRunner.display().getShells()) {
                collect(shell, type, fits, found);
            }
            return !found.isEmpty();
        }));
        return found.get(0);
    }

    private static <T extends Control> void collect(Composite parent, Class<T> type, Predicate<T> fits, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (!child.getVisible()) {
                continue;
            }
            if (type.isInstance(child) && child.isVisible() && fits.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, fits, found);
            }
        }
    }
}
