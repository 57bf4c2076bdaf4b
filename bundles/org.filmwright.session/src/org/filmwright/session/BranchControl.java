// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.Branch;
import org.filmwright.api.session.Branches;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.session.MergePlan.Conflict;
import org.filmwright.api.session.MergePlan.Merged;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.api.session.Origin;
import org.filmwright.compare.BlockMerge;
import org.filmwright.compare.VariantPlaces;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.Point;
import org.filmwright.session.spi.FilmStore.StoredChange;

/** Branches of an open film. */
final class BranchControl implements Branches {
    private final ProjectSession session;
    private final FilmStore store;

    BranchControl(ProjectSession session, FilmStore store) {
        this.session = session;
        this.store = store;
    }

    @Override
    public List<Branch> list() throws CoreException {
        return store.branches();
    }

    @Override
    public void create(String name) throws CoreException {
        requireWritable();
        requireFree(name);
        session.flush();
        store.createBranch(name);
    }

    @Override
    public void open(String name) throws CoreException {
        requireWritable();
        Branch branch = require(name);
        if (!branch.open()) {
            session.switchTo(name);
        }
    }

    @Override
    public void rename(String name, String newName) throws CoreException {
        requireWritable();
        Branch branch = require(name);
        requireFree(newName);
        store.changeBranch(name, newName, branch.archived());
        if (branch.open()) {
            session.switchTo(newName);
        }
    }

    @Override
    public void archive(String name, boolean archived) throws CoreException {
        requireWritable();
        Branch branch = require(name);
        if (branch.open() && archived) {
            throw new FilmException(ErrorCode.REFUSED, "'" + name + "' is open; open another one before archiving it.");
        }
        store.changeBranch(name, name, archived);
    }

    @Override
    public void label(String name) throws CoreException {
        requireWritable();
        requireFree(name);
        session.flush();
        store.label(name, store.editAt(here()));
    }

    @Override
    public List<Label> labels() throws CoreException {
        return store.labels();
    }

    @Override
    public List<BlockChange> diff(String a, String b) throws CoreException {
        settle();
        return store.differences(store.point(a), store.point(b)).stream()
                .map(change -> new BlockChange(change.block(), change.before(), change.after())).toList();
    }

    @Override
    public MergePlan plan(String from) throws CoreException {
        settle();
        Point theirs = store.point(from);
        Point ours = here();
        Point base = store.base(ours, theirs);
        if (base == null) {
            throw new FilmException(ErrorCode.REFUSED, "'" + from + "' shares no change with the open one.");
        }
        Map<String, Block> olds = new TreeMap<>();
        Map<String, Block> news = new TreeMap<>();
        for (StoredChange change : store.differences(base, theirs)) {
            olds.put(change.block(), change.before());
            news.put(change.block(), change.after());
        }
        List<Merged> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Snapshot present = session.snapshot();
        VariantPlaces places = VariantPlaces.matter(present, news)
                ? new VariantPlaces(present, olds, news, before(store.differences(base, ours))) : null;
        for (String block : news.keySet()) {
            BlockMerge.Outcome outcome = places != null ? places.merge(block)
                    : BlockMerge.of(olds.get(block), present.block(block), news.get(block));
            if (outcome != null) {
                changes.add(outcome.merged());
                conflicts.addAll(outcome.conflicts());
            }
        }
        keepChangedBelowDeleted(present, olds, news, changes, conflicts);
        restoreMissingParents(present, theirs, changes, conflicts);
        return new MergePlan(from, base.seq(), ours.seq(), store.editAt(theirs), changes, conflicts);
    }

    private static Map<String, Block> before(List<StoredChange> changes) {
        Map<String, Block> states = new HashMap<>();
        changes.forEach(change -> states.put(change.block(), change.before()));
        return states;
    }

    /** They deleted a block below which we changed something: nothing of ours goes without a question. */
    private static void keepChangedBelowDeleted(Snapshot present, Map<String, Block> olds, Map<String, Block> news,
            List<Merged> changes, List<Conflict> conflicts) {
        for (int i = 0; i < changes.size(); i++) {
            Merged merged = changes.get(i);
            boolean deletes = merged.takingOurs() == null && merged.ours() != null;
            if (deletes && present.subtree(merged.block()).skip(1).anyMatch(child -> news.get(child.id()) != null
                    || !news.containsKey(child.id()) || !child.sameState(olds.get(child.id())))) {
                changes.set(i, new Merged(merged.block(), merged.ours(), merged.ours(), null));
                conflicts.add(new Conflict(merged.block(), "deleted", merged.ours().content(),
                        merged.ours().content(), ""));
            }
        }
    }

