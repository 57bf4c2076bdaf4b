// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.filmwright.api.FilmFormat;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.PlanAssertions;
import org.filmwright.breakdown.ScriptBreakdown;
import org.filmwright.breakdown.ScriptPlan;
import org.filmwright.breakdown.Scripts;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.script.ScriptScenes;
import org.filmwright.breakdown.shots.DraftShot.Kind;
import org.filmwright.script.FountainParser;
import org.filmwright.testing.ScriptGenerator;
import org.junit.jupiter.api.Test;

class ShotPlannerTest {
    private static ScenePlan last(ScriptPlan plan) {
        PlanAssertions.assertSound(plan);
        return plan.plans().get(plan.plans().size() - 1);
    }

    private static ScenePlan scene(String fountain) {
        return last(Scripts.plan(fountain));
    }

    private static List<ShotSize> sizes(ScenePlan plan) {
        return plan.shots().stream().map(shot -> plan.coverage(shot).size()).toList();
    }

    @Test
    void aTwoHanderOfTwelveSpeechesHasThreeToFiveSetUpsAndEightToFourteenShots() {
        ScenePlan plan = scene(ScriptGenerator.twoHander(12));
        assertTrue(plan.setUps().size() >= 3 && plan.setUps().size() <= 5, () -> plan.setUps().toString());
        assertTrue(plan.shots().size() >= 8 && plan.shots().size() <= 14, () -> plan.shots().size() + " shots");
        assertTrue(sizes(plan).contains(ShotSize.OTS));
    }

    @Test
    void aTwoHanderOfShortAndLongSpeechesKeepsEnoughShots() {
        StringBuilder text = new StringBuilder("INT. ROOM - DAY\n\nJACK and DAN wait.\n\n");
        for (int i = 0; i < 6; i++) {
            text.append("JACK\nI have been thinking about the train and the money and the man with the "
                    + "hat.\n\nDAN\nNo.\n\n");
        }
        ScenePlan plan = scene(text.toString());
        assertTrue(plan.shots().size() >= 8 && plan.shots().size() <= 14, () -> plan.shots().size() + " shots");
        assertTrue(plan.setUps().size() >= 3 && plan.setUps().size() <= 5, () -> plan.setUps().toString());
    }

    @Test
    void peopleKeepTheirSideThroughTheScene() {
        ScenePlan plan = scene(ScriptGenerator.twoHander(12));
        for (PlannedSetUp setUp : plan.setUps()) {
            for (Figure figure : setUp.coverage().figures()) {
                assertEquals(figure.name().equals("MARA") ? Side.LEFT : Side.RIGHT, figure.side());
            }
        }
    }

    @Test
    void theFirstVisitOpensWideAndTheSecondDoesNotEstablish() {
        ScriptPlan plan = Scripts.plan("""
                EXT. HARBOUR - DAY

                Gulls. Jane looks out.

                JANE
                Late.

                INT. OFFICE - DAY

                JANE
                Later.

                EXT. HARBOUR - NIGHT

                Jane looks out.

                JANE
                Too late.
                """);
        assertEquals(Kind.ESTABLISHING, plan.plans().get(0).shots().get(0).kind());
        assertEquals(ShotSize.EWS, plan.plans().get(0).first().size());
        assertEquals(Kind.ESTABLISHING, plan.plans().get(1).shots().get(0).kind());
        assertTrue(plan.plans().get(1).shots().get(0).ranges().isEmpty());
        assertEquals(ShotSize.WS, plan.plans().get(1).first().size());
        assertTrue(plan.plans().get(2).shots().stream().noneMatch(shot -> shot.kind() == Kind.ESTABLISHING));
    }

