// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** The stages known to a running Filmwright, in pipeline order. Immutable. */
public final class Stages {
    public static final String IDEATION = "ideation";
    public static final String PLOT = "plot";
    public static final String SCREENPLAY = "screenplay";
    public static final String SHOOTING_SCRIPT = "shooting-script";
    public static final String CAST = "cast";
    public static final String LOCATIONS = "locations";
    public static final String PROPS_COSTUMES = "props-costumes";
    public static final String ART_DIRECTION = "art-direction";
    public static final String CINEMATOGRAPHY = "cinematography";
    public static final String SHOTS = "shots";
    public static final String ASSET_LIBRARY = "asset-library";
    public static final String REVIEW = "review-assembly";

    private final List<StageDescriptor> ordered;

    /** Sorts by {@code after}, then by id; a stage whose {@code after} is unknown comes last. */
    public Stages(List<StageDescriptor> declared) {
        List<StageDescriptor> rest = new ArrayList<>(declared);
        rest.sort(Comparator.comparing(StageDescriptor::id));
        List<StageDescriptor> sorted = new ArrayList<>();
        place(null, rest, sorted);
        while (!rest.isEmpty()) {
            StageDescriptor orphan = rest.remove(0);
            sorted.add(orphan);
            place(orphan.id(), rest, sorted);
        }
        ordered = List.copyOf(sorted);
    }

    public List<StageDescriptor> all() {
        return ordered;
    }

    public Optional<StageDescriptor> find(String id) {
        return ordered.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The stage of this id, name, or unambiguous beginning of either; case and punctuation do not matter. */
    public StageDescriptor require(String text) throws FilmException {
        String wanted = fold(text);
        List<StageDescriptor> hits = ordered.stream()
                .filter(stage -> fold(stage.id()).equals(wanted) || fold(stage.name()).equals(wanted)).toList();
        if (hits.isEmpty() && !wanted.isEmpty()) {
            hits = ordered.stream().filter(
                    stage -> fold(stage.id()).startsWith(wanted) || fold(stage.name()).startsWith(wanted)).toList();
        }
        if (hits.size() != 1) {
            throw new FilmException(ErrorCode.USAGE, "There is no stage '" + text + "'; the stages are "
                    + String.join(", ", ordered.stream().map(StageDescriptor::id).toList()) + ".");
        }
        return hits.get(0);
    }

    private static void place(String after, List<StageDescriptor> rest, List<StageDescriptor> sorted) {
        List<StageDescriptor> here = rest.stream()
                .filter(stage -> after == null ? stage.after() == null : after.equals(stage.after())).toList();
        for (StageDescriptor stage : here) {
            if (rest.remove(stage)) {
                sorted.add(stage);
                place(stage.id(), rest, sorted);
            }
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
