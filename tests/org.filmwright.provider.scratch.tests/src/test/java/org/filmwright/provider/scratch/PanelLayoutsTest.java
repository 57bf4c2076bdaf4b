// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PanelLayoutsTest {
    private static final int RUNS = 1500;

    private static void eachLayout(ShotSize size, int people, BiConsumer<PanelSpec, PanelLayout> check) {
        for (long seed = 0; seed < RUNS; seed++) {
            PanelSpec spec = PanelSpecs.spec(seed * 31 + size.ordinal(), size, people);
            check.accept(spec, PanelLayouts.layout(spec));
        }
    }

    @ParameterizedTest
    @CsvSource({"CU, 0.5, 0.7", "MCU, 0.33, 0.45", "MS, 0.2, 0.3", "FS, 0.08, 0.13"})
    void aHeadHasTheShareOfTheFrameThatItsSizeAsksFor(ShotSize size, double least, double most) {
        eachLayout(size, 1, (spec, layout) -> {
            double share = layout.figures().get(0).head().height();
            assertTrue(share >= least && share <= most, () -> size + " head " + share + " in " + spec);
        });
    }

    @Test
    void everyoneInAMediumShotIsAtMediumSize() {
        eachLayout(ShotSize.MS, 3, (spec, layout) -> layout.figures().forEach(figure -> assertTrue(
                figure.head().height() >= 0.2 && figure.head().height() <= 0.3, () -> figure + " in " + spec)));
    }

    @Test
    void anExtremeCloseUpIsLargerThanTheFrame() {
        eachLayout(ShotSize.ECU, 2, (spec, layout) -> {
            assertEquals(1, layout.figures().size());
            assertTrue(layout.figures().get(0).head().height() > 1);
        });
    }

    @Test
    void bodiesInAnExtremeWideShotAreUnderThirtyPercent() {
        eachLayout(ShotSize.EWS, 3, (spec, layout) -> layout.figures().forEach(figure -> assertTrue(
                figure.body().height() < 0.3, () -> figure + " in " + spec)));
    }

    @Test
    void aFullShotShowsHeadAndFeet() {
        eachLayout(ShotSize.FS, 1, (spec, layout) -> {
            FigureLayout figure = layout.figures().get(0);
            assertTrue(figure.head().y() >= 0, () -> figure + " in " + spec);
            if (figure.posture() != Posture.LYING || spec.frame().aspect() > 1) {
                assertTrue(figure.feetVisible(), () -> figure + " in " + spec);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"MS", "MCU", "CU", "OTS", "TWO_SHOT", "POV"})
    void eyesAreNearTheUpperThird(ShotSize size) {
        eachLayout(size, 2, (spec, layout) -> {
            PanelSpec level = PanelSpec.of(spec.frame(), new PanelSpec.Camera(size, CameraAngle.EYE, CameraMove.STATIC),
                    spec.set(), spec.figures().stream().map(each -> each.withBuild(Build.ADULT)).toList(), spec.seed());
            FigureLayout main = PanelLayouts.layout(level).figures().get(0);
            assertEquals(1 / 3.0, main.eyesY(), 0.06, () -> main + " in " + spec);
        });
    }

    @Test
    void overTheShoulderShowsTheListenersBackCroppedByOneEdgeAndTheSpeakersFace() {
        eachOverShoulder((spec, layout) -> {
            FigureLayout speaker = layout.figure("a").orElseThrow();
            FigureLayout listener = layout.figure("b").orElseThrow();
            assertFalse(listener.faceVisible());
            assertEquals(Facing.AWAY, listener.facing());
            assertEquals(1, listener.headCroppedBy().size(), () -> listener + " in " + spec);
            assertTrue(Set.of(Edge.LEFT, Edge.RIGHT).containsAll(listener.headCroppedBy()));
            assertTrue(listener.head().visibleShare() > 0.3, () -> listener + " in " + spec);
            assertEquals(Facing.CAMERA, speaker.facing());
            assertTrue(speaker.headCroppedBy().isEmpty());
            assertTrue(listener.depth() > speaker.depth());
            boolean speakerRight = speaker.head().centreX() > 0.5;
            assertEquals(speakerRight, listener.head().centreX() < 0.5);
            assertEquals(Set.of(speakerRight ? Edge.LEFT : Edge.RIGHT), listener.headCroppedBy());
            assertTrue(speaker.head().coveredBy(listener.head()) == 0, () -> layout + " in " + spec);
            assertEquals(2, layout.figures().size());
        });
    }

    private static void eachOverShoulder(BiConsumer<PanelSpec, PanelLayout> check) {
        for (long seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<FigureSpec> people = new ArrayList<>(List.of(
                    FigureSpec.of("a", 0xAA0000).withRole(FigureRole.SPEAKER).withSide(ScreenSide.LEFT),
                    FigureSpec.of("b", 0x0000AA).withRole(FigureRole.LISTENER).withSide(ScreenSide.RIGHT)));
            if (random.nextBoolean()) {
                people.add(FigureSpec.of("c", 0x00AA00));
            }
            PanelSpec spec = PanelSpecs.spec(random, ShotSize.OTS, people);
            check.accept(spec, PanelLayouts.layout(spec));
        }
    }

    @Test
    void inTheReverseEachKeepsTheirSideOfTheScreen() {
        eachOverShoulder((spec, layout) -> {
            List<FigureSpec> swapped = spec.figures().stream().map(figure -> switch (figure.role()) {
                case SPEAKER -> figure.withRole(FigureRole.LISTENER);
                case LISTENER -> figure.withRole(FigureRole.SPEAKER);
                default -> figure;
            }).toList();
            PanelLayout reverse = PanelLayouts.layout(PanelSpec.of(spec.frame(), spec.camera(), spec.set(), swapped,
                    spec.seed() + 1));
            for (PanelLayout each : List.of(layout, reverse)) {
                assertTrue(each.figure("a").orElseThrow().head().centreX() < 0.5, () -> "a in " + each);
                assertTrue(each.figure("b").orElseThrow().head().centreX() > 0.5, () -> "b in " + each);
            }
        });
    }

    @Test
    void peopleInATwoShotFaceEachOtherAndKeepTheirSides() {
        for (long seed = 0; seed < RUNS; seed++) {
            PanelSpec spec = PanelSpecs.spec(new SplittableRandom(seed), ShotSize.TWO_SHOT, List.of(
                    FigureSpec.of("b", 1).withSide(ScreenSide.RIGHT), FigureSpec.of("a", 2).withSide(ScreenSide.LEFT)));
            PanelLayout layout = PanelLayouts.layout(spec);
            FigureLayout a = layout.figure("a").orElseThrow();
            FigureLayout b = layout.figure("b").orElseThrow();
            assertTrue(a.head().centreX() < b.head().centreX());
            assertEquals(Facing.RIGHT, a.facing());
            assertEquals(Facing.LEFT, b.facing());
            assertEquals(0, a.head().coveredBy(b.head()));
        }
    }

    @Test
    void aPointOfViewNeverShowsItsOwner() {
        eachLayout(ShotSize.POV, 3, (spec, layout) -> {
            List<FigureSpec> people = new ArrayList<>(spec.figures());
            people.set(1, people.get(1).withRole(FigureRole.POV_OWNER));
            PanelLayout pov = PanelLayouts.layout(PanelSpec.of(spec.frame(), spec.camera(), spec.set(), people,
                    spec.seed()));
            assertTrue(pov.figure(people.get(1).id()).isEmpty());
            assertTrue(pov.left().stream().anyMatch(left -> left.id().equals(people.get(1).id())));
        });
    }

    @Test
    void anInsertHasNoFigureButItsDetail() {
        eachLayout(ShotSize.INSERT, 3, (spec, layout) -> {
            assertTrue(layout.figures().isEmpty());
            assertNotNull(layout.insert());
            assertEquals(1, layout.insert().visibleShare(), 1e-9);
        });
    }

    @ParameterizedTest
    @EnumSource(ShotSize.class)
    void aVoiceOverSpeakerIsNotDrawn(ShotSize size) {
        PanelSpec spec = PanelSpecs.spec(new SplittableRandom(size.ordinal()), size, List.of(
                FigureSpec.of("voice", 1).withRole(FigureRole.VOICE), FigureSpec.of("seen", 2)));
        assertTrue(PanelLayouts.layout(spec).figure("voice").isEmpty());
    }

    @Test
    void aCrowdOfFortyStaysReadable() {
        eachLayout(ShotSize.GROUP, 40, (spec, layout) -> {
            if (spec.camera().angle() == CameraAngle.DUTCH) {
                return;
            }
            assertEquals(new java.util.HashSet<>(spec.figures().stream().map(FigureSpec::id).toList()).size(),
                    layout.figures().size());
            for (int i = 0; i < layout.figures().size(); i++) {
                FigureLayout figure = layout.figures().get(i);
                assertTrue(figure.head().height() >= 0.04, () -> figure + " in " + spec);
                assertTrue(figure.head().visibleShare() > 0.9, () -> figure + " in " + spec);
                for (FigureLayout nearer : layout.figures().subList(i + 1, layout.figures().size())) {
                    double covered = figure.head().coveredBy(nearer.head());
                    assertTrue(covered < 0.3, () -> covered + " of " + figure + " by " + nearer + " in " + spec);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ShotSize.class)
    void everybodyNamedIsEitherDrawnOrLeftOutWithAReason(ShotSize size) {
        for (int people : new int[] {0, 1, 2, 5, 80}) {
            for (long seed = 0; seed < 100; seed++) {
                PanelSpec spec = PanelSpecs.spec(seed, size, people);
                PanelLayout layout = PanelLayouts.layout(spec);
                assertEquals(spec.figures().size(), layout.figures().size() + layout.left().size(), spec::toString);
                layout.figures().forEach(figure -> assertTrue(Double.isFinite(figure.body().x() + figure.eyesY())));
            }
        }
    }

    @Test
    void theSameSpecificationGivesTheSameLayoutAndAMovedSeedAnother() {
        PanelSpec spec = PanelSpecs.spec(7, ShotSize.GROUP, 4);
        assertEquals(PanelLayouts.layout(spec), PanelLayouts.layout(spec));
        PanelSpec other = PanelSpec.of(spec.frame(), spec.camera(), spec.set(), spec.figures(), spec.seed() + 1);
        assertFalse(PanelLayouts.layout(spec).equals(PanelLayouts.layout(other)));
    }

    @Test
    void aLayoutSurvivesJson() {
        eachLayout(ShotSize.GROUP, 5, (spec, layout) -> assertEquals(layout, PanelLayout.fromJson(layout.toJson())));
    }

    @ParameterizedTest
    @EnumSource(CameraMove.class)
    void cameraMovesHaveTheirArrowsOnTheBorderAndStillOnesHaveNone(CameraMove move) {
        PanelSpec spec = PanelSpec.of(PanelSpecs.FRAMES[0], new PanelSpec.Camera(ShotSize.MS, CameraAngle.EYE, move),
                new SetSpec(Setting.INT, "ROOM", TimeOfDay.DAY, Weather.CLEAR), List.of(FigureSpec.of("a", 1)), 1);
        PanelLayout layout = PanelLayouts.layout(spec);
        assertEquals(move == CameraMove.STATIC, layout.arrows().isEmpty());
        for (ArrowMark arrow : layout.arrows()) {
            double edge = Math.min(Math.min(arrow.fromX(), 1 - arrow.fromX()), Math.min(arrow.fromY(),
                    1 - arrow.fromY()));
            assertTrue(edge < 0.15, arrow::toString);
        }
        assertTrue(PanelLayouts.layout(spec.withMarks(false)).arrows().isEmpty());
        assertEquals(move.reframes(), !layout.moveFrom().equals(layout.moveTo()));
    }

    @Test
    void aMovingFigureHasAnArrowInsideThePanel() {
        for (Motion motion : Motion.values()) {
            PanelSpec spec = PanelSpec.of(PanelSpecs.FRAMES[0],
                    new PanelSpec.Camera(ShotSize.FS, CameraAngle.EYE, CameraMove.STATIC),
                    new SetSpec(Setting.EXT, "STREET", TimeOfDay.DAY, Weather.CLEAR),
                    List.of(FigureSpec.of("a", 1).withMotion(motion)), 1);
            List<ArrowMark> arrows = PanelLayouts.layout(spec).arrows();
            assertEquals(motion == Motion.NONE ? 0 : 1, arrows.size());
            arrows.forEach(arrow -> assertTrue(arrow.toX() > 0.02 && arrow.toX() < 0.98 && arrow.toY() > 0
                    && arrow.toY() < 1, arrow::toString));
        }
    }

    @Test
    void panelsAAndBShowTheStartAndTheEndOfAMove() {
        PanelSpec in = PanelSpec.of(PanelSpecs.FRAMES[0],
                new PanelSpec.Camera(ShotSize.MS, CameraAngle.EYE, CameraMove.PUSH_IN),
                new SetSpec(Setting.INT, "ROOM", TimeOfDay.DAY, Weather.CLEAR), List.of(FigureSpec.of("a", 1)), 1);
        double start = PanelLayouts.layout(in.withPhase(PanelSpec.Phase.A)).figures().get(0).head().height();
        double end = PanelLayouts.layout(in.withPhase(PanelSpec.Phase.B)).figures().get(0).head().height();
        assertTrue(end > start * 1.2);
        PanelSpec pan = PanelSpec.of(in.frame(), new PanelSpec.Camera(ShotSize.MS, CameraAngle.EYE,
                CameraMove.PAN_RIGHT),
                in.set(), in.figures(), 1);
        double startX = PanelLayouts.layout(pan.withPhase(PanelSpec.Phase.A)).figures().get(0).head().centreX();
        double endX = PanelLayouts.layout(pan.withPhase(PanelSpec.Phase.B)).figures().get(0).head().centreX();
        assertTrue(startX > endX + 0.2);
    }
}
