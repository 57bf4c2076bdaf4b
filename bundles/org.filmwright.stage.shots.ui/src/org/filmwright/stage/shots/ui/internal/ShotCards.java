// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shots.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.ShotLabels;
import org.filmwright.ui.BlockTexts;

/** The shots of a film as cards in their order, scene by scene. Immutable; no SWT. */
final class ShotCards {
    private final List<Card> cards;

    /**
     * One shot.
     *
     * @param shot    id
     * @param scene   what the heading above it says
     * @param first   whether it is the first of its scene in the gallery
     * @param label   scene, set-up and place in the scene: "12A · 3"
     * @param size    as WIDE, MCU
     * @param length  as "2.5 s"
     * @param text    what is seen
     * @param picture SHA-256 of its frame, or null
     * @param verdict keep, rewrite, love, hate or empty
     */
    record Card(String shot, String scene, boolean first, String label, String size, String length, String text,
            String picture, String verdict) {
        String spoken() {
            return "Shot " + label + (size.isEmpty() ? "" : ", " + size) + ", " + length
                    + (text.isEmpty() ? "" : ", " + text);
        }
    }

    private ShotCards(List<Card> cards) {
        this.cards = cards;
    }

    static ShotCards of(Snapshot film) {
        ShotLabels labels = ShotLabels.of(film);
        FilmFormat format = FilmFormat.of(film.filmBlock());
        List<Card> cards = new ArrayList<>();
        String last = null;
        for (Block shot : film.children(Stages.SHOTS)) {
            if (!shot.is(BlockTypes.SHOT)) {
                continue;
            }
            String scene = shot.link(Features.SCENE) == null ? "" : shot.link(Features.SCENE);
            boolean first = !scene.equals(last);
            last = scene;
            cards.add(card(film, shot, film.block(scene), labels, first, format));
        }
        return new ShotCards(List.copyOf(cards));
    }

    private static Card card(Snapshot film, Block shot, Block scene, ShotLabels labels, boolean first,
            FilmFormat format) {
        Block setUp = film.block(shot.link(Features.SET_UP) == null ? "" : shot.link(Features.SET_UP));
        String size = setUp == null ? "" : setUp.text(Features.SIZE).replace('_', ' ').toUpperCase(Locale.ROOT);
        double seconds = format.seconds(shot.number(Features.DURATION, 0));
        String text = shot.content().isBlank() ? shot.text(Features.DESCRIPTION) : shot.content().strip();
        String above = scene == null ? "No scene" : labels.of(scene.id()) + "   " + BlockTexts.title(scene);
        return new Card(shot.id(), above, first, labels.of(shot.id()), size, String.format(Locale.ROOT, "%.1f s", seconds), text,
                picture(film, shot), BlockTexts.verdict(shot));
    }

    /** The frame of a shot's circled take. */
    static String picture(Snapshot film, Block shot) {
        Block take = film.block(shot.link(Features.FRAME) == null ? "" : shot.link(Features.FRAME));
        if (take == null) {
            return null;
        }
        return take.links().entrySet().stream().filter(link -> link.getKey().startsWith(Block.ASSET_PREFIX))
                .map(link -> link.getValue().get(0)).findFirst().orElse(null);
    }

    /** Those that hold all words. */
    ShotCards filtered(String words) {
        if (words.isBlank()) {
            return this;
        }
        String[] wanted = words.toLowerCase(Locale.ROOT).trim().split("\\s+");
        List<Card> kept = new ArrayList<>();
        String last = null;
        for (Card card : cards) {
            String all = (card.scene() + ' ' + card.spoken() + ' ' + card.verdict()).toLowerCase(Locale.ROOT);
            if (List.of(wanted).stream().allMatch(all::contains)) {
                kept.add(new Card(card.shot(), card.scene(), !card.scene().equals(last), card.label(), card.size(),
                        card.length(), card.text(), card.picture(), card.verdict()));
                last = card.scene();
            }
        }
        return new ShotCards(List.copyOf(kept));
    }

    List<Card> cards() {
        return cards;
    }

    /** Place of a shot, or -1. */
    int place(String shot) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).shot().equals(shot)) {
                return i;
            }
        }
        return -1;
    }

    /** "24 shots in 8 scenes". */
    String facts() {
        long scenes = cards.stream().map(Card::scene).distinct().count();
        long drawn = cards.stream().filter(card -> card.picture() != null).count();
        return cards.size() + (cards.size() == 1 ? " shot in " : " shots in ") + scenes
                + (scenes == 1 ? " scene" : " scenes") + (drawn < cards.size() ? ", " + drawn + " with a frame" : "");
    }
}
