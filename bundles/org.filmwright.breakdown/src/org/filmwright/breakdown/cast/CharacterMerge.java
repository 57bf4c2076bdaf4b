// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Edit;

/**
 * Makes one character of several: one stays, the names of the others become aliases of it, what was linked to them is
 * linked to it, their looks move to it, and what it does not say itself it takes from them. The script's text stays.
 */
public final class CharacterMerge {
    private final String kept;
    private final List<String> merged;
    private final List<String> names;
    private final int links;

    private CharacterMerge(String kept, List<String> merged, List<String> names, int links) {
        this.kept = kept;
        this.merged = List.copyOf(merged);
        this.names = List.copyOf(names);
        this.links = links;
    }

    /**
     * Works out what changes.
     *
     * @param kept   id of the one that stays
     * @param merged ids of those that go
     */
    public static CharacterMerge plan(Snapshot film, String kept, List<String> merged) throws FilmException {
        Set<String> going = new LinkedHashSet<>(merged);
        going.remove(kept);
        Block stays = film.block(kept);
        if (stays == null || going.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "Select two characters or more to merge them.");
        }
        Set<String> names = new LinkedHashSet<>(stays.texts(Features.ALIASES));
        int links = 0;
        for (String id : going) {
            Block block = film.block(id);
            if (block == null || !block.is(BlockTypes.CHARACTER)) {
                throw new FilmException(ErrorCode.REFUSED, "Only characters can be merged.");
            }
            names.add(block.content());
            names.addAll(block.texts(Features.ALIASES));
            links += film.referrers(id, null).size();
        }
        names.remove(stays.content());
        return new CharacterMerge(kept, List.copyOf(going), List.copyOf(names), links);
    }

    /** The aliases of the one that stays. */
    public List<String> aliases() {
        return names;
    }

    /** How many blocks are linked anew. */
    public int links() {
        return links;
    }

    /** Makes the change inside an edit. */
    public void apply(Edit edit) throws CoreException {
        for (String id : merged) {
            Block block = edit.snapshot().block(id);
            if (block == null) {
                throw new FilmException(ErrorCode.CONFLICT, "A character was deleted meanwhile.");
            }
            relink(edit, id);
            fill(edit, block);
            String last = lastLook(edit.snapshot());
            for (Block look : edit.snapshot().children(id)) {
                edit.move(look.id(), kept, last);
                last = look.id();
            }
            edit.delete(id);
        }
        edit.set(kept, Features.ALIASES, names.isEmpty() ? null : names);
        edit.set(kept, Features.GENERATED, null);
    }

    private String lastLook(Snapshot film) {
        Block last = film.lastChild(kept);
        return last == null ? null : last.id();
    }

    private void relink(Edit edit, String id) throws CoreException {
        for (String source : List.copyOf(edit.snapshot().referrers(id, null))) {
            Block block = edit.snapshot().block(source);
            if (block == null) {
                continue;
            }
            for (String feature : block.links().keySet()) {
                List<String> targets = block.links(feature);
                if (targets.contains(id)) {
                    Set<String> next = new LinkedHashSet<>();
                    targets.forEach(target -> next.add(target.equals(id) ? kept : target));
                    edit.link(source, feature, List.copyOf(next));
                }
            }
        }
    }

    private void fill(Edit edit, Block from) throws CoreException {
        Block to = edit.snapshot().block(kept);
        for (String feature : from.attributes().keySet()) {
            boolean own = List.of(Features.ALIASES, Features.GENERATED, Features.NAME).contains(feature);
            if (!own && !to.attributes().containsKey(feature)) {
                edit.set(kept, feature, from.attributes().get(feature));
            }
        }
        if (from.flag(Features.SPEAKING) && !to.flag(Features.SPEAKING)) {
            edit.set(kept, Features.SPEAKING, true);
        }
        for (String feature : from.links().keySet()) {
            List<String> all = new ArrayList<>(to.links(feature));
            from.links(feature).stream().filter(target -> !all.contains(target)).forEach(all::add);
            edit.link(kept, feature, all);
        }
        for (String tag : from.tags()) {
            if (!Tags.VERDICTS.contains(tag)) {
                edit.tag(kept, tag);
            }
        }
    }
}
