// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.filmwright.ui.internal.stage.BlockSelectionProvider;
import org.filmwright.ui.internal.stage.ErrorPage;
import org.filmwright.ui.internal.stage.NoticeStrip;
import org.filmwright.ui.theme.Labels;

/**
 * Base of the stages' editors. The controls are made once {@link #prepare} has run off the UI thread; whatever fails on
 * the way is shown in the editor's own place with Copy details and Retry. Never dirty: a stage edits the film at once.
 *
 * @since 0.1
 */
public abstract class StageEditor extends EditorPart {
    private Composite body;
    private StackLayout pages;
    private StageContext context;
    private NoticeStrip notices;
    private Control page;
    private String pendingReveal;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof StageInput stageInput)) {
            throw new PartInitException("A stage opens on a film, not on " + input.getName() + ".");
        }
        setSite(site);
        setInput(input);
        setPartName(stageInput.stage().name());
        ISelectionProvider selection = new BlockSelectionProvider();
        site.setSelectionProvider(selection);
    }

    @Override
    public final void createPartControl(Composite parent) {
        Composite outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        outer.setLayout(layout);
        notices = new NoticeStrip(outer);
        body = new Composite(outer, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pages = new StackLayout();
        body.setLayout(pages);
        StageInput input = (StageInput) getEditorInput();
        context = new StageContext(input.film(), input.stage(), getEditorSite(), notices);
        input.film().readOnly().ifPresent(notices::show);
        load();
    }

    private void load() {
        show(Labels.quiet(body, "Opening " + context.stage().name() + "…"));
        Operations.load("Open " + context.stage().name(), body, monitor -> {
            prepare(context, monitor);
            return Boolean.TRUE;
        }, done -> build(), this::fail);
    }

    private void build() {
        Composite stage = new Composite(body, SWT.NONE);
        try {
            createStage(stage, context);
            show(stage);
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
            if (pendingReveal != null) {
                reveal(pendingReveal);
                pendingReveal = null;
            }
        } catch (RuntimeException | LinkageError e) {
            stage.dispose();
            fail(Problems.error(Problems.sentence(e), e));
        }
    }

    private void fail(IStatus status) {
        if (status.getException() != null && !(status.getException() instanceof CoreException)) {
            Problems.log(status);
        }
        show(new ErrorPage(body, context.stage(), status, this::load).control());
    }

    private void show(Control next) {
        Control last = page;
        page = next;
        pages.topControl = next;
        body.layout();
        if (last != null && last != next) {
            last.dispose();
        }
    }

    /** Loads what the stage needs, off the UI thread. Does nothing here. */
    protected void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        // most stages live on the snapshot, which is there
    }

    /** Makes the controls of the stage in a parent without a layout. */
    protected abstract void createStage(Composite parent, StageContext stage);

    /** Takes the keyboard focus once the stage is built. */
    protected abstract void focusStage();

    /** Selects a block and scrolls to it. Does nothing here. */
    protected void revealBlock(String block) {
        // a stage without places for blocks has nothing to show
    }

    /** Selects a block and scrolls to it, as soon as the stage is built. */
    public final void reveal(String block) {
        if (isBuilt()) {
            revealBlock(block);
        } else {
            pendingReveal = block;
        }
    }

    /** Whether the stage's controls are there. */
    public final boolean isBuilt() {
        return page instanceof Composite && !(page.getData(ErrorPage.MARK) != null) && page.getData(Labels.QUIET) == null;
    }

    protected final StageContext context() {
        return context;
    }

    @Override
    public final void setFocus() {
        if (isBuilt()) {
            focusStage();
        } else if (body != null) {
            body.setFocus();
        }
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // never dirty
    }

    @Override
    public final void doSaveAs() {
        // never dirty
    }
}
