// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The composition of a panel: what is where, facing which way, cropped by which edge. It is stored with the picture, so
 * that the rules of framing can be measured. Figures stand in the order of their drawing, farthest first.
 *
 * @param horizon   height of the horizon; outside 0..1 when the frame does not hold it
 * @param roll      degrees by which the camera is rolled, clockwise positive
 * @param insert    the box of the detail of an insert, or null
 * @param moveFrom  the part of this picture that a clip of the move begins with
 * @param moveTo    the part of this picture that a clip of the move ends with
 * @param left      who is named in the specification and is not drawn, with the reason
 */
public record PanelLayout(PanelSpec.Frame frame, ShotSize size, double horizon, double roll, List<FigureLayout> figures,
        Box insert, List<ArrowMark> arrows, Box moveFrom, Box moveTo, List<Left> left) {

    /** Somebody who is not in the picture, and why. */
    public record Left(String id, String reason) {
    }

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    public PanelLayout {
        figures = List.copyOf(figures);
        arrows = List.copyOf(arrows);
        left = List.copyOf(left);
    }

    public Optional<FigureLayout> figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    public String toJson() {
        return GSON.toJson(this);
    }

    public static PanelLayout fromJson(String json) {
        return GSON.fromJson(json, PanelLayout.class);
    }
}
