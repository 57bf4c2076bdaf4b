// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;

/** Puts accepted new blocks into their stages. */
final class NewBlocks {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Edit edit;
    private final Proposal proposal;

    NewBlocks(Edit edit, Proposal proposal) {
        this.edit = edit;
        this.proposal = proposal;
    }

    void add(List<TextChange> changes) throws CoreException {
        TextOperation operation = proposal.operation();
        String type = operation.makes();
        Block subject = edit.snapshot().block(proposal.subject());
        Set<String> names = edit.snapshot().ofType(type).stream().map(block -> fold(TextContext.name(block)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (TextChange change : changes) {
            if (operation == TextOperation.SHOTS) {
                edit.create(setUp(subject, change));
            } else if (operation == TextOperation.PLOT || names.add(fold(change.title()))) {
                edit.create(draft(operation, subject, change));
            }
        }
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static BlockDraft draft(TextOperation operation, Block subject, TextChange change) {
        BlockDraft draft = BlockDraft.of(operation.makes()).in(operation.stage()).set(Features.NAME, change.title());
        String text = change.after().isBlank() ? null : change.after();
        if (operation == TextOperation.PLOT) {
            draft.content(change.after()).set(Features.KIND, "beat");
        } else {
            draft.content(change.title()).set(Features.DESCRIPTION, text);
        }
        if (operation == TextOperation.PROPS && subject.is(BlockTypes.SCENE)) {
            draft.link(Features.SCENES, subject.id());
        }
        return draft;
    }

    private BlockDraft setUp(Block scene, TextChange change) {
        List<Block> there = edit.snapshot().children(Stages.SHOOTING_SCRIPT).stream()
                .filter(block -> scene.id().equals(block.link(Features.SCENE))).toList();
        Set<String> taken = there.stream().map(block -> block.text(Features.LETTER)).collect(Collectors.toSet());
        String letter = letter(taken);
        BlockDraft draft = BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT).link(Features.SCENE, scene.id())
                .link(Features.LOCATION, scene.links(Features.LOCATION))
                .set(Features.LETTER, letter.isEmpty() ? null : letter)
                .set(Features.SIZE, change.title().strip().toUpperCase(Locale.ROOT))
                .set(Features.SUBJECT_WORDS, change.after().isBlank() ? null : change.after());
        return there.isEmpty() ? draft : draft.after(there.get(there.size() - 1).id());
    }

    /** The first free letter of a set-up: none, A, B… without I and O, AA after Z. */
    private static String letter(Set<String> taken) {
        List<String> letters = new ArrayList<>(List.of(""));
        for (int i = 0; i < LETTERS.length(); i++) {
            letters.add(LETTERS.substring(i, i + 1));
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            for (int j = 0; j < LETTERS.length(); j++) {
                letters.add("" + LETTERS.charAt(i) + LETTERS.charAt(j));
            }
        }
        return letters.stream().filter(letter -> !taken.contains(letter)).findFirst().orElse("");
    }

    /** Puts a scene into the script behind that of the card before, else at its end, and ties it to its card. */
    void addScene(String fountain) throws CoreException {
        Snapshot film = edit.snapshot();
        Block card = film.block(proposal.subject());
        String text = ScriptText.of(film);
        int at = place(film, card, text);
        String lineEnd = ScriptFile.lineEndOf(text);
        String gap = at == 0 || text.substring(0, at).endsWith(lineEnd + lineEnd) ? ""
                : text.substring(0, at).endsWith(lineEnd) ? lineEnd : lineEnd + lineEnd;
        String scene = gap + fountain.replace("\n", lineEnd);
        Set<String> before = ScriptBlocks.scenes(film).stream().map(Block::id).collect(Collectors.toSet());
        ScriptSync.apply(edit, text.substring(0, at) + scene + text.substring(at));
        String made = ScriptBlocks.scenes(edit.snapshot()).stream().map(Block::id).filter(id -> !before.contains(id))
                .findFirst().orElse(null);
        if (made != null && card.is(BlockTypes.OUTLINE_CARD)) {
            edit.link(card.id(), Features.SCENE, List.of(made));
        }
    }

    private static int place(Snapshot film, Block card, String text) {
        List<Block> cards = film.children(card.parent());
        for (int i = cards.indexOf(card); i >= 0; i--) {
            String scene = cards.get(i).link(Features.SCENE);
            int offset = scene == null ? -1 : ScriptText.offset(film, scene);
            if (offset >= 0) {
                return offset + ScriptText.of(film, scene).length();
            }
        }
        return text.length();
    }
}
