// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockOperation;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.interchange.ImportedScript;
import org.filmwright.interchange.ScriptImporter;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;

/**
 * One side of a comparison: a point of the film's history, a script file, or a copy of the film. Immutable; it knows the
 * blocks in which it differs from the film as it was when it was made.
 */
public final class FilmPoint {
    private final String title;
    private final Snapshot present;
    private final Map<String, Block> changed;

    private FilmPoint(String title, Snapshot present, Map<String, Block> changed) {
        this.title = title;
        this.present = present;
        this.changed = changed;
    }

    /** An alternate, a draft, or the number of an edit. Reads the disk. */
    public static FilmPoint of(FilmSession film, String point) throws CoreException {
        Snapshot present = film.snapshot();
        Map<String, Block> changed = new LinkedHashMap<>();
        film.branches().diff(present.branch(), point).forEach(change -> changed.put(change.id(), change.after()));
        return new FilmPoint(point, present, changed);
    }

    /**
     * The film as it would be with the script of a file: lines that are the same, changed or moved are the film's own.
     * Reads the file.
     */
    public static FilmPoint script(FilmSession film, Path file) throws CoreException {
        ImportedScript script = ScriptImporter.read(file);
        if (script.fountain().isBlank()) {
            throw new FilmException(ErrorCode.REFUSED, file + " is empty; there is no script in it.");
        }
        Snapshot present = film.snapshot();
        String old = ScriptText.of(present);
        String text = script.fountain().replace("\r\n", "\n").replace('\r', '\n');
        if (!old.isEmpty()) {
            text = text.replace("\n", ScriptFile.lineEndOf(old));
        }
        Map<String, Block> changed = new LinkedHashMap<>();
        for (BlockOperation operation : ScriptSync.plan(present, text).operations()) {
            changed.put(operation.id(), operation instanceof BlockOperation.Put put ? put.state() : null);
        }
        return new FilmPoint(file.getFileName().toString(), present, changed);
    }

    /** Another copy of the same film; another film is refused. */
    public static FilmPoint copy(FilmSession film, Snapshot copy, String title) throws FilmException {
        if (!copy.film().equals(film.id())) {
            throw new FilmException(ErrorCode.REFUSED, title + " is a copy of another film, not of " + film.name()
                    + ".");
        }
        Snapshot present = film.snapshot();
        Map<String, Block> changed = new LinkedHashMap<>();
        copy.blocks().filter(block -> !block.sameState(present.block(block.id())))
                .forEach(block -> changed.put(block.id(), block));
        present.blocks().filter(block -> copy.block(block.id()) == null)
                .forEach(block -> changed.put(block.id(), null));
        return new FilmPoint(title, present, changed);
    }

    /** As a reader calls it. */
    public String title() {
        return title;
    }

    /** The blocks in which it differs from the present film. */
    public List<BlockChange> fromPresent() {
        List<BlockChange> changes = new ArrayList<>();
        changed.forEach((id, block) -> changes.add(new BlockChange(id, present.block(id), block)));
        return changes;
    }

    private Block block(String id) {
        return changed.containsKey(id) ? changed.get(id) : present.block(id);
    }

    /** The blocks that differ between this point and a newer one of the same film. */
    public List<BlockChange> to(FilmPoint newer) {
        TreeSet<String> ids = new TreeSet<>(changed.keySet());
        ids.addAll(newer.changed.keySet());
        List<BlockChange> changes = new ArrayList<>();
        for (String id : ids) {
            Block before = block(id);
            Block after = newer.block(id);
            boolean same = before == null ? after == null : before.sameState(after);
            if (!same) {
                changes.add(new BlockChange(id, before, after));
            }
        }
        return changes;
    }

    ProductionScript script() {
        return ProductionScript.of(ScriptPiece.before(present,
                fromPresent().stream().map(change -> new BlockChange(change.id(), change.after(), change.before()))
                        .toList()));
    }
}
