// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.OrderKeys;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.BlockOperation;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.ModelChange.BlockChange;

/**
 * One edit while it runs: a working snapshot, and for each touched block its state before. Rolling back is forgetting
 * it. Model thread only.
 */
final class RecordedEdit implements Edit {
    private final String id;
    private final EditRequest request;
    private final FilmSnapshot start;
    private final long seq;
    private final LiveObjects live;
    private final Map<String, Block> before = new LinkedHashMap<>();
    private FilmSnapshot now;
    private boolean open = true;

    RecordedEdit(String id, EditRequest request, FilmSnapshot start, LiveObjects live) {
        this.id = id;
        this.request = request;
        this.start = start;
        this.now = start;
        this.seq = start.seq() + 1;
        this.live = live;
    }

    String id() {
        return id;
    }

    FilmSnapshot start() {
        return start;
    }

    @Override
    public Snapshot snapshot() {
        return now;
    }

    @Override
    public String create(BlockDraft draft) throws CoreException {
        return createAll(List.of(draft)).get(0);
    }

    @Override
    public List<String> createAll(List<BlockDraft> drafts) throws CoreException {
        if (drafts.isEmpty()) {
            return List.of();
        }
        BlockDraft first = drafts.get(0);
        String parent = first.parent();
        requireParent(parent);
        Block previous = first.isFirst() ? null
                : first.sibling() != null ? require(first.sibling()) : now.lastChild(parent);
        boolean atEnd = !first.isFirst() && first.sibling() == null;
        Block next = atEnd ? null : now.childAfter(parent, previous);
        String low = previous == null ? null : previous.orderKey();
        String high = next == null ? null : next.orderKey();
        List<String> keys = drafts.size() == 1 ? List.of(OrderKeys.between(low, high))
                : OrderKeys.spread(low, high, drafts.size());
        List<String> ids = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            BlockDraft draft = drafts.get(i);
            if (!parent.equals(draft.parent())) {
                throw new IllegalArgumentException("All drafts of one call belong to one parent");
            }
            Block block = draft.build(keys.get(i));
            if (now.block(block.id()) != null) {
                throw new FilmException(ErrorCode.REFUSED, "There is a block " + block.id() + " already.");
            }
            replace(block.id(), block);
            ids.add(block.id());
        }
        return ids;
    }

    @Override
    public void content(String block, String content) throws CoreException {
        replace(block, require(block).withContent(content));
    }

    @Override
    public void set(String block, String attribute, Object value) throws CoreException {
        replace(block, require(block).withAttribute(attribute, value));
    }

    @Override
    public void link(String block, String feature, List<String> targets) throws CoreException {
        replace(block, require(block).withLinks(feature, targets));
    }

    @Override
    public void tag(String block, String tag) throws CoreException {
        Block state = require(block);
        replace(block, state.withTags(Tags.with(state.tags(), tag)));
    }

    @Override
    public void untag(String block, String tag) throws CoreException {
        Block state = require(block);
        replace(block, state.withTags(Tags.without(state.tags(), tag)));
    }

    @Override
    public void move(String block, String parent, String afterSibling) throws CoreException {
        Block state = require(block);
        requireParent(parent);
        for (Block up = now.block(parent); up != null; up = now.block(up.parent())) {
            if (up.id().equals(block)) {
                throw new FilmException(ErrorCode.REFUSED, "A block cannot be moved into itself.");
            }
        }
        Block previous = afterSibling == null ? null : require(afterSibling);
        if (previous != null && (previous.id().equals(block) || !previous.parent().equals(parent))) {
            throw new FilmException(ErrorCode.REFUSED, "The block can only be put behind another block of " + parent
                    + ".");
        }
        Block next = now.childAfter(parent, previous);
        if (next != null && next.id().equals(block)) {
            next = now.childAfter(parent, next);
        }
        replace(block, state.withPlace(parent, OrderKeys.between(previous == null ? null : previous.orderKey(),
                next == null ? null : next.orderKey())));
    }

    @Override
    public void put(Block state) throws CoreException {
        replace(state.id(), state);
    }

    @Override
    public void delete(String block) throws CoreException {
        require(block);
        if (block.equals(now.film())) {
            throw new FilmException(ErrorCode.REFUSED, "The film itself cannot be deleted.");
        }
        for (Block child : now.children(block)) {
            delete(child.id());
        }
        replace(block, null);
    }

    @Override
    public void apply(List<BlockOperation> operations) throws CoreException {
        for (BlockOperation operation : operations) {
            Block present = start.block(operation.id());
            long version = present == null ? 0 : present.version();
            if (version != operation.base()) {
                throw new FilmException(ErrorCode.CONFLICT, "The block " + operation.id() + " was changed meanwhile (v"
                        + operation.base() + " became v" + version + "); nothing was changed.");
            }
        }
        for (BlockOperation operation : operations) {
            if (operation instanceof BlockOperation.Put put) {
                put(put.state());
            } else if (now.block(operation.id()) != null) {
                delete(operation.id());
            }
        }
    }

    @Override
    public EObject live(String block) throws CoreException {
        require(block);
        return live.model().object(block, now);
    }

    /** Takes a state that the live model reports. */
    void fromLive(String block, Block state) {
        record(block, state);
    }

    private void replace(String block, Block state) {
        record(block, state);
        live.changed(block, state, now);
    }

    private void record(String block, Block state) {
        if (!open) {
            throw new IllegalStateException("The edit is over");
        }
        Block old = now.block(block);
        if (old == null ? state == null : old.sameState(state)) {
            return;
        }
        before.putIfAbsent(block, start.block(block));
        Block origin = start.block(block);
        boolean restored = state != null && state.sameState(origin);
        now = now.with(block, state == null ? null : restored ? origin : state.withVersion(seq));
    }

    /** What changed so far; blocks that are back in their old state are left out. */
    List<BlockChange> changes() {
        List<BlockChange> changes = new ArrayList<>();
        before.forEach((block, old) -> {
            Block state = now.block(block);
            if (old == null ? state != null : !old.sameState(state)) {
                changes.add(new BlockChange(block, old, state));
            }
        });
        return changes;
    }

    /** Ids of all blocks that were touched, changed or not. */
    List<String> touched() {
        return List.copyOf(before.keySet());
    }

    ModelChange soFar() {
        return new ModelChange(id, request, start, now, changes());
    }

    /** Ends the edit; the snapshot to publish. */
    FilmSnapshot close() {
        open = false;
        return now.at(seq);
    }

    private Block require(String block) throws FilmException {
        Block state = now.block(block);
        if (state == null) {
            throw new FilmException(ErrorCode.REFUSED, "There is no block " + block + " in the film.");
        }
        return state;
    }

    private void requireParent(String parent) throws FilmException {
        if (parent == null) {
            throw new FilmException(ErrorCode.REFUSED, "A block needs a parent: another block or a stage.");
        }
        if (Ulid.isUlid(parent)) {
            require(parent);
        }
    }
}
