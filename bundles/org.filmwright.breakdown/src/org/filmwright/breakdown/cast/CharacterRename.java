// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.breakdown.script.Names;
import org.filmwright.script.ElementType;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.script.sync.SyncResult;

/**
 * Gives a character another name, in the cast, in the script and in the words of set-ups and shots: first a plan to look at, then one edit. Cues are always
 * changed, mentions in action and speech where the user wants it.
 */
public final class CharacterRename {
    private static final Set<ElementType> READ = Set.of(ElementType.ACTION, ElementType.DIALOGUE,
            ElementType.PARENTHETICAL, ElementType.LYRICS, ElementType.SYNOPSIS);

    private final String character;
    private final String from;
    private final String to;
    private final List<Place> places;

    /**
     * One element of the script that changes.
     *
     * @param element id of its block
     * @param scene   id of its scene, or empty
     * @param cue     whether it is a cue; otherwise it mentions the name
     * @param before  its source
     * @param after   its source then
     */
    public record Place(String element, String scene, boolean cue, String before, String after) {
    }

    private CharacterRename(String character, String from, String to, List<Place> places) {
        this.character = character;
        this.from = from;
        this.to = to;
        this.places = List.copyOf(places);
    }

    /**
     * Works out what changes.
     *
     * @throws FilmException if the name is empty, has line ends or belongs to another character
     */
    public static CharacterRename plan(Snapshot film, String character, String name) throws FilmException {
        Block block = film.block(character);
        String to = name.strip();
        if (block == null) {
            throw new FilmException(ErrorCode.REFUSED, "The character is not in the film any more.");
        }
        if (to.isEmpty() || to.chars().anyMatch(c -> c < ' ') || to.matches(".*[()^@#].*")) {
            throw new FilmException(ErrorCode.REFUSED, "A name is one line of text without ( ) ^ @ #.");
        }
        for (Block other : film.children(block.parent())) {
            boolean same = Names.same(other.content(), to)
                    || other.texts(Features.ALIASES).stream().anyMatch(alias -> Names.same(alias, to));
            if (!other.id().equals(character) && other.is(block.type()) && same) {
                throw new FilmException(ErrorCode.REFUSED,
                        "There is a character " + other.content() + " already; merge the two instead.");
            }
        }
        List<Place> places = new ArrayList<>();
        String from = block.content();
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(from) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (Block element : ScriptBlocks.elements(film)) {
            Place place = from.isBlank() ? null : place(film, block, element, word, to);
            if (place != null) {
                places.add(place);
            }
        }
        return new CharacterRename(character, from, to, places);
    }

    private static Place place(Snapshot film, Block character, Block element, Pattern word, String to) {
        ElementType type = ScriptBlocks.type(element);
        boolean cue = type == ElementType.CHARACTER && element.links(Features.CHARACTERS).contains(character.id())
                || type == ElementType.CHARACTER && Names.same(ScriptBlocks.cue(element).name(), character.content());
        if (!cue && !READ.contains(type)) {
            return null;
        }
        String after = replace(element.content(), word, to, cue);
        Block scene = ScriptBlocks.scene(film, element);
        return after.equals(element.content()) ? null
                : new Place(element.id(), scene == null ? "" : scene.id(), cue, element.content(), after);
    }

    /** In the case of what it stands for: MAYA, Maya, maya. A cue keeps its extensions. */
    private static String replace(String source, Pattern word, String to, boolean cue) {
        int end = cue && source.indexOf('(') >= 0 ? source.indexOf('(') : source.length();
        Matcher matcher = word.matcher(source.substring(0, end));
        String head = matcher.replaceAll(hit -> Matcher.quoteReplacement(like(hit.group(), to)));
        return head + source.substring(end);
    }

    private static String like(String old, String to) {
        if (old.equals(old.toUpperCase(Locale.ROOT))) {
            return to.toUpperCase(Locale.ROOT);
        }
        if (old.equals(old.toLowerCase(Locale.ROOT))) {
            return to.toLowerCase(Locale.ROOT);
        }
        StringBuilder words = new StringBuilder();
        boolean first = true;
        for (char c : to.toCharArray()) {
            words.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            first = !Character.isLetter(c) && c != '\'';
        }
        return words.toString();
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** Everything in the script that can change, in order. */
    public List<Place> places() {
        return places;
    }

    public long cues() {
        return places.stream().filter(Place::cue).count();
    }

    public long mentions() {
        return places.size() - cues();
    }

    /**
     * Makes the change inside an edit.
     *
     * @param mentions also in action and speech
     * @throws FilmException CONFLICT if the script was changed since the plan
     */
    public void apply(Edit edit, boolean mentions) throws CoreException {
        Snapshot film = edit.snapshot();
        Map<Integer, Place> byOffset = new LinkedHashMap<>();
        for (Place place : places) {
            Block now = film.block(place.element());
            if (now == null || !now.content().equals(place.before())) {
                throw new FilmException(ErrorCode.CONFLICT, "The script was changed meanwhile; look at the preview again.");
            }
            if (place.cue() || mentions) {
                byOffset.put(ScriptText.offset(film, place.element()), place);
            }
        }
        StringBuilder text = new StringBuilder(ScriptText.of(film));
        byOffset.entrySet().stream().sorted(Map.Entry.<Integer, Place>comparingByKey(Comparator.reverseOrder()))
                .forEach(entry -> text.replace(entry.getKey(), entry.getKey() + entry.getValue().before().length(),
                        entry.getValue().after()));
        edit.content(character, to);
        edit.set(character, Features.GENERATED, null);
        NamesInShots.rename(edit, from, to);
        SyncResult result = ScriptSync.apply(edit, text.toString());
        for (String cue : result.cues()) {
            Block block = edit.snapshot().block(cue);
            if (block != null && Names.same(ScriptBlocks.cue(block).name(), to)) {
                edit.link(cue, Features.CHARACTERS, List.of(character));
            }
        }
    }
}
