// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.filmwright.script.ui.internal.FountainFileInput;
import org.filmwright.script.ui.internal.ScreenplayEditor;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.filmwright.testing.ui.SWTWorkbenchBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Fountain file outside any film, in the same editor. */
class ScreenplayFileTest {
    private static final String SCRIPT = "INT. 東京 - DAY\r\n\r\nמישהו נכנס, 👩‍👩‍👧 waits.\n\nA NUL:\0 stays.\r\rVALE\n"
            + "日本語を話す。\r\n\r\nLast line.";

    @TempDir
    private Path folder;

    @Test
    void aFileIsSavedWithItsLineEndsMarkAndEveryOtherByte() throws IOException {
        edited(("\uFEFF" + SCRIPT).getBytes(StandardCharsets.UTF_8), "X".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfAnotherEncodingKeepsIt() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        edited("INT. CAFÉ – DAY\r\n\r\nÉlodie waits.".getBytes(windows), "X".getBytes(windows));
    }

    private void edited(byte[] before, byte[] typed) throws IOException {
        Path file = Files.write(folder.resolve("script.fountain"), before);
        SWTWorkbenchBot bot = new SWTWorkbenchBot();
        bot.waitUntil(Condition.of("the window is there", () -> bot.window() != null && bot.page() != null));
        IEditorPart editor = bot.syncExec(() -> {
            try {
                return bot.page().openEditor(new FountainFileInput(file), ScreenplayEditor.ID);
            } catch (PartInitException e) {
                throw new AssertionError("The file could not be opened", e);
            }
        });
        try {
            SWTBotStyledText text = bot.styledTextWithId("org.filmwright.script.ui.text");
            text.navigateTo(text.getText().length()).typeText("X");
            bot.command("org.eclipse.ui.file.save");
            bot.waitUntil(Condition.of("the file is saved", () -> !editor.isDirty()));
            byte[] expected = java.util.Arrays.copyOf(before, before.length + typed.length);
            System.arraycopy(typed, 0, expected, before.length, typed.length);
            assertArrayEquals(expected, Files.readAllBytes(file));
            assertEquals(1, folder.toFile().list().length);
        } finally {
            bot.syncExec(() -> bot.page().closeEditor(editor, false));
        }
    }
}
