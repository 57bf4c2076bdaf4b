// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.filmwright.breakdown.cast.CastMember;
import org.filmwright.breakdown.shots.DraftShot.Kind;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.junit.jupiter.api.Test;

class SampleFilmTest {
    private static String sample() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("samples/midnight-train"))) {
            at = at.getParent();
        }
        return Files.readString(at.resolve("samples/midnight-train/midnight-train.fountain"));
    }

    @Test
    void midnightTrainIsThreeToFivePagesWithoutProblems() throws IOException {
        Screenplay script = FountainParser.parse(sample());
        int pages = Paginator.paginate(script.elements(), PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT).count();
        assertTrue(pages >= 3 && pages <= 5, pages + " pages");
        assertEquals(List.of(), script.problems());
    }

    @Test
    void midnightTrainShowsWhatFilmwrightUnderstands() throws IOException {
        ScriptPlan plan = Scripts.plan(sample());
        PlanAssertions.assertSound(plan);
        assertEquals(List.of("INES", "LENNART", "VERA", "OKORO", "EMIL KESSLER", "MRS. ADLER"),
                plan.cast().members().stream().map(CastMember::name).toList());
        assertEquals(4, plan.cast().speaking().size());
        assertEquals(7, plan.setCount());
        List<Kind> kinds = Scripts.shots(plan).stream().map(shot -> shot.kind()).toList();
        assertTrue(kinds.containsAll(List.of(Kind.values())
                .stream().filter(kind -> kind != Kind.TITLE).toList()), kinds.toString());
        assertEquals(6, kinds.stream().filter(Kind.MONTAGE::equals).count());
    }
}
