// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Control;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.sync.RemovedBlocks;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.FilmWindow;

/**
 * Keeps the text of the editor and the blocks of the film the same: typing goes into the blocks as one edit when the
 * writer pauses, and what others change in the blocks goes into the text around what was typed since. Lives on the UI
 * thread.
 */
final class ScriptLink implements IDocumentListener {
    private static final int PAUSE = 400;

    private final FilmSession film;
    private final IDocument document;
    private final Control owner;
    private final FilmWindow window;
    private final Runnable synced;
    private final Subscription subscription;
    private final RemovedBlocks removed = new RemovedBlocks();
    private List<Block> base;
    private String baseText;
    private boolean applying;
    private boolean pending;
    private Job working;
    private int typed;

    /**
     * @param synced runs after text and blocks have become the same
     */
    ScriptLink(FilmSession film, IDocument document, Control owner, FilmWindow window, Runnable synced) {
        this.film = film;
        this.document = document;
        this.owner = owner;
        this.window = window;
        this.synced = synced;
        base = ScriptGate.blocks(film.snapshot());
        baseText = TextHunks.text(base);
        document.addDocumentListener(this);
        subscription = film.onChange(this::changed);
    }

    /** Whether something was typed that is not in the blocks yet. */
    boolean isPending() {
        return pending;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // nothing to prepare
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (applying) {
            return;
        }
        pending = true;
        int mine = ++typed;
        UiThread.after(PAUSE, owner, () -> {
            if (mine == typed) {
                sync();
            }
        });
    }

    /** Starts putting the text into the blocks, off the UI thread. */
    void sync() {
        if (!pending || working != null) {
            return;
        }
        String text = document.get();
        working = Operations.load("Taking in what was written", owner, monitor -> ScriptGate.plan(film.snapshot(), text, removed),
                plan -> {
                    working = null;
                    apply(plan, text);
                }, status -> {
                    working = null;
                    Problems.report(status);
                });
    }

    /** Puts the text into the blocks before it returns, for an editor that closes. */
    void syncNow() {
        if (!pending) {
            return;
        }
        String text = document.get();
        apply(ScriptGate.plan(film.snapshot(), text, removed), text);
    }

    /** Gives the script another text as one labelled edit, after what was typed. */
    void change(String label, String text) throws CoreException {
        syncNow();
        ScriptGate.Plan plan = ScriptGate.plan(film.snapshot(), text, removed);
        film.edit(EditRequest.user(label).in(Stages.SCREENPLAY), plan.change());
    }

    private void apply(ScriptGate.Plan plan, String text) {
        if (!pending) {
            return;
        }
        applying = true;
        try {
            film.edit(EditRequest.user(plan.label()).in(Stages.SCREENPLAY), plan.change());
            base = ScriptGate.blocks(film.snapshot());
            baseText = TextHunks.text(base);
            pending = !document.get().equals(baseText);
        } catch (FilmException e) {
            if (e.code() == ErrorCode.CONFLICT) {
                UiThread.async(owner, this::sync);
            } else {
                window.say(Problems.sentence(e));
            }
            return;
        } catch (CoreException e) {
            window.say(Problems.sentence(e));
            return;
        } finally {
            applying = false;
        }
        if (pending && !document.get().equals(text)) {
            UiThread.after(PAUSE, owner, this::sync);
        } else {
            synced.run();
        }
    }

    /** Others changed the blocks. */
    private void changed(ModelChange change) {
        if (applying || !change.touchesStage(Stages.SCREENPLAY)) {
            return;
        }
        List<Block> next = ScriptGate.blocks(change.after());
        List<TextHunks.Hunk> hunks = TextHunks.between(base, next);
        List<TextHunks.Hunk> own = pending ? TextHunks.between(baseText, document.get()) : List.of();
        base = next;
        baseText = TextHunks.text(next);
        List<TextHunks.Hunk> moved = TextHunks.over(hunks, own.isEmpty() ? null : own.get(0));
        if (moved == null) {
            // both changed the same place: what is being typed stays, and goes into the blocks next
            return;
        }
        applying = true;
        try {
            for (TextHunks.Hunk hunk : moved) {
                document.replace(hunk.offset(), hunk.length(), hunk.text());
            }
        } catch (BadLocationException e) {
            Problems.log(Problems.error("The script's text did not fit its blocks; it is taken from them again.", e));
            document.set(baseText);
        } finally {
            applying = false;
        }
        pending = !document.get().equals(baseText);
        if (!pending) {
            synced.run();
        }
    }

    /** Ends listening. */
    void close() {
        document.removeDocumentListener(this);
        subscription.close();
    }
}