    @Test
    void aSceneKeepsItsEstablishingShotWhenOneIsPutInFrontOnTheSameSet() {
        List<ScriptScene> scenes = ScriptScenes.of(FountainParser.parse("""
                EXT. HARBOUR - DAY

                Nobody is here yet.

                EXT. HARBOUR - DAY

                Gulls. Boats come in.
                """));
        ScriptBreakdown breakdown = new ScriptBreakdown(BreakdownRules.standard(), new SpeechEstimate(),
                FilmFormat.DEFAULT);
        ScenePlan fresh = breakdown.plan(scenes, id -> 2).plans().get(1);
        ScenePlan kept = breakdown.plan(scenes, id -> 2, Set.of(scenes.get(1).id())).plans().get(1);
        assertFalse(fresh.shots().get(0).kind() == Kind.ESTABLISHING);
        assertEquals(Kind.ESTABLISHING, kept.shots().get(0).kind());
    }

    @Test
    void threeSpeakersHaveAGroupShotAndSingles() {
        ScenePlan plan = scene("""
                INT. BAR - NIGHT

                ANNA
                We have a problem here tonight.

                BEN
                We always have a problem here.

                CARL
                And it is always the same one.

                ANNA
                Not this time, my friends.
                """);
        assertTrue(sizes(plan).contains(ShotSize.GROUP));
        assertTrue(sizes(plan).contains(ShotSize.MCU));
    }

    @Test
    void writtenShotsAreObeyed() {
        ScenePlan plan = scene("""
                INT. ROOM - DAY

                JANE waits. DAN watches her from the corridor, through the door.

                CLOSE ON JANE

                !!CLOSE ON THE KNIFE

                JANE'S POV

                The door.

                !!LOW ANGLE ON DAN

                INSERT - THE CLOCK

                !!PUSH IN ON JANE'S FACE

                JANE
                Now.

                DAN
                Not yet.
                """);
        List<Coverage> written = plan.shots().stream().filter(shot -> shot.kind() == Kind.WRITTEN).map(plan::coverage)
                .toList();
        assertEquals(List.of(ShotSize.CU, ShotSize.INSERT, ShotSize.POV, ShotSize.MS, ShotSize.INSERT, ShotSize.CU),
                written.stream().map(Coverage::size).toList());
        assertEquals("KNIFE", written.get(1).subject());
        assertEquals("JANE", written.get(2).owner());
        assertEquals(CameraAngle.LOW, written.get(3).angle());
        assertEquals(CameraMove.PUSH_IN, written.get(5).move());
    }

    @Test
    void proseThatOnlySoundsLikeAShotIsNone() {
        ScenePlan plan = scene("""
                INT. ROOM - DAY

                JANE waits.

                Close on noon she leaves. Wide smiles all around.

                Inside, the insert falls out.

                JANE
                Now.
                """);
        assertTrue(plan.shots().stream().noneMatch(shot -> shot.kind() == Kind.WRITTEN));
    }

    @Test
    void eachLineOfAMontageIsAShot() {
        ScriptPlan script = Scripts.plan("""
                INT. ROOM - DAY

                JANE works.

                MONTAGE - JANE SEARCHES

                - She opens a drawer.
                - She reads a letter.
                - She looks at the map.

                JANE
                Found it.
                """);
        ScenePlan plan = last(script);
        List<PlannedShot> montage = plan.shots().stream().filter(shot -> shot.kind() == Kind.MONTAGE).toList();
        assertEquals(3, montage.size());
        assertTrue(Scripts.text(script, montage.get(0)).startsWith("MONTAGE"));
        assertTrue(Scripts.text(script, montage.get(2)).contains("map"));
    }

    @Test
    void aDetailInTheActionGetsAnInsert() {
        ScriptPlan script = Scripts.plan("""
                INT. ROOM - DAY

                JANE walks in and closes the door behind her. She is wet to the skin.

                She goes to the desk by the window and sits. She opens the letter. Her face falls and she gets up again.
                """);
        ScenePlan plan = last(script);
        PlannedShot insert = plan.shots().stream().filter(shot -> shot.kind() == Kind.INSERT).findFirst().orElseThrow();
        assertEquals("letter", plan.coverage(insert).subject());
        assertTrue(Scripts.text(script, insert).contains("She opens the letter."));
    }

