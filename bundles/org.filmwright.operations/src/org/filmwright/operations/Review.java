// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.Digests;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;

/**
 * Decides about proposals. Accepting is one edit: the film's text and the verdict change together, and one undo takes
 * both back. What was changed by hand after the question, and what is tagged keep or love, is never touched.
 */
public final class Review {
    private final FilmSession session;

    public Review(FilmSession session) {
        this.session = session;
    }

    /**
     * What became of changes.
     *
     * @param decided those that are accepted or rejected now
     * @param left    those that could not be accepted; each says why
     */
    public record Outcome(List<TextChange> decided, List<TextChange> left) {
        public Outcome {
            decided = List.copyOf(decided);
            left = List.copyOf(left);
        }
    }

    /**
     * Accepts changes of a wording.
     *
     * @param keys which; all that are open where it is empty
     * @throws FilmException REFUSED if what they make would be no well-formed script
     */
    public Outcome accept(String proposal, String wording, Set<String> keys) throws CoreException {
        return decide(proposal, wording, keys, true);
    }

    /** Rejects changes of a wording; all that nobody has decided about where no keys are given. */
    public Outcome reject(String proposal, String wording, Set<String> keys) throws CoreException {
        return decide(proposal, wording, keys, false);
    }

    private Outcome decide(String proposalId, String wordingId, Set<String> keys, boolean accept) throws CoreException {
        List<TextChange> decided = new ArrayList<>();
        List<TextChange> left = new ArrayList<>();
        Proposal known = require(session.snapshot(), proposalId);
        String stage = session.snapshot().stageOf(known.subject() == null ? "" : known.subject());
        String label = (accept ? "Accept: " : "Reject: ") + known.name();
        session.edit(EditRequest.user(label).in(stage), edit -> {
            decided.clear();
            left.clear();
            Proposal proposal = require(edit.snapshot(), proposalId);
            Wording wording = wording(proposal, wordingId);
            for (TextChange change : wording.changes()) {
                boolean wanted = keys.isEmpty() ? change.state().isUndecided() : keys.contains(change.key());
                if (wanted && change.state().isUndecided()) {
                    (!accept || change.state() == TextChange.State.OPEN ? decided : left).add(change);
                }
            }
            requireKnown(wording, keys);
            if (!decided.isEmpty()) {
                if (accept) {
                    new Acceptance(edit, proposal, wording).apply(decided);
                }
                note(edit, wording, decided, accept ? Features.ACCEPTED : Features.REJECTED);
                settle(edit, proposalId);
            }
        });
        return new Outcome(decided, left);
    }

    private static void requireKnown(Wording wording, Set<String> keys) throws FilmException {
        for (String key : keys) {
            if (wording.changes().stream().noneMatch(change -> change.key().equals(key))) {
                throw new FilmException(ErrorCode.REFUSED, "The wording has no change '" + key + "'; it has "
                        + String.join(", ", wording.changes().stream().map(TextChange::key).toList()) + ".");
            }
        }
    }

    private static Proposal require(Snapshot film, String id) throws FilmException {
        return Proposals.find(film, id).orElseThrow(() -> new FilmException(ErrorCode.REFUSED,
                "There is no proposal " + id + "."));
    }

    private static Wording wording(Proposal proposal, String id) throws FilmException {
        return proposal.wordings().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "The proposal has no wording " + id + "."));
    }

    private static void note(Edit edit, Wording wording, List<TextChange> decided, String feature)
            throws CoreException {
        List<String> all = new ArrayList<>(edit.snapshot().block(wording.id()).texts(feature));
        decided.forEach(change -> all.add(change.key()));
        edit.set(wording.id(), feature, all);
    }

    /** A proposal is settled when one wording was taken as far as it goes, or all were turned down. */
    private static void settle(Edit edit, String id) throws CoreException {
        Proposal now = require(edit.snapshot(), id);
        boolean taken = now.wordings().stream()
                .anyMatch(each -> !each.isUndecided() && !each.changes(TextChange.State.ACCEPTED).isEmpty());
        if (taken || now.wordings().stream().noneMatch(Wording::isUndecided)) {
            edit.tag(id, Proposals.SETTLED);
        }
    }

    /** The inside of one acceptance. */
    private static final class Acceptance {
        private final Edit edit;
        private final Proposal proposal;
        private final Wording wording;

        Acceptance(Edit edit, Proposal proposal, Wording wording) {
            this.edit = edit;
            this.proposal = proposal;
            this.wording = wording;
        }

        void apply(List<TextChange> changes) throws CoreException {
            switch (proposal.feature()) {
            case TextTargets.BLOCKS -> new NewBlocks(edit, proposal).add(changes);
            case TextTargets.NEW_SCENE -> new NewBlocks(edit, proposal).addScene(wording.text());
            default -> replace(changes);
            }
        }

        private void replace(List<TextChange> changes) throws CoreException {
            Snapshot film = edit.snapshot();
            String subject = proposal.subject();
            String old = TextTargets.current(film, subject, proposal.feature());
            String now = new ThreeWay(wording.base(), old).apply(changes);
            if (proposal.feature().equals(TextTargets.SCRIPT)) {
                script(film, film.block(subject), old, now);
            } else if (proposal.feature().equals(Digests.CONTENT)) {
                edit.content(subject, now);
            } else {
                edit.set(subject, proposal.feature(), now);
            }
        }

        private void script(Snapshot film, Block subject, String old, String now) throws CoreException {
            String text = ScriptText.of(film);
            int start = ScriptText.offset(film, subject.id());
            String before = text.substring(0, start);
            String after = text.substring(start + old.length());
            Optional<String> wrong = ScriptFit.check(before, old, now, after);
            if (wrong.isPresent()) {
                throw new FilmException(ErrorCode.REFUSED, wrong.get());
            }
            ScriptSync.apply(edit, before + now + after);
            boolean there = edit.snapshot().block(subject.id()) != null;
            if (!there && subject.is(BlockTypes.SCENE)) {
                throw new FilmException(ErrorCode.REFUSED, "It would leave nothing of the scene; delete the scene"
                        + " instead.");
            }
        }
    }
}
