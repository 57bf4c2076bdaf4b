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
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.filmwright.ui.PendingInput;
import org.filmwright.api.Features;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.Stages;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.Offer;
import org.filmwright.script.ide.SmartType;
import org.filmwright.script.ide.Vocabulary;
import org.filmwright.ui.BlockTarget;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
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
    private final FixProcessor fixes = new FixProcessor(this::document);
    private ScreenplayFrame frame;
    private ScreenplayLook look;
    private ElementKeys keys;
    private MarkPainter painter;
    private ProblemMarks marks;
    private NameOccurrences occurrences;
    private FindBar find;
    private SpellingMarks spelling;
    private WritingGoals goals;
    private WritingModes modes;
    private ElementTags tags;
    private SceneCards cards;
    private MarginMenu marginMenu;
    private Subscription changes;
    private boolean typed;
    private final SceneCommands scenes = new SceneCommands(this);
    private int typedLine = -1;
    private final FilmWords vocabulary = new FilmWords(this::getEditorInput);
    private ScriptLink link;
    private ScriptAnalysis analysis;
    private ScreenplayOutline outline;
    private int version;
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
        setSourceViewerConfiguration(new ScreenplayConfiguration(new OfferProcessor(this::offers), fixes, new ScreenplayHover(this::elements, () -> marks)));
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
        painter = new MarkPainter(text, document);
        marks = new ProblemMarks(painter);
        occurrences = new NameOccurrences(this, painter);
        find = new FindBar(this, frame, painter);
        spelling = new SpellingMarks(this, painter, settings);
        fixes.spelling(spelling);
        goals = new WritingGoals(settings);
        modes = new WritingModes(text, look, frame, settings);
        tags = new ElementTags(this);
        cards = new SceneCards(this, frame, scenes);
        marginMenu = new MarginMenu(getSite(), this, tags);
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
            changes = film().onChange(change -> {
                if (change.touchesStage(Stages.SCREENPLAY)) {
                    showTags();
                }
            });
            UndoSteps undo = new UndoSteps(film(), window(), this::undoText);
            IHandlerService handlers = getSite().getService(IHandlerService.class);
            handlers.activateHandler("org.eclipse.ui.edit.undo", undo.undo());
            handlers.activateHandler("org.eclipse.ui.edit.redo", undo.redo());
            new RevisionAsterisks(text, film(), window());
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
        typed |= text().isFocusControl();
        typedLine = text().isFocusControl() ? text().getLineAtOffset(text().getCaretOffset()) : -1;
        int mine = ++version;
        UiThread.after(REST, text(), () -> {
            if (mine == version) {
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
        look.margin().notes(facts.notes());
        goals.count(facts.words(), typed);
        typed = false;
        frame.status().written(goals.status());
        showTags();
        showProblems();
        spelling.check();
        cards.refresh();
        if (outline != null) {
            outline.show(facts.outline());
        }
        showPlace();
    }

    private void showTags() {
        if (film() != null) {
            Operations.load("Reading tags", text(), monitor -> ElementTags.of(film().snapshot()), look.margin()::tags,
                    Problems::log);
        }
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
                .on(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, find::open)
                .on("org.eclipse.ui.edit.findNext", () -> find.step(true))
                .on("org.eclipse.ui.edit.findPrevious", () -> find.step(false))
                .on("org.filmwright.ui.command.block.tag", "org.filmwright.ui.command.block.tag.tag", tags::tag)
                .on("org.filmwright.script.ui.command.margin", marginMenu::show)
                .on("org.filmwright.script.ui.command.spelling", spelling::toggle)
                .on("org.filmwright.script.ui.command.learn", spelling::learn)
                .on("org.filmwright.script.ui.command.nextMisspelling", spelling::next)
                .on("org.filmwright.script.ui.command.typewriter", () -> modes.toggle(ViewSettings.TYPEWRITER))
                .on("org.filmwright.script.ui.command.focus", () -> modes.toggle(ViewSettings.FOCUS))
                .on("org.filmwright.script.ui.command.goals", this::askGoals)
                .on("org.filmwright.script.ui.command.outline", () -> new QuickOutline(this).open())
                .on("org.filmwright.script.ui.command.sceneUp", () -> scenes.step(cards.place(), false))
                .on("org.filmwright.script.ui.command.sceneDown", () -> scenes.step(cards.place(), true))
                .on("org.filmwright.script.ui.command.cards", cards::toggle)
                .on("org.filmwright.script.ui.command.preview",
                        () -> frame.showPreview(settings.toggle(ViewSettings.PREVIEW)));
    }

    private void askGoals() {
        if (goals.ask(getSite().getShell())) {
            frame.status().written(goals.status());
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
        showPlace();
        modes.caretMoved();
        occurrences.caretMoved();
        if (outline != null) {
            outline.follow(caret());
        }
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
    protected void createActions() {
        super.createActions();
        for (String own : List.of(ITextEditorActionConstants.FIND, ITextEditorActionConstants.FIND_NEXT,
                ITextEditorActionConstants.FIND_PREVIOUS, ITextEditorActionConstants.MOVE_LINE_UP,
                ITextEditorActionConstants.MOVE_LINE_DOWN)) {
            setAction(own, null);
        }
    }

    @Override
    public void change(String label, String text) throws CoreException {
        if (link != null) {
            link.change(label, text);
        } else {
            document().set(text);
        }
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
            outline = new ScreenplayOutline(scenes);
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
            changes.close();
        }
        if (analysis != null) {
            analysis.close();
        }
        Operations.background("Keeping the settings of the screenplay", monitor -> settings.save());
        super.dispose();
    }
}
