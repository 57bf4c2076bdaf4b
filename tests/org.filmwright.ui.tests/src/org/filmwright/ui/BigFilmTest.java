// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Tree;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.EditRequest;
import org.filmwright.pipeline.ScriptImport;
import org.filmwright.stage.shootingscript.ui.internal.ShootingTable;
import org.filmwright.testing.ui.Condition;
import org.filmwright.ui.canvas.CardGrid;
import org.junit.jupiter.api.Test;

class BigFilmTest {
    private static final int SCENES = 3_000;
    private static final int CHARACTERS = 1_000;

    @Test
    void onlyWhatIsInSightOfThreeThousandScenesAndAThousandCharactersIsPaintedAndRead() {
        String script = IntStream.rangeClosed(1, SCENES).mapToObj(i -> "INT. ROOM " + i + " - DAY\n\nNothing.\n\n")
                .collect(Collectors.joining());
        try (FilmFixture fixture = new FilmFixture((film, folder) -> {
            java.nio.file.Path file = folder.resolveSibling("script.fountain");
            java.nio.file.Files.writeString(file, script);
            ScriptImport.into(film, file);
            List<BlockDraft> people = new ArrayList<>();
            for (int i = 1; i <= CHARACTERS; i++) {
                people.add(BlockDraft.of(BlockTypes.CHARACTER).in("cast")
                        .content(i % 2 == 0 ? "RENE " + i : "Ren\u00e9 " + i));
            }
            film.edit(EditRequest.user("Prepare"), edit -> edit.createAll(people));
        })) {
            fixture.stage("cast");
            CardGrid cast = fixture.bot.visible(CardGrid.class, candidate -> true, "cast");
            fixture.bot.waitUntil(Condition.of("all are there", () -> cast.cards().size() == CHARACTERS));
            int before = fixture.bot.syncExec(cast::painted);
            fixture.bot.syncExec(() -> {
                cast.redraw();
                cast.update();
            });
            int painted = fixture.bot.syncExec(cast::painted) - before;
            assertTrue(painted > 0 && painted < 60, "cards painted at once: " + painted);
            fixture.stage("shooting-script");
            ShootingTable table = fixture.bot.visible(ShootingTable.class, candidate -> true, "rows");
            fixture.bot.waitUntil(Condition.of("all rows are there", () -> table.lineCount() == SCENES));
            fixture.bot.waitUntil(Condition.of("the table is painted", () -> table.linesRead() > 0));
            assertTrue(fixture.bot.syncExec(table::linesRead) < 120);
            fixture.bot.viewById("org.filmwright.ui.view.navigator");
            Tree tree = fixture.bot.visible(Tree.class,
                    candidate -> "org.filmwright.ui.navigator.tree".equals(candidate.getData("org.filmwright.ui.id")),
                            "navigator");
            fixture.bot.waitUntil(Condition.of("scenes are listed", () -> tree.getItemCount() > 1
                    && tree.getItem(1).getItemCount() == SCENES));
        }
    }
}
