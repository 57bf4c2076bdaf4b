// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.Branches.Label;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.page.Page;
import org.filmwright.page.PageLock;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.RevisedPages;
import org.filmwright.page.RevisionMarks;
import org.filmwright.page.RevisionSet;
import org.filmwright.page.SceneNumbering;
import org.filmwright.page.pdf.PdfRevision;
import org.filmwright.pipeline.Profiles;
import org.filmwright.script.Screenplay;
import org.filmwright.script.sync.ScriptSync;

/**
 * The script of a film in production: locks its scenes and pages, issues revisions, and tells what was revised. What
 * was revised comes from the history between two issued drafts; nobody has to switch a mode on. One object is one
 * state of the film; it waits for the disk and belongs on a background thread.
 */
public final class ShootingScript {
    /** Heading of a scene that was taken out of a locked script. */
    public static final String OMITTED = "OMITTED";

    private final FilmSession session;
    private final Snapshot snapshot;
    private final List<IssuedDraft> drafts;

    private ShootingScript(FilmSession session, Snapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
        this.drafts = drafts(snapshot);
    }

    public static ShootingScript of(FilmSession session) {
        return new ShootingScript(session, session.snapshot());
    }

    private static List<IssuedDraft> drafts(Snapshot snapshot) {
        return snapshot.ofType(BlockTypes.ISSUED_DRAFT).stream().map(IssuedDraft::of)
                .sorted(Comparator.comparingInt((IssuedDraft draft) -> draft.set().number())
                        .thenComparing(IssuedDraft::id))
                .toList();
    }

    /** All issued drafts, the first issued first. */
    public List<IssuedDraft> drafts() {
        return drafts;
    }

    /** The draft issued last; null where none was. */
    public IssuedDraft last() {
        return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    }

    /** The page layout of the script: what its pages are locked by, else the film's. */
    public PageProfile profile() {
        return last() != null && last().locksPages() ? last().profile() : Profiles.of(session.format());
    }

    /** The script with the numbers and OMITTED scenes that its lock asks for. */
    public Screenplay screenplay() {
        return now().screenplay();
    }

