// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.start;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.internal.film.RecentFilms;
import org.filmwright.ui.theme.Palette;

/** What a window without a film shows: make one, open one, or go on with a recent one. */
public final class StartEditor extends EditorPart {
    /** Id of the editor. */
    public static final String ID = "org.filmwright.ui.editor.start";

    private NewFilmForm form;
    private ScrolledComposite scroll;

    /** Shows the start page. */
    public static void open(IWorkbenchPage page) {
        try {
            page.openEditor(new StartInput(), ID);
        } catch (PartInitException e) {
            Problems.report(e);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        FilmWindow window = getSite().getService(FilmWindow.class);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite outer = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(32, 32).applyTo(outer);
        Composite page = new Composite(outer, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(72, 22).applyTo(page);
        GridDataFactory.swtDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(page);
        heading(page);
        Composite left = column(page, "New film");
        form = new NewFilmForm(left, window);
        Composite right = column(page, "Open");
        Composite ways = new Composite(right, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(ways);
        Button open = new Button(ways, SWT.PUSH);
        open.setText("&Open film…");
        open.addListener(SWT.Selection, event -> chooseFilm(window));
        Button bring = new Button(ways, SWT.PUSH);
        bring.setText("&Import screenplay…");
        bring.setToolTipText("Makes a film of a Fountain or Final Draft file");
        bring.addListener(SWT.Selection, event -> form.chooseScript());
        Button sample = new Button(ways, SWT.PUSH);
        sample.setText("Open the &sample film");
        sample.setToolTipText("A short film in a folder of its own, to try things out");
        sample.addListener(SWT.Selection, event -> SampleFilm.open(window, page));
        caption(right, "Recent films");
        Composite recent = new Composite(right, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(recent);
        Operations.load("Recent films", recent, StartEditor::recent, films -> list(recent, films, window),
                Problems::report);
        scroll.setContent(outer);
        Point size = outer.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        scroll.setMinSize(size);
    }

    private static List<Path> recent(IProgressMonitor monitor) {
        return new RecentFilms().present();
    }

    private static void heading(Composite page) {
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(head);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
        Label name = new Label(head, SWT.NONE);
        name.setText("Filmwright");
        Font large = FontDescriptor.createFrom(JFaceResources.getHeaderFont()).increaseHeight(12).createFont(page.getDisplay());
        name.setFont(large);
        name.addDisposeListener(event -> large.dispose());
        Label line = new Label(head, SWT.NONE);
        line.setText("From logline to final cut, in one place.");
        line.setForeground(Palette.of(page).muted());
    }

    private static Composite column(Composite page, String title) {
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(column);
        caption(column, title);
        return column;
    }

    private static void caption(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        label.setText(text);
    }

    private void list(Composite parent, List<Path> films, FilmWindow window) {
        for (Path film : films) {
            Link link = new Link(parent, SWT.NONE);
            link.setText("<a>" + film.getFileName() + "</a>   " + film.getParent());
            link.setToolTipText(film.toString());
            link.addListener(SWT.Selection, event -> window.open(film));
        }
        if (films.isEmpty()) {
            Label none = new Label(parent, SWT.NONE);
            none.setText("Films you open appear here.");
            none.setForeground(Palette.of(parent).muted());
        }
        Composite page = (Composite) scroll.getContent();
        page.layout(true, true);
        for (Composite c = parent; c != scroll; c = c.getParent()) {
            c.layout(true, true);
        }
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void chooseFilm(FilmWindow window) {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell());
        dialog.setMessage("Choose the folder of a film (it holds project.db).");
        String chosen = dialog.open();
        if (chosen != null) {
            window.open(Path.of(chosen));
        }
    }

    @Override
    public void setFocus() {
        form.focus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing to save
    }

    @Override
    public void doSaveAs() {
        // nothing to save
    }
}
