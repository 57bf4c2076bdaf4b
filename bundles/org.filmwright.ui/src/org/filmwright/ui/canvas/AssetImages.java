// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.Operations;

/**
 * Pictures of a film's assets for a control: read off the UI thread, the last asked first, kept as long as there is room.
 * Lives on the UI thread and ends with its control.
 *
 * @since 0.1
 */
public final class AssetImages {
    private static final long ROOM = 96L << 20;
    private static final int WORKERS = 2;
    private static final int WAITING = 200;

    private final FilmSession film;
    private final Control owner;
    private final Runnable arrived;
    private final Map<String, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> broken = new HashSet<>();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private int working;
    private long bytes;

    private record Request(String key, String asset, int width, int height) {
    }

    /**
     * @param arrived runs when there are more pictures than before
     */
    public AssetImages(FilmSession film, Control owner, Runnable arrived) {
        this.film = film;
        this.owner = owner;
        this.arrived = arrived;
        owner.addDisposeListener(event -> images.values().forEach(Image::dispose));
    }

    /** The picture fitting into a box of pixels, or null while it is being read or if it cannot be read. */
    public Image get(String asset, int width, int height) {
        String key = asset + ' ' + width + 'x' + height;
        Image image = images.get(key);
        if (image == null && !broken.contains(asset) && asked.add(key)) {
            waiting.addFirst(new Request(key, asset, width, height));
            while (waiting.size() > WAITING) {
                asked.remove(waiting.removeLast().key());
            }
            pump();
        }
        return image;
    }

    /** Whether the picture was found to be missing or damaged. */
    public boolean isBroken(String asset) {
        return broken.contains(asset);
    }

    private void pump() {
        while (working < WORKERS && !waiting.isEmpty()) {
            Request request = waiting.removeFirst();
            working++;
            Operations.load("Reading a picture", owner, monitor -> {
                Asset asset = film.assets().find(request.asset()).orElseThrow(
                        () -> new FilmException(ErrorCode.DAMAGED, "The film has no asset " + request.asset() + "."));
                return Pictures.read(film.assets().path(asset), request.width(), request.height());
            }, data -> arrived(request, data), status -> failed(request, status));
        }
    }

    private void arrived(Request request, ImageData data) {
        working--;
        asked.remove(request.key());
        Image image = new Image(owner.getDisplay(), data);
        images.put(request.key(), image);
        bytes += (long) data.width * data.height * 4;
        Iterator<Map.Entry<String, Image>> oldest = images.entrySet().iterator();
        while (bytes > ROOM && images.size() > 1) {
            Image old = oldest.next().getValue();
            bytes -= (long) old.getBounds().width * old.getBounds().height * 4;
            old.dispose();
            oldest.remove();
        }
        arrived.run();
        pump();
    }

    private void failed(Request request, IStatus status) {
        working--;
        asked.remove(request.key());
        broken.add(request.asset());
        arrived.run();
        pump();
    }
}