    /** Number of each scene by the id of its block, in order: as written or locked, else counted. */
    public Map<String, String> sceneNumbers() {
        ProductionScript now = now();
        Map<String, String> sceneOf = new HashMap<>();
        now.pieces().stream().filter(ScriptPiece::isHeading).forEach(piece -> sceneOf.put(piece.key(), piece.scene()));
        String[] numbers = SceneNumbering.COUNTED.of(now.screenplay().elements());
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            String scene = sceneOf.get(now.keys().get(i));
            if (scene != null && numbers[i] != null) {
                found.put(scene, numbers[i]);
            }
        }
        return found;
    }

    private ProductionScript now() {
        return production(ScriptPiece.of(snapshot), last());
    }

    private static ProductionScript production(List<ScriptPiece> pieces, IssuedDraft lock) {
        boolean locked = lock != null && lock.locksScenes();
        return ProductionScript.of(locked ? new LockedScenes(lock.scenes()).apply(pieces) : pieces);
    }

    private static PageLock pageLock(IssuedDraft draft) {
        return draft == null ? null : draft.pages();
    }

    /**
     * What was revised.
     *
     * @param since the issued draft it is compared with
     * @param set   colour of the revision
     * @param date  day of issue; today for one that is not issued yet
     * @param issued whether it was issued as it is
     * @param pages labels of the revised pages in order
     */
    public record Revision(IssuedDraft since, RevisionSet set, String date, boolean issued, List<String> pages) {
    }

    /** What was revised since the last issue or, where nothing was, in the last issue; null where there is nothing. */
    public Revision revision() throws CoreException {
        Compared compared = compare(null, PageOptions.DEFAULT, profile());
        if (compared == null) {
            return null;
        }
        List<String> labels = compared.pages.pages().stream().filter(page -> compared.revised.contains(page.number()))
                .map(Page::label).toList();
        return new Revision(compared.since, compared.set, compared.date, compared.issued, labels);
    }

    /**
     * The elements that were revised, by the ids of their blocks and in order: those that get an asterisk. Empty where
     * nothing was ever issued.
     */
    public List<String> revisedElements() throws CoreException {
        Compared compared = compare(null, PageOptions.DEFAULT, profile());
        List<String> revised = new ArrayList<>();
        for (int i = 0; compared != null && i < compared.now.keys().size(); i++) {
            if (compared.marks.isMarked(i)) {
                revised.add(compared.now.keys().get(i));
            }
        }
        return revised;
    }

    /** A comparison of the script with an issued draft. */
    private record Compared(IssuedDraft since, RevisionSet set, String date, boolean issued, ProductionScript now,
            Pages pages, RevisionMarks marks, SortedSet<Integer> revised) {
    }

    private Compared compare(String since, PageOptions options, PageProfile profile) throws CoreException {
        if (drafts.isEmpty()) {
            return null;
        }
        ProductionScript now = now();
        int at = since == null ? drafts.size() - 1 : indexOf(since);
        ProductionScript then = then(at);
        boolean unchanged = then(drafts.size() - 1).text().equals(now.text());
        if (since == null && unchanged) {
            if (at == 0) {
                return null;
            }
            then = then(--at);
        }
        RevisionSet set = unchanged ? last().set() : last().set().next();
        String date = unchanged ? last().date() : LocalDate.now().toString();
        boolean locked = last().locksPages() && profile.equals(last().profile());
        Pages pages = now.pages(profile, options, locked ? last().pages() : null);
        Pages before = then.pages(profile, options, locked ? drafts.get(at).pages() : null);
        RevisionMarks marks = RevisionMarks.between(then.screenplay().elements(), then.keys(),
                now.screenplay().elements(), now.keys());
        return new Compared(drafts.get(at), set, date, unchanged, now, pages, marks,
                RevisedPages.between(before, pages, marks));
    }

    private int indexOf(String name) throws FilmException {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).name().equalsIgnoreCase(name) || drafts.get(i).id().equals(name)) {
                return i;
            }
        }
        throw new FilmException(ErrorCode.REFUSED, "No draft " + name + " was issued; issued were "
                + String.join(", ", drafts.stream().map(IssuedDraft::name).toList()) + ".");
    }

    /** The script as it was when a draft was issued. */
    private ProductionScript then(int draft) throws CoreException {
        List<BlockVersion> versions = session.versions(drafts.get(draft).id());
        if (versions.isEmpty()) {
            throw new FilmException(ErrorCode.DAMAGED, "The history of the draft " + drafts.get(draft).name()
                    + " is missing; filmwright check tells more.");
        }
        String seq = String.valueOf(versions.get(versions.size() - 1).seq());
        return production(ScriptPiece.before(snapshot, session.branches().diff(seq, snapshot.branch())),
                drafts.get(draft));
    }

    /**
     * The script for the printer.
     *
     * @param since name of the draft to compare with, or null for the one before this state
     * @param only  nothing but the revised pages
     * @param paper revised pages are tinted
     */
    public Printed printed(PageProfile profile, PageOptions options, String since, boolean only, boolean paper)
            throws CoreException {
        if (drafts.isEmpty() && (since != null || only)) {
            throw new FilmException(ErrorCode.REFUSED,
                    "No draft of this script was issued, so nothing is revised; filmwright lock issues the first.");
        }
        Compared compared = compare(since, options, profile);
        if (compared == null) {
            if (only) {
                throw new FilmException(ErrorCode.REFUSED, "Nothing was revised since " + last().name()
                        + " was issued.");
            }
            ProductionScript now = now();
            boolean locked = last() != null && profile.equals(last().profile());
            return new Printed(now.screenplay(), now.pages(profile, options, locked ? pageLock(last()) : null), null,
                    RevisionMarks.NONE);
        }
        String header = compared.set.name() + " Rev. " + compared.date;
        return new Printed(compared.now.screenplay(), compared.pages, new PdfRevision(compared.set, compared.marks,
                header, compared.revised, only, paper), compared.marks);
    }

    /**
     * Locks the script and issues it as White: scenes get their numbers into the text. One edit, which undo takes back.
     *
     * @param profile layout of the pages to lock, or null for the film's
     */
    public IssuedDraft lock(boolean scenes, boolean pages, PageProfile profile) throws CoreException {
        if (!drafts.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The script is locked already: " + last().name()
                    + " was issued on " + last().date() + ".");
        }
        return issue(RevisionSet.WHITE, RevisionSet.WHITE.name(), scenes, pages ? profile == null ? profile() : profile
                : null);
    }

    /**
     * Issues the changes since the last draft as the next colour. One edit, which undo takes back.
     *
     * @param name of the draft, or null for its colour
     */
    public IssuedDraft issue(String name) throws CoreException {
        if (drafts.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED,
                    "The script is not locked, so there is no revision to issue; filmwright lock locks it.");
        }
        if (then(drafts.size() - 1).text().equals(now().text())) {
            throw new FilmException(ErrorCode.REFUSED, "Nothing was changed since " + last().name() + " was issued.");
        }
        RevisionSet set = last().set().next();
        return issue(set, name == null ? set.name() : name, last().locksScenes(), last().profile());
    }

    private IssuedDraft issue(RevisionSet set, String name, boolean scenes, PageProfile profile) throws CoreException {
        if (ScriptPiece.of(snapshot).isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The film " + session.name() + " has no script to issue.");
        }
        String[] id = new String[1];
        EditRequest request = EditRequest.user("Issue " + name).in(Stages.SCREENPLAY);
        Snapshot after = session.edit(request, edit -> id[0] = issue(edit, set, name, scenes, profile)).snapshot();
        session.flush();
        label(name);
        return IssuedDraft.of(after.block(id[0]));
    }

    private String issue(Edit edit, RevisionSet set, String name, boolean scenes, PageProfile profile)
            throws CoreException {
        IssuedDraft before = last();
        if (scenes) {
            List<LockedScene> locked = before == null || !before.locksScenes() ? List.of() : before.scenes();
            ScriptSync.apply(edit, ProductionScript.of(new LockedScenes(locked).apply(ScriptPiece.of(edit.snapshot())))
                    .text());
        }
        ProductionScript script = ProductionScript.of(ScriptPiece.of(edit.snapshot()));
        PageLock pages = profile == null ? null
                : PageLock.of(script.pages(profile, PageOptions.DEFAULT, pageLock(before)), script.keys());
        return edit.create(new IssuedDraft("", name, set, LocalDate.now().toString(), profile, pages,
                scenes ? LockedScenes.lock(script.pieces()) : null).block(edit.snapshot().film()));
    }

    /** Names the issue in the history; a name that is taken gets a number. */
    private void label(String name) throws CoreException {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        session.branches().labels().stream().map(Label::name).forEach(taken::add);
        session.branches().list().forEach(branch -> taken.add(branch.name()));
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        session.branches().label(free);
    }

    /** Takes the lock and all issued drafts away; scene numbers stay in the text. One edit. */
    public void unlock() throws CoreException {
        if (drafts.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, "The script is not locked.");
        }
        session.edit(EditRequest.user("Unlock the script").in(Stages.SCREENPLAY), edit -> {
            for (IssuedDraft draft : drafts) {
                edit.delete(draft.id());
            }
        });
        session.flush();
    }

    /**
     * Takes a scene out of a locked script: its number and OMITTED stay, its shots stay out of the cut. One edit.
     *
     * @param scene number or id of the scene
     * @return its number
     */
    public String omit(String scene) throws CoreException {
        if (drafts.isEmpty() || !last().locksScenes()) {
            throw new FilmException(ErrorCode.REFUSED,
                    "Scenes are not locked, so delete the scene instead of omitting it, or lock them first.");
        }
        ScriptPiece heading = heading(scene);
        EditRequest request = EditRequest.user("Omit scene " + heading.number()).in(Stages.SCREENPLAY);
        session.edit(request, edit -> {
            List<String> rest = new ArrayList<>();
            ScriptPiece.of(edit.snapshot()).stream()
                    .filter(piece -> piece.scene().equals(heading.scene()) && !piece.key().equals(heading.key()))
                    .forEach(piece -> rest.add(piece.key()));
            for (String element : rest) {
                edit.delete(element);
            }
            ScriptSync.replaceSlice(edit, heading.key(), "." + OMITTED + " #" + heading.number()
                    + "#\n\n");
        });
        session.flush();
        return heading.number();
    }

    private ScriptPiece heading(String scene) throws FilmException {
        String wanted = scene.strip().toUpperCase(Locale.ROOT);
        for (ScriptPiece piece : now().pieces()) {
            if (piece.isHeading() && (piece.scene().equals(wanted) || piece.key().equals(wanted)
                    || piece.number().toUpperCase(Locale.ROOT).equals(wanted))) {
                if (snapshot.block(piece.scene()) == null || isOmitted(snapshot.block(piece.scene()))) {
                    throw new FilmException(ErrorCode.REFUSED, "Scene " + piece.number() + " is omitted already.");
                }
                return piece;
            }
        }
        throw new FilmException(ErrorCode.REFUSED, "There is no scene " + scene + " in the script.");
    }

    /** Whether a scene was taken out of a locked script and only its number is left. */
    public static boolean isOmitted(Block scene) {
        return scene.is(BlockTypes.SCENE) && scene.content().strip().equals(OMITTED)
                && !scene.text(Features.SCENE_NUMBER).isEmpty();
    }
}
