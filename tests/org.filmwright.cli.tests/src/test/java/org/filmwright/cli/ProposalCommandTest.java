// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Text operations with the built-in provider, and what becomes of their proposals. */
class ProposalCommandTest {
    private static final String SCRIPT = """
            INT. SLEEPER - NIGHT #7#

            JANE sits very quietly on the lower bunk. She waits. A KNIFE lies on the floor.

            JANE
            Nobody really sleeps.
            """;

    @TempDir
    Path temp;
    private Path film;
    private String scene;

    @BeforeEach
    void importScript() throws IOException {
        film = temp.resolve("film");
        Cli.run("new", film, "--name", "Film").ok();
        Cli.run("import", film, Files.writeString(temp.resolve("script.fountain"), SCRIPT)).ok();
        scene = Cli.run("list", film, "screenplay", "--json").ok().json().getAsJsonArray("blocks").asList().stream()
                .map(JsonObject.class::cast).filter(block -> block.get("kind").getAsString().equalsIgnoreCase("scene")).findFirst()
                .orElseThrow().get("id").getAsString();
    }

    private String script() throws IOException {
        Path out = temp.resolve("out.fountain");
        Cli.run("export", film, out).ok();
        return Files.readString(out);
    }

    private String ask(String id, String operation, String... more) {
        Object[] words = new Object[5 + more.length];
        words[0] = "generate";
        words[1] = film;
        words[2] = id;
        words[3] = "--op";
        words[4] = operation;
        System.arraycopy(more, 0, words, 5, more.length);
        return Cli.run(words).ok().out().split(" ")[0];
    }

    @Test
    void aRewriteIsAProposalThatIsAcceptedChangeByChangeAndTakenBackAtOnce() throws IOException {
        String proposal = ask(scene, "rewrite", "--prompt", "shorter");
        assertEquals(SCRIPT, script());
        assertTrue(Cli.run("proposal", "list", film).ok().out().contains(proposal));
        JsonObject shown = Cli.run("proposal", "show", film, proposal, "--json").ok().json();
        assertEquals(2, shown.getAsJsonArray("changes").size());
        String key = shown.getAsJsonArray("changes").get(1).getAsJsonObject().get("key").getAsString();
        assertTrue(Cli.run("proposal", "accept", film, proposal, "--change", key).ok().out().startsWith("1 change accepted"));
        assertEquals(SCRIPT.replace("really ", ""), script());
        Cli.run("proposal", "accept", film, proposal).ok();
        String shorter = "JANE sits quietly on the lower bunk. She waits.\n\nJANE\nNobody sleeps.";
        assertTrue(script().contains(shorter), script());
        assertTrue(script().startsWith("INT. SLEEPER - NIGHT #7#\n"));
        assertTrue(Cli.run("proposal", "list", film).ok().out().contains("There are no proposals."));
        Cli.run("undo", film).ok();
        Cli.run("undo", film).ok();
        assertEquals(SCRIPT, script());
        assertTrue(Cli.run("proposal", "show", film, proposal).ok().out().contains("2 changes to decide"));
    }

    @Test
    void anInstructionThatNoRuleFollowsIsRefusedInASentence() throws IOException {
        Cli.Result refused = Cli.run("generate", film, scene, "--op", "rewrite", "--prompt", "more tension");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("cannot follow “more tension”"), refused.err());
        assertTrue(Cli.run("generate", film, scene, "--op", "rewrite").sentence().contains("Say what to change"));
        assertEquals(SCRIPT, script());
    }

    @Test
    void beatsComeOfTheLoglineAndASceneOfABeat() throws IOException {
        Cli.run("edit", film, "film", "--set", "logline=A keeper lights the lamp at night, until the sea answers").ok();
        String beats = ask("film", "plot");
        assertEquals(15, Cli.run("proposal", "show", film, beats, "--json").ok().json().getAsJsonArray("changes").size());
        Cli.run("proposal", "accept", film, beats, "--change", "item-14").ok();
        JsonObject card = Cli.run("list", film, "plot", "--json").ok().json().getAsJsonArray("blocks").get(0)
                .getAsJsonObject();
        assertTrue(card.toString().contains("the sea answers."), card.toString());
        Cli.run("proposal", "accept", film, ask(card.get("id").getAsString(), "scene")).ok();
        assertTrue(script().startsWith(SCRIPT + "\nEXT. PLACE TO BE NAMED - DAY"), script());
        assertEquals(0, Cli.run("check", film).code());
    }

    @Test
    void charactersPropsAndSetUpsAreFoundInTheScript() {
        Cli.run("proposal", "accept", film, ask("film", "characters")).ok();
        assertTrue(Cli.run("list", film, "cast").ok().out().contains("JANE"));
        Cli.run("proposal", "accept", film, ask(scene, "props")).ok();
        assertTrue(Cli.run("list", film, "props").ok().out().contains("KNIFE"));
        String shots = ask(scene, "shots");
        assertTrue(Cli.run("proposal", "show", film, shots).ok().out().contains("MCU: JANE"));
        assertTrue(Cli.run("proposal", "reject", film, shots).ok().out().startsWith("3 changes rejected"));
        assertFalse(Cli.run("list", film, "shooting", "--json").ok().out().contains("SetUp"));
    }

    @Test
    void aKeptSceneIsLeftAloneAndTheCommandSaysSo() {
        Cli.run("edit", film, scene, "--tag", "keep").ok();
        Cli.Result result = Cli.run("generate", film, scene, "--op", "rewrite", "--prompt", "shorter");
        assertTrue(result.err().contains("is tagged keep and was left alone"), result.err());
        assertTrue(Cli.run("proposal", "list", film, "--all").ok().out().contains("There are no proposals."));
    }

    @Test
    void onALockedScriptWhatIsAcceptedIsARevision() throws IOException {
        Cli.run("lock", film).ok();
        String proposal = ask(scene, "rewrite", "--prompt", "shorter");
        assertTrue(Cli.run("revision", film, "--json").ok().json().get("revision").isJsonNull());
        Cli.run("proposal", "accept", film, proposal).ok();
        JsonObject revision = Cli.run("revision", film, "--json").ok().json().getAsJsonObject("revision");
        assertEquals("1", revision.getAsJsonArray("pages").get(0).getAsString());
        assertTrue(script().startsWith("INT. SLEEPER - NIGHT #7#\n"), script());
    }

    @Test
    void theLedgerGoesToAFile() throws IOException {
        Path csv = temp.resolve("spend.csv");
        Cli.run("spend", film, "--csv", csv).ok();
        assertTrue(Files.readString(csv).startsWith("time,day,scene,subject,"));
    }
}
