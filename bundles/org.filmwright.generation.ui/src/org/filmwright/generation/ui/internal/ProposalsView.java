// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.Block;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.compare.WordDiff;
import org.filmwright.generation.BlockNames;
import org.filmwright.operations.Proposal;
import org.filmwright.operations.Proposals;
import org.filmwright.operations.Review;
import org.filmwright.operations.TextChange;
import org.filmwright.operations.TextOperation;
import org.filmwright.operations.Wording;
import org.filmwright.provider.scratch.ScratchProvider;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PendingInput;
import org.filmwright.ui.Problems;
import org.filmwright.ui.theme.Palette;

/**
 * What is proposed for the film, change by change, side by side in words. Alt+Right accepts the selected change,
 * Alt+Left rejects it; Enter in the line at the top asks for a rewrite. Nothing is in the film before it is accepted.
 */
public final class ProposalsView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.generation.ui.view.proposals";

    private static final String CONTEXT = "org.filmwright.generation.ui.context.proposals";
    private static final String WIDGET = "org.filmwright.ui.id";

    private FilmWindow window;
    private Text instruction;
    private Label about;
    private Combo provider;
    private Table list;
    private Table changes;
    private Combo wordings;
    private ChangePane before;
    private ChangePane after;
    private Button accept;
    private Button reject;
    private Button acceptAll;
    private Button rejectAll;
    private Button another;
    private List<Block> asked = List.of();
    private List<Proposal> proposals = List.of();
    private boolean loading;
    private boolean again;

    /** Shows the view; null where it cannot be opened. */
    static ProposalsView show(IWorkbenchPage page, boolean activate) {
        try {
            return (ProposalsView) page.showView(ID, null,
                    activate ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Problems.report(e);
            return null;
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        askBar(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = table(sash, "org.filmwright.generation.ui.proposals");
        column(list, "Proposed", 190);
        column(list, "Open", 50);
        list.addListener(SWT.Selection, event -> showProposal(false));
        list.addListener(SWT.DefaultSelection, event -> reveal());
        detail(sash);
        sash.setWeights(24, 76);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        handle("accept", () -> decide(true, false));
        handle("reject", () -> decide(false, false));
        Subscription edits = window.onChange(change -> reload());
        Subscription films = window.onWindowChange(this::reloadIfOther);
        list.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        reload();
    }

    private void askBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 5).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        about = new Label(bar, SWT.NONE);
        about.setText("Rewrite the selection:");
        instruction = new Text(bar, SWT.BORDER);
        instruction.setMessage("Say what to change, as “shorter” or “more tension”, and press Enter");
        instruction.setData(WIDGET, "org.filmwright.generation.ui.instruction");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(instruction);
        instruction.addListener(SWT.DefaultSelection, event -> send());
        provider = new Combo(bar, SWT.READ_ONLY);
        provider.setToolTipText("Who is asked");
        provider.setItems(ScratchProvider.ID);
        provider.select(0);
        Operations.load("Providers", provider, monitor -> Asking.writers().stream().map(GenerationProvider::id).toList(),
                this::providers, Problems::log);
    }

    private void providers(List<String> ids) {
        if (!ids.isEmpty()) {
            String old = provider.getText();
            provider.setItems(ids.toArray(String[]::new));
            provider.select(Math.max(0, ids.indexOf(old)));
            provider.getParent().layout();
        }
    }

    /** Id of the provider that is asked. */
    String writer() {
        return provider.getText();
    }

    private void detail(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).margins(6, 2).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        wordings = new Combo(bar, SWT.READ_ONLY);
        wordings.setToolTipText("The wordings that were proposed; all are kept");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(wordings);
        wordings.addListener(SWT.Selection, event -> showChanges(0));
        accept = button(bar, "Accept", "Puts the selected change into the film (Alt+Right)", () -> decide(true, false));
        reject = button(bar, "Reject", "Turns the selected change down (Alt+Left)", () -> decide(false, false));
        acceptAll = button(bar, "Accept all", "Puts all changes in that can be", () -> decide(true, true));
        rejectAll = button(bar, "Reject all", "Turns down what is not decided yet", () -> decide(false, true));
        another = button(bar, "Another wording", "Asks the same again; this one is kept", this::another);
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        changes = table(sash, "org.filmwright.generation.ui.changes");
        column(changes, "Change", 300);
        column(changes, "", 240);
        changes.addListener(SWT.Selection, event -> showChange());
        SashForm texts = new SashForm(sash, SWT.HORIZONTAL);
        before = new ChangePane(texts, "In the film when it was asked", WordDiff.Kind.REMOVED);
        after = new ChangePane(texts, "Proposed", WordDiff.Kind.ADDED);
        sash.setWeights(40, 60);
    }

    private static Table table(Composite parent, String id) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData(WIDGET, id);
        table.setHeaderVisible(true);
        return table;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static Button button(Composite bar, String text, String toolTip, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void handle(String name, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler("org.filmwright.generation.ui.command." + name,
                new AbstractHandler() {
                    @Override
                    public Object execute(ExecutionEvent event) {
                        action.run();
                        return null;
                    }
                });
    }

    /** Waits for what to change about these blocks. */
    void ask(List<Block> blocks) {
        asked = blocks;
        FilmSession film = window.film().orElse(null);
        String name = film == null || blocks.size() != 1 ? blocks.size() + " blocks"
                : "“" + BlockNames.of(film.snapshot(), blocks.get(0)) + "”";
        about.setText("Rewrite " + name.replace("&", "&&") + ":");
        about.getParent().layout();
        instruction.setFocus();
        instruction.selectAll();
    }

    private void send() {
        String words = instruction.getText().strip();
        if (words.isEmpty()) {
            return;
        }
        List<Block> blocks = asked.isEmpty() ? selection() : asked;
        Asking.start(getSite().getPage(), writer(), TextOperation.REWRITE, blocks, words);
    }

    private List<Block> selection() {
        return Asking.selected(StructuredSelection.EMPTY, getSite().getPage());
    }

    private void another() {
        Proposal proposal = proposal();
        FilmSession film = window.film().orElse(null);
        Block subject = proposal == null || film == null ? null : film.snapshot().block(proposal.subject());
        if (subject != null) {
            Asking.start(getSite().getPage(), writer(), proposal.operation(), List.of(subject),
                    proposal.instruction());
        }
    }

    private void reloadIfOther() {
        if (!list.isDisposed() && !window.film().map(FilmSession::id).orElse("").equals(list.getData("film"))) {
            reload();
        }
    }

    private void reload() {
        FilmSession film = window.film().orElse(null);
        list.setData("film", film == null ? "" : film.id());
        if (film == null) {
            loaded(List.of());
        } else if (loading) {
            again = true;
        } else {
            loading = true;
            Operations.load("Proposals", list, monitor -> Proposals.open(film.snapshot()), this::loaded, status -> {
                loading = false;
                Problems.log(status);
            });
        }
    }

    private void loaded(List<Proposal> next) {
        loading = false;
        Proposal old = proposal();
        boolean fresh = !next.isEmpty() && (proposals.isEmpty() || !next.get(0).id().equals(proposals.get(0).id()));
        proposals = next;
        list.setRedraw(false);
        list.removeAll();
        for (Proposal each : next) {
            long open = each.last().changes().stream().filter(change -> change.state().isUndecided()).count();
            new TableItem(list, SWT.NONE).setText(new String[] {each.name(), Long.toString(open)});
        }
        int at = fresh ? 0 : index(old);
        if (!next.isEmpty()) {
            list.select(Math.max(0, at));
        }
        list.setRedraw(true);
        setPartName(next.isEmpty() ? "Proposals" : "Proposals (" + next.size() + ")");
        showProposal(!fresh && at >= 0);
        if (again) {
            again = false;
            reload();
        }
    }

    private int index(Proposal old) {
        for (int i = 0; i < proposals.size(); i++) {
            if (old != null && proposals.get(i).id().equals(old.id())) {
                return i;
            }
        }
        return -1;
    }

    private Proposal proposal() {
        int index = list.getSelectionIndex();
        return index < 0 || index >= proposals.size() ? null : proposals.get(index);
    }

    private Wording wording() {
        Proposal proposal = proposal();
        int index = wordings.getSelectionIndex();
        boolean there = proposal != null && index >= 0 && index < proposal.wordings().size();
        return there ? proposal.wordings().get(index) : null;
    }

    private TextChange change() {
        Wording wording = wording();
        int index = changes.getSelectionIndex();
        return wording == null || index < 0 || index >= wording.changes().size() ? null : wording.changes().get(index);
    }

    private void showProposal(boolean same) {
        Proposal proposal = proposal();
        int old = wordings.getSelectionIndex();
        int count = proposal == null ? 0 : proposal.wordings().size();
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            Wording each = proposal.wordings().get(i);
            names[i] = "Wording " + each.number() + " of " + count + " · " + each.author();
        }
        boolean more = count != wordings.getItemCount();
        wordings.setItems(names);
        wordings.select(same && !more && old >= 0 ? old : count - 1);
        showChanges(same ? Math.max(0, changes.getSelectionIndex()) : 0);
    }

    private void showChanges(int select) {
        Wording wording = wording();
        changes.removeAll();
        if (wording != null) {
            Palette palette = Palette.of(changes);
            for (TextChange change : wording.changes()) {
                TableItem item = new TableItem(changes, SWT.NONE);
                item.setText(new String[] {ChangeTexts.title(change), ChangeTexts.state(change)});
                if (!change.state().isUndecided()) {
                    item.setForeground(palette.muted());
                }
            }
            changes.select(ChangeTexts.nextOpen(wording.changes(), select));
        }
        showChange();
    }

    private void showChange() {
        TextChange change = change();
        before.show(change == null ? "" : change.before(), change == null ? "" : change.after());
        after.show(change == null ? "" : change.before(), change == null ? "" : change.after());
        boolean writable = window.film().map(film -> film.readOnly().isEmpty()).orElse(false);
        Wording wording = wording();
        accept.setEnabled(writable && change != null && change.state() == TextChange.State.OPEN);
        reject.setEnabled(writable && change != null && change.state().isUndecided());
        acceptAll.setEnabled(writable && wording != null && !wording.changes(TextChange.State.OPEN).isEmpty());
        rejectAll.setEnabled(writable && wording != null && wording.isUndecided());
        another.setEnabled(writable && wording != null);
    }

    private void decide(boolean taken, boolean all) {
        FilmSession film = window.film().orElse(null);
        Proposal proposal = proposal();
        Wording wording = wording();
        TextChange change = change();
        if (film == null || wording == null || !all && change == null) {
            return;
        }
        PendingInput.commitAll(getSite().getPage());
        Set<String> keys = all ? Set.of() : Set.of(change.key());
        try {
            Review review = new Review(film);
            Review.Outcome outcome = taken ? review.accept(proposal.id(), wording.id(), keys)
                    : review.reject(proposal.id(), wording.id(), keys);
            window.say(ChangeTexts.outcome(outcome, taken));
        } catch (CoreException e) {
            window.say(Problems.sentence(e));
        }
    }

    private void reveal() {
        Proposal proposal = proposal();
        if (proposal != null && proposal.subject() != null) {
            window.reveal(proposal.subject());
        }
    }

    @Override
    public void setFocus() {
        if (proposals.isEmpty()) {
            instruction.setFocus();
        } else {
            changes.setFocus();
        }
    }
}
