// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Objects;

/**
 * Somebody in a shot. The id decides hair and dress, so that a character looks the same in every panel.
 *
 * @param id      stable identity, a block id or the character's name
 * @param colour  accent as 0xRRGGBB
 */
public record FigureSpec(String id, int colour, FigureRole role, ScreenSide side, Facing facing, Posture posture,
        Motion motion, Expression expression, Build build) {

    public FigureSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(role);
        Objects.requireNonNull(side);
        Objects.requireNonNull(facing);
        Objects.requireNonNull(posture);
        Objects.requireNonNull(motion);
        Objects.requireNonNull(expression);
        Objects.requireNonNull(build);
        colour &= 0xFFFFFF;
    }

    /** Somebody standing, everything else left to the layout. */
    public static FigureSpec of(String id, int colour) {
        return new FigureSpec(id, colour, FigureRole.OTHER, ScreenSide.AUTO, Facing.AUTO, Posture.STANDING, Motion.NONE,
                Expression.NEUTRAL, Build.ADULT);
    }

    public FigureSpec withRole(FigureRole newRole) {
        return new FigureSpec(id, colour, newRole, side, facing, posture, motion, expression, build);
    }

    public FigureSpec withSide(ScreenSide newSide) {
        return new FigureSpec(id, colour, role, newSide, facing, posture, motion, expression, build);
    }

    public FigureSpec withFacing(Facing newFacing) {
        return new FigureSpec(id, colour, role, side, newFacing, posture, motion, expression, build);
    }

    public FigureSpec withPosture(Posture newPosture) {
        return new FigureSpec(id, colour, role, side, facing, newPosture, motion, expression, build);
    }

    public FigureSpec withMotion(Motion newMotion) {
        return new FigureSpec(id, colour, role, side, facing, posture, newMotion, expression, build);
    }

    public FigureSpec withExpression(Expression newExpression) {
        return new FigureSpec(id, colour, role, side, facing, posture, motion, newExpression, build);
    }

    public FigureSpec withBuild(Build newBuild) {
        return new FigureSpec(id, colour, role, side, facing, posture, motion, expression, newBuild);
    }
}