    @Test
    void aLongSpeechShowsTheListener() {
        ScenePlan plan = scene("INT. ROOM - DAY\n\nJANE\nTell me, Dan, and do not leave anything out.\n\nDAN\n"
                + "I went down to the harbour to see the man about the boat. ".repeat(5) + "\n\nJANE\nAnd then?\n");
        PlannedShot reaction = plan.shots().stream().filter(shot -> shot.kind() == Kind.REACTION).findFirst()
                .orElseThrow();
        assertEquals("JANE", plan.coverage(reaction).figures().get(0).name());
        assertEquals(List.of("DAN"), reaction.speakers());
    }

    @Test
    void aVoiceFromOffScreenIsNotDrawnForItsLine() {
        ScenePlan plan = scene("""
                INT. ROOM - DAY

                JANE sits alone.

                DAN (V.O.)
                Are you there? I have been waiting for an hour and a half.

                JANE
                Yes, I am here.
                """);
        PlannedShot voice = plan.shots().stream().filter(shot -> shot.voices().contains("DAN")).findFirst()
                .orElseThrow();
        assertFalse(plan.coverage(voice).shows("DAN"));
        assertTrue(plan.coverage(voice).shows("JANE"));
        assertTrue(voice.speakers().isEmpty());
    }

    @Test
    void aTelephoneIntercutShowsEachEndWhereItIs() {
        ScriptPlan script = Scripts.plan("""
                INT. STATION - NIGHT

                DAN sits at his desk.

                INT. TRAIN - NIGHT

                JANE takes the receiver off the wall.

                INTERCUT - JANE AND DAN

                JANE
                Who is on the list of passengers?

                DAN
                Nobody who has a ticket, that is for sure.
                """);
        ScenePlan plan = last(script);
        PlannedShot dan = plan.shots().stream().filter(shot -> shot.speakers().equals(List.of("DAN"))).findFirst()
                .orElseThrow();
        assertEquals("STATION", plan.coverage(dan).place().set());
        PlannedShot jane = plan.shots().stream().filter(shot -> shot.speakers().equals(List.of("JANE"))).findFirst()
                .orElseThrow();
        assertNull(plan.coverage(jane).place());
        assertEquals(1, plan.coverage(jane).figures().size());
    }

    @Test
    void fadesBelongToTheShotWhoseEdgeTheyMark() {
        ScriptPlan script = Scripts.plan("""
                FADE IN:

                INT. ROOM - DAY

                JANE sleeps.

                JANE
                Mother?

                FADE TO BLACK.

                She wakes.
                """);
        ScenePlan plan = last(script);
        assertTrue(plan.shots().stream().anyMatch(shot -> Scripts.text(script, shot).contains("FADE TO BLACK.")
                && Scripts.text(script, shot).contains("Mother?")));
    }

    @Test
    void aFadeBeforeTheFirstHeadingOpensTheFirstShot() {
        ScriptPlan script = Scripts.plan("FADE IN:\n\nEXT. VALLEY - NIGHT\n\nSnow falls on the valley.\n");
        PlanAssertions.assertSound(script);
        assertEquals(1, script.scenes().size());
        assertEquals(1, script.shotCount());
        assertTrue(Scripts.text(script, Scripts.shots(script).get(0)).startsWith("FADE IN:"));
    }

    @Test
    void marksForTheEditHaveNoPictureOfTheirOwn() {
        ScriptPlan script = Scripts.plan("""
                INT. ROOM - DAY

                JANE reads.

                INSERT - A NOTE

                It says: run.

                BACK TO SCENE

                She gets up.

                JANE
                Now.
                """);
        ScenePlan plan = last(script);
        assertTrue(plan.shots().stream().anyMatch(shot -> Scripts.text(script, shot).equals("BACK TO SCENE|She gets "
                + "up.")));
    }

    @Test
    void theLastWordsOfALongSpeechAreSeenOnItsSpeaker() {
        for (int sentences = 6; sentences < 20; sentences++) {
            ScenePlan plan = scene("INT. ROOM - DAY\n\nJANE\nTell me, Dan, and do not leave anything out.\n\nDAN\n"
                    + "I went down to the harbour to see the man. ".repeat(sentences) + "\n");
            assertTrue(plan.last().shows("DAN"), sentences + " sentences");
        }
    }

