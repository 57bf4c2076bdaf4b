// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.session.FilmSession;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

class GenerateCommandTest {
    private static final String SCRIPT = """
            INT. SLEEPER - NIGHT

            JANE sits on the lower bunk.

            JANE
            Nobody sleeps.
            """;

    @TempDir
    Path temp;
    private Path film;
    private String shot;

    @BeforeEach
    void makeShots() throws IOException {
        film = temp.resolve("film");
        Cli.run("new", film, "--name", "Film", "--size", "160x90").ok();
        Cli.run("import", film, Files.writeString(temp.resolve("script.fountain"), SCRIPT)).ok();
        assertEquals(0, Cli.run("make", film, "--to", "shooting").code());
        shot = shot().get("id").getAsString();
    }

    private JsonObject shot() {
        return Cli.run("list", film, "shots", "--json").ok().json().getAsJsonArray("blocks").get(0).getAsJsonObject();
    }

    private JsonArray jobs() {
        return Cli.run("jobs", film, "--json").ok().json().getAsJsonArray("jobs");
    }

    @Test
    void frameOfOneShotIsAJobAndAnotherTakeIsMadeOnlyByForce() {
        assertTrue(Cli.run("generate", film, shot, "--op", "frame").ok().out().startsWith("1 made"));
        JsonObject job = jobs().get(0).getAsJsonObject();
        assertEquals("done", job.get("state").getAsString());
        assertEquals(shot, job.get("subject").getAsString());
        assertEquals(1, job.get("attempts").getAsInt());
        assertTrue(Cli.run("generate", film, shot, "--op", "frame").ok().out().startsWith("0 made, 1 up to date"));
        assertEquals(1, jobs().size());
        assertEquals(0, Cli.run("generate", film, shot, "--op", "frame", "--force").ok().code());
        assertEquals(2, shot().getAsJsonArray("children").size(), "both takes are kept");
        assertEquals(0, Cli.run("generate", film, shot, "--op", "clip").code());
        assertEquals(3, jobs().size());
        assertTrue(Cli.run("spend", film).ok().out().contains("Nothing was spent"));
        assertEquals("", Cli.run("check", film).err());
    }

    @Test
    void whatCannotBeDoneIsSaidInOneSentence() {
        assertTrue(Cli.run("generate", film, shot, "--op", "clip").sentence().contains("has no frame yet"));
        assertTrue(Cli.run("generate", film, shot, "--op", "voice").sentence().contains("line of dialogue"));
        assertTrue(Cli.run("generate", film, shot, "--op", "song").sentence().contains("characters, clip, describe, frame"));
        assertTrue(Cli.run("generate", film, shot, "--op", "frame", "--prompt", "red").sentence()
                .contains("reads no prompt"));
        assertTrue(Cli.run("generate", film, shot, "--op", "frame", "--provider", "acme").sentence()
                .contains("this Filmwright has scratch"));
        assertTrue(Cli.run("jobs", film, "--cancel", "nothing").sentence().contains("no job nothing"));
        assertEquals(2, Cli.run("make", film, "--budget", "much").code());
        assertEquals(0, jobs().size(), "nothing was queued");
    }

    @Test
    void jobThatAKilledProgramLeftGoesOnAndAnotherIsTakenBack() throws CoreException {
        Cli.run("generate", film, shot, "--op", "frame").ok();
        String id = jobs().get(0).getAsJsonObject().get("id").getAsString();
        try (FilmSession session = Cli.films().open(film, OpenMode.WRITE)) {
            Job done = session.jobs().findJob(id).orElseThrow();
            session.jobs().putJob(done.in(Job.State.RUNNING, null));
        }
        assertTrue(Cli.run("jobs", film, "--resume", id).ok().out().contains("done"));
        assertEquals(1, shot().getAsJsonArray("children").size(), "the take was in the film already");
        assertTrue(Cli.run("jobs", film, "--cancel", id).sentence().contains("it cannot be cancelled"));
    }

    @Test
    void ruleIsLeftOutOfOneMakeByItsName() {
        assertTrue(purposes().contains("establishing"), purposes().toString());
        assertEquals(0, Cli.run("make", film, "--to", "shooting", "--without", "establishing", "--without", "variety")
                .code());
        assertTrue(!purposes().contains("establishing"), purposes().toString());
        Cli.Result wrong = Cli.run("make", film, "--without", "beauty");
        assertEquals(2, wrong.code());
        assertTrue(wrong.sentence().contains("There is no rule 'beauty'; the rules are plain-name"), wrong.err());
    }

    private List<String> purposes() {
        return Cli.run("list", film, "shots", "--json").ok().json().getAsJsonArray("blocks").asList().stream()
                .map(block -> block.getAsJsonObject().getAsJsonObject("attributes").get("purpose").getAsString())
                .toList();
    }

    @Test
    void ledgerSumsByShotSceneDayAndProvider() throws CoreException {
        try (FilmSession session = Cli.films().open(film, OpenMode.WRITE)) {
            for (String amount : List.of("0.04", "0.06")) {
                Job job = new Job(Ulid.next(), "frame", "main", shot, "acme", "m", Job.State.DONE, null, null, null,
                        Instant.now(), Instant.now(), "", 1);
                session.jobs().putJob(job, new Spend(Ulid.next(), job.id(), Instant.parse("2026-11-24T10:00:00Z"),
                        "acme", "m", "frame", shot, Money.of(amount, "USD"), false));
            }
        }
        JsonObject json = Cli.run("spend", film, "--json").ok().json();
        assertEquals(2, json.getAsJsonArray("items").size());
        String scene = shot().getAsJsonObject("links").getAsJsonArray("scene").get(0).getAsString();
        List<String> sums = json.getAsJsonArray("totals").asList().stream().map(sum -> sum.getAsJsonObject())
                .map(sum -> sum.get("by").getAsString() + " " + sum.get("key").getAsString() + " "
                        + sum.get("amount").getAsString() + sum.get("currency").getAsString()).toList();
        assertEquals(List.of("all all 0.1USD", "day 2026-11-24 0.1USD", "provider acme 0.1USD",
                "scene " + scene + " 0.1USD", "subject " + shot + " 0.1USD"), sums);
        assertTrue(Cli.run("spend", film).ok().out().contains("In all: 0.1 USD"));
    }
}
