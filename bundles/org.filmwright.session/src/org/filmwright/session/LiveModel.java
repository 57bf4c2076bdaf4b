// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.filmwright.api.Block;
import org.filmwright.api.OrderKeys;
import org.filmwright.api.Ulid;
import org.filmwright.model.FilmPackage;
import org.filmwright.model.StageRoot;

/**
 * The live EMF objects: one Resource per stage, made from the snapshot when somebody asks for a block of it. An adapter
 * on every object turns each notification into the block's new record at once, so that an edit sees live and recorded
 * changes alike. A change outside an edit, or on another thread, is put back and throws. Model thread
 * only.
 */
final class LiveModel {
    private final Supplier<RecordedEdit> active;
    private final Supplier<FilmSnapshot> published;
    private final Map<String, StageRoot> stages = new HashMap<>();
    private final Map<String, org.filmwright.model.Block> objects = new HashMap<>();
    private final LiveCodec codec = new LiveCodec(objects::get);
    private final Adapter recorder = new Recorder();
    private final ResourceSetImpl resources = new ResourceSetImpl() {
        @Override
        public EObject getEObject(URI uri, boolean loadOnDemand) {
            String id = LiveCodec.idOf(uri);
            return id == null ? null : object(id, current());
        }
    };
    private boolean mirroring;

    /**
     * @param active    the edit that runs on the calling thread, or null
     * @param published the session's present snapshot
     */
    LiveModel(Supplier<RecordedEdit> active, Supplier<FilmSnapshot> published) {
        this.active = active;
        this.published = published;
    }

    private FilmSnapshot current() {
        RecordedEdit edit = active.get();
        return edit == null ? published.get() : (FilmSnapshot) edit.snapshot();
    }

    /** The live object of a block, its stage loaded if need be; null where the snapshot has no such block. */
    org.filmwright.model.Block object(String id, FilmSnapshot now) {
        org.filmwright.model.Block object = objects.get(id);
        if (object == null && now.block(id) != null) {
            load(now.stageOf(id), now);
            object = objects.get(id);
        }
        return object;
    }

    private void load(String stage, FilmSnapshot now) {
        if (stages.containsKey(stage)) {
            return;
        }
        mirror(() -> {
            StageRoot root = (StageRoot) EcoreUtil.create(FilmPackage.Literals.STAGE_ROOT);
            root.setStage(stage);
            Resource resource = new ResourceImpl(URI.createGenericURI("film", stage, null));
            resources.getResources().add(resource);
            resource.getContents().add(root);
            root.eAdapters().add(recorder);
            stages.put(stage, root);
            loadChildren(root.getBlocks(), stage, now);
            for (Block block : now.children(stage)) {
                now.subtree(block.id()).forEach(state -> codec.decode(state, objects.get(state.id())));
            }
        });
    }

    private void loadChildren(EList<org.filmwright.model.Block> list, String parent, FilmSnapshot now) {
        for (Block state : now.children(parent)) {
            org.filmwright.model.Block object = codec.create(state.type());
            object.setId(state.id());
            objects.put(state.id(), object);
            list.add(object);
            loadChildren(object.getChildren(), state.id(), now);
            object.eAdapters().add(recorder);
        }
    }

    /** Mirrors a recorded change into the live objects, where its stage is loaded. */
    void changed(String id, Block state, FilmSnapshot now) {
        if (stages.isEmpty()) {
            return;
        }
        mirror(() -> mirrorState(id, state, now));
    }

    /** Puts objects back to what a snapshot says. */
    void restore(Collection<String> ids, FilmSnapshot snapshot) {
        if (stages.isEmpty()) {
            return;
        }
        mirror(() -> ids.forEach(id -> mirrorState(id, snapshot.block(id), snapshot)));
    }

    private void mirrorState(String id, Block state, FilmSnapshot now) {
        org.filmwright.model.Block object = objects.get(id);
        if (state == null) {
            if (object != null) {
                EcoreUtil.remove(object);
                objects.remove(id);
            }
            return;
        }
        EList<org.filmwright.model.Block> siblings = listOf(state.parent(), now);
        if (siblings == null) {
            return;
        }
        if (object == null) {
            object = codec.create(state.type());
            object.eAdapters().add(recorder);
            objects.put(id, object);
        }
        codec.decode(state, object);
        place(object, siblings);
    }

    private EList<org.filmwright.model.Block> listOf(String parent, FilmSnapshot now) {
        StageRoot root = stages.get(parent);
        if (root != null) {
            return root.getBlocks();
        }
        org.filmwright.model.Block object = objects.get(parent);
        if (object == null && now.block(parent) != null && stages.containsKey(now.stageOf(parent))) {
            mirrorState(parent, now.block(parent), now);
            object = objects.get(parent);
        }
        return object == null ? null : object.getChildren();
    }

    private static void place(org.filmwright.model.Block object, EList<org.filmwright.model.Block> siblings) {
        int at = siblings.indexOf(object);
        if (at >= 0 && fits(object, siblings, at)) {
            return;
        }
        if (at >= 0) {
            siblings.remove(at);
        }
        int low = 0;
        int high = siblings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(siblings.get(middle), object) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        siblings.add(low, object);
    }

    private static boolean fits(org.filmwright.model.Block object, List<org.filmwright.model.Block> siblings, int at) {
        return (at == 0 || compare(siblings.get(at - 1), object) < 0)
                && (at == siblings.size() - 1 || compare(object, siblings.get(at + 1)) < 0);
    }