    @Test
    void aSpeechToSomebodySilentPlaysOverThatShoulder() {
        ScenePlan plan = scene("""
                INT. ROOM - DAY

                MRS. VANE, 70s, an old woman, sits by the window.

                JANE
                (to Mrs. Vane)
                Did you see him?
                """);
        assertEquals(List.of("JANE", "MRS. VANE"), plan.last().figures().stream().map(Figure::name).toList());
        assertEquals(ShotSize.OTS, plan.last().size());
    }

    @Test
    void aMarkedLongTakeMayBeLong() {
        String action = "She walks past the stalls and the lamps and the people who wait. ".repeat(12);
        ScriptPlan script = Scripts.plan("EXT. MARKET - NIGHT\n\nJANE arrives.\n\n!!LONG TAKE ON JANE\n\n" + action);
        assertTrue(script.plans().get(0).shots().stream().anyMatch(PlannedShot::longTake));
    }

    @Test
    void hardScriptsArePlannedToo() {
        StringBuilder crowd = new StringBuilder("INT. HALL - DAY\n\n");
        for (int i = 0; i < 40; i++) {
            crowd.append("SPEAKER ").append((char) ('A' + i % 26)).append(i).append("\nI have something to say about "
                    + "it.\n\n");
        }
        String name = "THE VERY " + "LONG ".repeat(58) + "NAME";
        for (String text : List.of(crowd.toString(), "INT. ROOM - DAY\n\n" + name + "\nHello.\n",
                "INT. \u90E8\u5C4B - \u591C\n\n@\u5C71\u7530\n\u96E8\u304C\u964D\u3063\u3066\u3044\u308B\u3002"
                        + "\u5F7C\u306F\u6765\u306A\u3044\u3002".repeat(60) + "\n",
                "INT. \u063A\u0631\u0641\u0629 - DAY\n\n@\u0633\u0644\u0645\u0649\n\u0647\u0644 "
                        + "\u0646\u0630\u0647\u0628 \u0627\u0644\u0622\u0646\u061F\n",
                "INT. ROOM - DAY\n\nNobody speaks. Nobody moves.\n\nThe light goes out.\n",
                "Nobody speaks.\n\nJANE\nI do.\n", ScriptGenerator.monologue(900), "", "INT. EMPTY - DAY\n",
                "INT. A - DAY\n\nINT. B - DAY\n\n", "INT. ROOM - DAY\n\n" + "a".repeat(20000) + "\n",
                "INT. ROOM - DAY\n\nJANE\n" + "word ".repeat(5000) + "\n")) {
            PlanAssertions.assertSound(Scripts.plan(text));
        }
    }

    @Test
    void aThirtyPageMonologueIsCutIntoShotsOfItsSpeaker() {
        ScriptPlan plan = Scripts.plan(ScriptGenerator.monologue(700));
        assertTrue(Scripts.minutes(plan) > 20);
        assertTrue(plan.shotCount() > 100);
    }

    @Test
    void rulesCanBeReplaced() {
        ShotRule everythingLow = new ShotRule() {
            @Override
            public String id() {
                return "variety";
            }

            @Override
            public String name() {
                return "Low";
            }

            @Override
            public String description() {
                return "All from below.";
            }

            @Override
            public void apply(SceneDraft draft) {
                for (int i = 0; i < draft.size(); i++) {
                    draft.cover(i, draft.shot(i).coverage().withAngle(CameraAngle.LOW), id());
                }
            }
        };
        BreakdownRules rules = BreakdownRules.standard();
        ScriptPlan plan = Scripts.plan(ScriptGenerator.twoHander(4),
                new BreakdownRules(rules.cast(), rules.sets(), rules.shots().with(everythingLow)));
        assertTrue(plan.plans().get(0).setUps().stream().allMatch(setUp -> setUp.coverage()
                .angle() == CameraAngle.LOW));
    }
}
