// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewerExtension6;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.VerticalRuler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.filmwright.ui.PendingInput;
import org.filmwright.api.Features;
import org.filmwright.api.session.FilmSession;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.Offer;
import org.filmwright.script.ide.SmartType;
import org.filmwright.script.ide.Vocabulary;
import org.filmwright.ui.BlockTarget;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.StageInput;
import org.filmwright.ui.UiThread;

/**
 * The screenplay as a text: the script of a film, which goes into its blocks while it is written, or a Fountain file,
 * which is saved.
 */
public final class ScreenplayEditor extends AbstractTextEditor implements BlockTarget, ScriptView {
    /** Id of the editor. */
    public static final String ID = "org.filmwright.script.ui.editor";

    private static final int REST = 150;

    private final ViewSettings settings = new ViewSettings();
    private ScreenplayFrame frame;
    private ScreenplayLook look;
    private ElementKeys keys;
    private ProblemMarks marks;
    private int typedLine = -1;
    private final FilmWords vocabulary = new FilmWords(this::getEditorInput);
    private ScriptLink link;
    private ScriptAnalysis analysis;
    private ScreenplayOutline outline;
    private int changes;
    private final IPartListener2 leaving = new IPartListener2() {
        @Override
        public void partDeactivated(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ScreenplayEditor.this && link != null) {
                link.sync();
            }
        }
    };

    public ScreenplayEditor() {
        setPreferenceStore(new PreferenceStore());
        setSourceViewerConfiguration(new ScreenplayConfiguration(new OfferProcessor(this::offers),
                new FixProcessor(this::document), new ScreenplayHover(this::elements, () -> marks)));
        setEditorContextMenuId("org.filmwright.script.ui.menu");
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setDocumentProvider(new ScriptDocuments());
        super.init(site, input);
        setPartName(input.getName());
        site.getPage().addPartListener(leaving);
    }

    private boolean isFilm() {
        return getEditorInput() instanceof StageInput;
    }

    @Override
    protected IVerticalRuler createVerticalRuler() {
        return new VerticalRuler(1);
    }

    @Override
    protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int style) {
        return new SourceViewer(parent, ruler, (style | SWT.WRAP) & ~SWT.H_SCROLL);
    }

    @Override
    public void createPartControl(Composite parent) {
        frame = new ScreenplayFrame(parent, this::goTo);
        super.createPartControl(frame.text());
        StyledText text = text();
        text.setData("org.filmwright.ui.id", "org.filmwright.script.ui.text");
        look = new ScreenplayLook(text, frame.status()::colours);
        frame.showPreview(settings.on(ViewSettings.PREVIEW));
        IDocument document = document();
        marks = new ProblemMarks((SourceViewer) getSourceViewer());
        text.addCaretListener(event -> UiThread.async(text, this::caretMoved));
        keys = new ElementKeys(getSourceViewer(), look.styles()::kinds, this::classify);
        document.addDocumentListener(new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // nothing to prepare
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                textChanged();
            }
        });
        analysis = new ScriptAnalysis(text, this::pageProfile, this::analysed, this::goTo);
        if (film() != null) {
            link = new ScriptLink(film(), document, text, window(), this::synced);
            UndoSteps undo = new UndoSteps(film(), window(), this::undoText);
            IHandlerService handlers = getSite().getService(IHandlerService.class);
            handlers.activateHandler("org.eclipse.ui.edit.undo", undo.undo());
            handlers.activateHandler("org.eclipse.ui.edit.redo", undo.redo());
            new RevisionAsterisks(text, input.film(), getSite().getService(FilmWindow.class));
        }
        commands();
        classify();
        analysis.start(document.get());
    }

    private PageProfile pageProfile() {
        FilmSession film = film();
        return PageProfile.spec(Paper.of(film == null ? "" : film.snapshot().filmBlock().text(Features.PAGE)));
    }

    @Override
    protected void createUndoRedoActions() {
        if (!isFilm()) {
            super.createUndoRedoActions();
        }
    }

    /** Takes back or brings back typing that is not in the blocks yet; says whether there was some. */
    private boolean undoText(boolean back) {
        if (!link.isPending()) {
            return false;
        }
        ITextOperationTarget target = getAdapter(ITextOperationTarget.class);
        int operation = back ? ITextOperationTarget.UNDO : ITextOperationTarget.REDO;
        if (target != null && target.canDoOperation(operation)) {
            target.doOperation(operation);
            return true;
        }
        return false;
    }

    private void synced() {
        if (getSourceViewer() instanceof ITextViewerExtension6 viewer) {
            IUndoManager manager = viewer.getUndoManager();
            if (manager != null) {
                manager.reset();
            }
        }
    }

    private void textChanged() {
        classify();
        typedLine = text().isFocusControl() ? text().getLineAtOffset(text().getCaretOffset()) : -1;
        int mine = ++changes;
        UiThread.after(REST, text(), () -> {
            if (mine == changes) {
                analysis.start(document().get());
            }
        });
    }

    private void classify() {
        IDocument document = document();
        look.lines(keys.with(LineKinds.of(document.get(), document.getNumberOfLines())));
    }

    private void analysed(ScriptAnalysis.Facts facts) {
        look.margin().show(facts.layout());
        frame.preview().show(facts.layout());
        showProblems();
        if (outline != null) {
            outline.show(facts.outline());
        }
        showPlace();
    }

    /** Tells where the caret is, and lets the pages follow it. */
    private void showPlace() {
        ScriptLayout layout = analysis.facts().layout();
        if (layout != null) {
            frame.status().caret(LineKinds.name(look.styles().kinds().kind(text().getLineAtOffset(caret()))),
                    layout.about(caret()));
            frame.preview().follow(caret());
        }
    }

    private List<Offer> offers(int offset, boolean asked) {
        if (keys == null) {
            return List.of();
        }
        Vocabulary words = vocabulary.of(elements());
        return SmartType.at(document().get(), offset, keys.element(offset), words, asked);
    }

    private void commands() {
        ITextOperationTarget target = getAdapter(ITextOperationTarget.class);
        NameCommands names = new NameCommands(this);
        new EditorCommands(getSite())
                .on(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS, target,
                        ISourceViewer.CONTENTASSIST_PROPOSALS)
                .on("org.filmwright.script.ui.command.fix", target, ISourceViewer.QUICK_ASSIST)
                .on("org.filmwright.script.ui.command.rename", names::rename)
                .on("org.filmwright.script.ui.command.nextNote", () -> names.nextNote(true))
                .on("org.filmwright.script.ui.command.previousNote", () -> names.nextNote(false))
                .on("org.filmwright.script.ui.command.card", names::openCard)
                .on("org.filmwright.script.ui.command.preview",
                        () -> frame.showPreview(settings.toggle(ViewSettings.PREVIEW)));
    }

    private List<ScriptElement> elements() {
        return analysis == null ? List.of() : analysis.facts().elements();
    }

    /** Problems, but for what is being typed. */
    private void showProblems() {
        List<ScriptProblem> shown = analysis.facts().problems().stream()
                .filter(problem -> problem.line() - 1 != typedLine).toList();
        marks.show(shown);
    }

    private void caretMoved() {
        if (typedLine >= 0 && text().getLineAtOffset(text().getCaretOffset()) != typedLine) {
            typedLine = -1;
            showProblems();
        }
        showPlace();
    }

    @Override
    public void goTo(int offset) {
        int at = Math.min(offset, text().getCharCount());
        selectAndReveal(at, 0);
        text().setFocus();
    }

    @Override
    public void reveal(String block) {
        if (getEditorInput() instanceof StageInput input) {
            int offset = ScriptGate.offset(input.film().snapshot(), block);
            if (offset >= 0) {
                goTo(offset);
            }
        }
    }

    @Override
    public StyledText text() {
        return getSourceViewer().getTextWidget();
    }

    @Override
    public IDocument document() {
        return getDocumentProvider().getDocument(getEditorInput());
    }

    @Override
    public String script() {
        return document().get();
    }

    @Override
    public int caret() {
        return text().getCaretOffset();
    }

    @Override
    public ScriptAnalysis.Facts facts() {
        return analysis.facts();
    }

    @Override
    public FilmSession film() {
        return getEditorInput() instanceof StageInput input ? input.film() : null;
    }

    @Override
    public FilmWindow window() {
        return getSite().getService(FilmWindow.class);
    }

    @Override
    public void syncNow() {
        if (link != null) {
            link.syncNow();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IContentOutlinePage.class) {
            outline = new ScreenplayOutline(this::goTo);
            if (analysis != null) {
                outline.show(analysis.facts().outline());
            }
            return type.cast(outline);
        }
        if (type == PendingInput.class && link != null) {
            return type.cast((PendingInput) link::syncNow);
        }
        return super.getAdapter(type);
    }

    @Override
    public boolean isDirty() {
        return !isFilm() && super.isDirty();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (link != null) {
            link.sync();
        } else {
            super.doSave(monitor);
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(leaving);
        if (link != null) {
            link.syncNow();
            link.close();
        }
        if (analysis != null) {
            analysis.close();
        }
        super.dispose();
    }
}