    private static int compare(org.filmwright.model.Block left, org.filmwright.model.Block right) {
        int keys = left.getOrderKey().compareTo(right.getOrderKey());
        return keys != 0 ? keys : left.getId().compareTo(right.getId());
    }

    private void mirror(Runnable work) {
        boolean outer = mirroring;
        mirroring = true;
        try {
            work.run();
        } finally {
            mirroring = outer;
        }
    }

    /** Turns notifications into records. */
    private final class Recorder extends AdapterImpl {
        @Override
        public void setTarget(Notifier newTarget) {
            // one adapter serves all objects
        }

        @Override
        public void notifyChanged(Notification message) {
            if (mirroring || message.isTouch() || message.getEventType() == Notification.REMOVING_ADAPTER
                    || message.getEventType() == Notification.RESOLVE) {
                return;
            }
            RecordedEdit edit = active.get();
            if (edit == null) {
                putBack(message);
                throw new IllegalStateException(
                        "A film changes only inside FilmSession.edit(); the change was put back");
            }
            if (message.getFeature() instanceof EReference reference && reference.isContainment()) {
                containmentChanged(message, edit);
            } else if (message.getNotifier() instanceof org.filmwright.model.Block object) {
                record(object, edit);
            }
        }

        private void containmentChanged(Notification message, RecordedEdit edit) {
            switch (message.getEventType()) {
            case Notification.ADD -> added((org.filmwright.model.Block) message.getNewValue(), edit);
            case Notification.ADD_MANY -> ((List<?>) message.getNewValue())
                    .forEach(object -> added((org.filmwright.model.Block) object, edit));
            case Notification.REMOVE -> removed((org.filmwright.model.Block) message.getOldValue(), edit);
            case Notification.REMOVE_MANY -> ((List<?>) message.getOldValue())
                    .forEach(object -> removed((org.filmwright.model.Block) object, edit));
            case Notification.MOVE -> moved((org.filmwright.model.Block) message.getNewValue(), edit);
            default -> {
                putBack(message);
                throw new IllegalStateException("This change of a list of blocks is not supported");
            }
            }
        }

        private void added(org.filmwright.model.Block object, RecordedEdit edit) {
            mirror(() -> {
                if (object.getId() == null) {
                    object.setId(Ulid.next());
                }
                object.setOrderKey(keyAt(object));
                if (!object.eAdapters().contains(recorder)) {
                    object.eAdapters().add(recorder);
                }
            });
            objects.put(object.getId(), object);
            record(object, edit);
            List.copyOf(object.getChildren()).forEach(child -> added(child, edit));
        }

        private void removed(org.filmwright.model.Block object, RecordedEdit edit) {
            List.copyOf(object.getChildren()).forEach(child -> removed(child, edit));
            objects.remove(object.getId());
            edit.fromLive(object.getId(), null);
        }

        private void moved(org.filmwright.model.Block object, RecordedEdit edit) {
            mirror(() -> object.setOrderKey(keyAt(object)));
            record(object, edit);
        }

        private String keyAt(org.filmwright.model.Block object) {
            List<org.filmwright.model.Block> siblings = siblings(object);
            int at = siblings.indexOf(object);
            String low = at == 0 ? null : siblings.get(at - 1).getOrderKey();
            String high = null;
            for (int i = at + 1; i < siblings.size() && high == null; i++) {
                high = siblings.get(i).getOrderKey();
            }
            return OrderKeys.between(low, high);
        }

        private List<org.filmwright.model.Block> siblings(org.filmwright.model.Block object) {
            return object.eContainer() instanceof StageRoot root ? root.getBlocks()
                    : ((org.filmwright.model.Block) object.eContainer()).getChildren();
        }

        private void record(org.filmwright.model.Block object, RecordedEdit edit) {
            if (object.eContainer() == null) {
                return;
            }
            String parent = object.eContainer() instanceof StageRoot root ? root.getStage()
                    : ((org.filmwright.model.Block) object.eContainer()).getId();
            edit.fromLive(object.getId(), codec.encode(object, parent, edit.snapshot().block(object.getId())));
        }

        private void putBack(Notification message) {
            mirror(() -> {
                if (message.getFeature() instanceof EReference reference && reference.isContainment()) {
                    putBackList(message, reference);
                } else if (message.getNotifier() instanceof org.filmwright.model.Block object) {
                    Block state = published.get().block(object.getId());
                    if (state != null) {
                        codec.decode(state, object);
                    } else if (message.getFeature() == FilmPackage.Literals.BLOCK__ID) {
                        object.setId(message.getOldStringValue());
                    }
                }
            });
        }

        @SuppressWarnings("unchecked")
        private void putBackList(Notification message, EReference reference) {
            EList<Object> list = (EList<Object>) ((EObject) message.getNotifier()).eGet(reference);
            switch (message.getEventType()) {
            case Notification.ADD -> list.remove(message.getNewValue());
            case Notification.ADD_MANY -> list.removeAll((List<?>) message.getNewValue());
            case Notification.REMOVE -> list.add(message.getPosition(), message.getOldValue());
            case Notification.REMOVE_MANY -> putBackMany(message, list);
            case Notification.MOVE -> list.move((int) (Integer) message.getOldValue(), message.getPosition());
            case Notification.SET -> list.set(message.getPosition(), message.getOldValue());
            default -> throw new IllegalStateException("An unknown change of a list of blocks");
            }
        }

        private void putBackMany(Notification message, EList<Object> list) {
            List<?> gone = (List<?>) message.getOldValue();
            int[] positions = (int[]) message.getNewValue();
            for (int i = 0; i < gone.size(); i++) {
                list.add(positions == null ? i : positions[i], gone.get(i));
            }
        }
    }
}