    /** We deleted a block below which they changed something: taking theirs brings the block back. */
    private void restoreMissingParents(Snapshot present, Point theirs, List<Merged> changes, List<Conflict> conflicts)
            throws CoreException {
        Map<String, Block> their = new TreeMap<>();
        Set<String> put = new TreeSet<>();
        changes.stream().filter(merged -> merged.takingTheirs() != null).forEach(merged -> put.add(merged.block()));
        for (int i = 0; i < changes.size(); i++) {
            Merged merged = changes.get(i);
            Block block = merged.takingTheirs();
            if (block == null || !Ulid.isUlid(block.parent()) || present.block(block.parent()) != null
                    || put.contains(block.parent())) {
                continue;
            }
            if (their.isEmpty()) {
                store.differences(here(), theirs).forEach(change -> their.put(change.block(), change.after()));
            }
            Block parent = their.get(block.parent());
            changes.set(i, new Merged(merged.block(), merged.ours(), merged.ours(), parent == null ? null : block));
            if (parent != null) {
                put.add(parent.id());
                changes.add(new Merged(parent.id(), null, null, parent));
                conflicts.add(new Conflict(parent.id(), "deleted", parent.content(), "", parent.content()));
            }
        }
    }

    @Override
    public EditResult merge(MergePlan plan, Function<String, Side> take) throws CoreException {
        requireWritable();
        EditRequest request = EditRequest.user("Bring in " + plan.from()).from(Origin.MERGE);
        return session.merge(request, plan.theirs(), edit -> {
            for (Merged merged : plan.changes()) {
                Block present = edit.snapshot().block(merged.block());
                boolean same = present == null ? merged.ours() == null : present.sameState(merged.ours());
                if (!same) {
                    throw new FilmException(ErrorCode.CONFLICT,
                            "The film changed since the comparison; compare again before bringing in.");
                }
            }
            Snapshot before = edit.snapshot();
            Map<String, Block> results = results(plan, take, before);
            for (Block result : results.values()) {
                if (result != null) {
                    edit.put(result);
                }
            }
            for (String block : results.keySet()) {
                if (results.get(block) == null && edit.snapshot().block(block) != null) {
                    edit.delete(block);
                }
            }
            VariantPlaces.settle(edit, before, results);
        });
    }

    /** The states as chosen, null for deleted; what is below a block that goes, goes with it. */
    private static Map<String, Block> results(MergePlan plan, Function<String, Side> take, Snapshot present) {
        Map<String, Block> results = new LinkedHashMap<>();
        for (Merged merged : plan.changes()) {
            results.put(merged.block(),
                    take.apply(merged.block()) == Side.OURS ? merged.takingOurs() : merged.takingTheirs());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Block> entry : results.entrySet()) {
                if (entry.getValue() != null && isGone(entry.getValue().parent(), results, present)) {
                    entry.setValue(null);
                    changed = true;
                }
            }
        }
        return results;
    }

    private static boolean isGone(String parent, Map<String, Block> results, Snapshot present) {
        if (!Ulid.isUlid(parent)) {
            return false;
        }
        if (results.containsKey(parent)) {
            return results.get(parent) == null;
        }
        Block above = present.block(parent);
        return above == null || isGone(above.parent(), results, present);
    }

    private Point here() throws CoreException {
        return store.point(store.openBranch());
    }

    private void settle() throws CoreException {
        if (session.readOnly().isEmpty()) {
            session.flush();
        }
    }

    private Branch require(String name) throws CoreException {
        return store.branches().stream().filter(branch -> branch.name().equals(name)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "There is no alternate '" + name + "'."));
    }

    private void requireFree(String name) throws CoreException {
        if (name == null || name.isBlank() || name.length() > 120 || name.chars().allMatch(Character::isDigit)) {
            throw new FilmException(ErrorCode.REFUSED,
                    "A name has 1 to 120 characters and is no mere number, not '" + name + "'.");
        }
        boolean taken = store.branches().stream().anyMatch(branch -> branch.name().equals(name))
                || store.labels().stream().anyMatch(label -> label.name().equals(name));
        if (taken) {
            throw new FilmException(ErrorCode.REFUSED, "There is an alternate or draft '" + name + "' already.");
        }
    }

    private void requireWritable() throws CoreException {
        if (session.readOnly().isPresent()) {
            throw new FilmException(ErrorCode.READ_ONLY, session.readOnly().get());
        }
    }
}
