// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
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
import org.eclipse.jface.window.Window;
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
import org.filmwright.api.Block;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.NameIndex;
import org.filmwright.script.ide.Offer;
import org.filmwright.script.ide.QuickFix;
import org.filmwright.script.ide.ScriptName;
import org.filmwright.script.ide.ScriptNotes;
import org.filmwright.script.ide.SmartType;
import org.filmwright.script.ide.Vocabulary;
import org.filmwright.ui.BlockTarget;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageInput;
import org.filmwright.ui.UiThread;

/**
 * The screenplay as a text: the script of a film, which goes into its blocks while it is written, or a Fountain file,
 * which is saved.
 */
public final class ScreenplayEditor extends AbstractTextEditor implements BlockTarget {
    /** Id of the editor. */
    public static final String ID = "org.filmwright.script.ui.editor";

    private static final int REST = 150;

    private ScreenplayStyles styles;
    private SceneNumberPainter numbers;
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
        super.createPartControl(parent);
        StyledText text = text();
        text.setData("org.filmwright.ui.id", "org.filmwright.script.ui.text");
        ScreenplayFonts.apply(text);
        text.setWordWrap(true);
        styles = new ScreenplayStyles(text);
        numbers = new SceneNumberPainter(text);
        text.setLineSpacing(2);
        text.addListener(SWT.Resize, event -> margins());
        text.addListener(SWT.Settings, event -> colours());
        getSite().getShell().addListener(SWT.Settings, event -> {
            if (!text.isDisposed()) {
                colours();
            }
        });
        colours();
        IDocument document = document();
        marks = new ProblemMarks((SourceViewer) getSourceViewer());
        text.addCaretListener(event -> UiThread.async(text, this::caretMoved));
        keys = new ElementKeys(getSourceViewer(), styles::kinds, this::classify);
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
        analysis = new ScriptAnalysis(text, getSite().getService(FilmWindow.class), this::analysed, this::goTo);
        if (getEditorInput() instanceof StageInput input) {
            link = new ScriptLink(input.film(), document, text, getSite().getService(FilmWindow.class), this::synced);
            UndoSteps undo = new UndoSteps(input.film(), getSite().getService(FilmWindow.class), this::undoText);
            IHandlerService handlers = getSite().getService(IHandlerService.class);
            handlers.activateHandler("org.eclipse.ui.edit.undo", undo.undo());
            handlers.activateHandler("org.eclipse.ui.edit.redo", undo.redo());
        }
        commands();
        classify();
        analysis.start(document.get());
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
        LineKinds last = styles.kinds();
        LineKinds next = keys.with(LineKinds.of(document.get(), document.getNumberOfLines()));
        styles.kinds(next);
        repaint(last, next);
    }

    /** Lays out again what became another kind of line, as far as it is in sight. */
    private void repaint(LineKinds last, LineKinds next) {
        StyledText text = text();
        if (text.getLineCount() == 0 || text.isDisposed()) {
            return;
        }
        int from = text.getTopIndex();
        int sight = text.getClientArea().height / Math.max(1, text.getLineHeight()) + 2;
        int to = Math.min(text.getLineCount() - 1, from + sight);
        boolean differs = last.count() != next.count();
        for (int line = from; !differs && line <= to; line++) {
            differs = last.kind(line) != next.kind(line);
        }
        if (differs) {
            UiThread.async(text, () -> {
                int first = text.getOffsetAtLine(Math.min(from, text.getLineCount() - 1));
                int last1 = Math.min(to, text.getLineCount() - 1);
                text.redrawRange(first, text.getOffsetAtLine(last1) + text.getLine(last1).length() - first, true);
            });
        }
    }

    private void analysed(ScriptAnalysis.Facts facts) {
        numbers.scenes(facts.outline().entries());
        showProblems();
        text().redraw();
        if (outline != null) {
            outline.show(facts.outline());
        }
    }

    private void margins() {
        StyledText text = text();
        int column = (ScreenplayStyles.COLUMNS + 1) * styles.charWidth();
        int free = Math.max(0, text.getClientArea().width - column);
        int left = Math.max(12, free / 2);
        text.setMargins(left, 24, Math.max(12, free - left), 24);
    }

    private void colours() {
        StyledText text = text();
        ScreenplayColours colours = ScreenplayColours.of(text);
        text.setBackground(colours.paper());
        text.setForeground(colours.text());
        text.redraw();
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
        new EditorCommands(getSite())
                .on(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS, target,
                        ISourceViewer.CONTENTASSIST_PROPOSALS)
                .on("org.filmwright.script.ui.command.fix", target, ISourceViewer.QUICK_ASSIST)
                .on("org.filmwright.script.ui.command.rename", this::rename)
                .on("org.filmwright.script.ui.command.nextNote", () -> goTo(notes().after(text().getCaretOffset())))
                .on("org.filmwright.script.ui.command.previousNote",
                        () -> goTo(notes().before(text().getCaretOffset())))
                .on("org.filmwright.script.ui.command.card", this::openCard);
    }

    private ScriptNotes notes() {
        return ScriptNotes.of(document().get());
    }

    private void goTo(ScriptNotes.Note note) {
        if (note == null) {
            getSite().getService(FilmWindow.class).say("The script has no notes");
        } else {
            goTo(note.offset());
        }
    }

    /** Shows the card of the name at the caret, or its first place in a script without film. */
    private void openCard() {
        NameIndex index = new NameIndex(document().get(), elements());
        ScriptName name = index.at(text().getCaretOffset()).orElse(null);
        FilmWindow window = getSite().getService(FilmWindow.class);
        if (name == null) {
            window.say("Put the caret on the name of a character or set to open its card");
            return;
        }
        List<Block> cards = getEditorInput() instanceof StageInput input
                ? Rename.cards(input.film().snapshot(), name) : List.of();
        if (cards.isEmpty()) {
            goTo(index.occurrences(name).get(0).offset());
        } else {
            window.reveal(cards.get(0).id());
        }
    }

    private void rename() {
        FilmWindow window = getSite().getService(FilmWindow.class);
        String script = document().get();
        NameIndex index = new NameIndex(script, FountainParser.elements(script));
        ScriptName name = index.at(text().getCaretOffset()).orElse(null);
        if (name == null) {
            window.say("Put the caret on the name of a character or set to rename it");
            return;
        }
        RenameDialog dialog = new RenameDialog(getSite().getShell(), script, index.occurrences(name));
        if (!text().getEditable() || dialog.open() != Window.OK) {
            return;
        }
        QuickFix rename = index.rename(dialog.chosen(), dialog.newName());
        try {
            if (getEditorInput() instanceof StageInput input) {
                link.syncNow();
                Rename.inFilm(input.film(), script, name, rename, dialog.newName());
            } else {
                document().set(rename.applied(script));
            }
            window.say(rename.label());
        } catch (CoreException e) {
            window.say(Problems.sentence(e));
        }
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
    }

    /** Shows a place of the text. */
    void goTo(int offset) {
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

    private StyledText text() {
        return getSourceViewer().getTextWidget();
    }

    private IDocument document() {
        return getDocumentProvider().getDocument(getEditorInput());
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
