// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place of changes of an old text in the text as it is now. What was changed by hand meanwhile is never
 * overwritten: a change that touches it has no place. Pure.
 */
final class ThreeWay {
    private final List<TextChange> byHand;
    private final String current;

    ThreeWay(String base, String current) {
        this.byHand = TextChanges.between(base, current);
        this.current = current;
    }

    /** Where a change goes in the text as it is now. */
    record Place(int from, int to) {
    }

    /** The place of a change; empty if what it replaces, or its edge, was changed meanwhile. */
    Optional<Place> place(TextChange change) {
        int shift = 0;
        for (TextChange hand : byHand) {
            boolean before = hand.to() < change.from() || hand.to() == change.from() && isClear(hand, change);
            if (before) {
                shift += hand.after().length() - hand.before().length();
            } else if (hand.from() <= change.to()) {
                boolean behind = hand.from() == change.to() && isClear(change, hand);
                if (!behind) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Place(change.from() + shift, change.to() + shift));
    }

    /** Whether two changes that touch leave no doubt about their order: both replace something. */
    private static boolean isClear(TextChange first, TextChange second) {
        return first.from() < first.to() && second.from() < second.to();
    }

    /** Whether the text says already what the change asks for. */
    boolean isDone(TextChange change) {
        return byHand.stream().anyMatch(hand -> hand.from() == change.from() && hand.to() == change.to()
                && hand.after().equals(change.after()));
    }

    /** The text with some changes made; they must all have places. */
    String apply(List<TextChange> changes) {
        List<TextChange> order = new ArrayList<>(changes);
        order.sort((a, b) -> Integer.compare(b.from(), a.from()));
        StringBuilder text = new StringBuilder(current);
        for (TextChange change : order) {
            Place place = place(change).orElseThrow();
            text.replace(place.from, place.to, change.after());
        }
        return text.toString();
    }
}
