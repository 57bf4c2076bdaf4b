// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.LossReport;
import org.filmwright.script.FountainParser;
import org.junit.jupiter.api.Test;

class FdxReaderTest {

    private static FdxDocument document(String xml, Charset charset) throws FilmException {
        return FdxDocument.read(new ByteArrayInputStream(xml.getBytes(charset)), "script.fdx");
    }

    private static String file(String content, String rest) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?>\n<FinalDraft DocumentType=\"Script\" "
                + "Template=\"No\" Version=\"5\"><Content>" + content + "</Content>" + rest + "</FinalDraft>";
    }

    private static String paragraph(String type, String text) {
        return "<Paragraph Type=\"" + type + "\"><Text>" + text + "</Text></Paragraph>";
    }

    private static FdxScript read(String content, String rest) throws FilmException {
        return FdxReader.read(document(file(content, rest), StandardCharsets.UTF_8));
    }

    private static String fountain(String content) throws FilmException {
        return read(content, "").fountain();
    }

    @Test
    void paragraphsThatWouldReadAsSomethingElseAreForced() throws FilmException {
        assertEquals("""
                .CRACKED REARVIEW MIRROR

                !INT. NOT A HEADING

                !LOUD NOISE
                and more

                > Fade to black.

                @McCLANE
                Yes.

                """, fountain(paragraph("Scene Heading", "CRACKED REARVIEW MIRROR")
                + paragraph("Action", "INT. NOT A HEADING") + paragraph("Action", "LOUD NOISE\nand more")
                + paragraph("Transition", "Fade to black.") + paragraph("Character", "McCLANE")
                + paragraph("Dialogue", "Yes.")));
    }

    @Test
    void everyTypeOfParagraphHasItsPlace() throws FilmException {
        assertEquals("""
                # ACT ONE

                ## Deeper

                = What happens.

                [[A note.]]

                > END OF ACT ONE <

                !!CLOSE ON THE RING

                ===

                Cast and such.

                """, fountain(paragraph("New Act", "ACT ONE") + paragraph("Outline 2", "Deeper")
                + paragraph("Outline Body", "What happens.") + paragraph("Note", "A note.")
                + paragraph("End of Act", "END OF ACT ONE") + paragraph("Shot", "CLOSE ON THE RING")
                + "<Paragraph Type=\"Cast List\" StartsNewPage=\"Yes\"><Text>Cast and such.</Text></Paragraph>"));
    }

    @Test
    void summaryNumberAndNotesOfASceneAreKept() throws FilmException {
        assertEquals("""
                INT. A #12A#

                [[Why here?]]

                = They meet.

                """, fountain("<Paragraph Type=\"Scene Heading\" Number=\"12A\"><SceneProperties "
                        + "Length=\"1/8\"><Summary>"
                + "<Paragraph><Text>They meet.</Text></Paragraph></Summary></SceneProperties><ScriptNote><Paragraph>"
                + "<Text>Why here?</Text></Paragraph></ScriptNote><Text>INT. A</Text></Paragraph>"));
    }

    @Test
    void notesWithRangesStandWhereTheyBegin() throws FilmException {
        String notes = "<ScriptNotes><ScriptNote Range=\"17,20\"><TableColumnSettings/><Paragraph><Text>Too "
                + "long?</Text>"
                + "</Paragraph></ScriptNote></ScriptNotes>";
        FdxScript script = read(paragraph("Scene Heading", "INT. A") + paragraph("Action", "She waits for him."),
                notes);
        assertEquals("INT. A\n\nShe waits [[Too long?]]for him.\n\n", script.fountain());
    }

    @Test
    void rangesOfNotesFollowTheText() throws FilmException, IOException {
        String notes = "<ScriptNotes><ScriptNote Range=\"17,20\"><Paragraph><Text>Too long?</Text></Paragraph>"
                + "</ScriptNote></ScriptNotes>";
        String content = paragraph("Scene Heading", "INT. A") + paragraph("Action", "She waits for him.");
        FdxDocument document = document(file(content, notes), StandardCharsets.UTF_8);
        String longer = FdxReader.read(document).fountain().replace("INT. A\n", "INT. A LONGER PLACE\n");
        FdxDocument written = new FdxWriter(new LossReport()).write(FountainParser.parse(longer), document);
        assertEquals("30,33", written.root().first("ScriptNotes").first("ScriptNote").get("Range"));
        String without = longer.replace("[[Too long?]]", "");
        written = new FdxWriter(new LossReport()).write(FountainParser.parse(without),
                document(file(content, notes), StandardCharsets.UTF_8));
        assertEquals(0, written.root().first("ScriptNotes").elements("ScriptNote").size());
    }

    @Test
    void stylesBecomeEmphasisAndCapitalsBecomeCapitals() throws FilmException {
        assertEquals("Look, *she* _**runs**_ 2\\*3 \\*now\\* WHAT.\n\n",
                fountain("<Paragraph Type=\"Action\"><Text>Look,"
                + " </Text><Text Style=\"Italic\">she </Text><Text Style=\"Bold+Underline\">runs</Text><Text> 2*3 "
                        + "*now* "
                + "</Text><Text Style=\"AllCaps\">what.</Text></Paragraph>"));
    }

    @Test
    void whatFountainDoesNotCarryIsNamed() throws FilmException {
        FdxScript script = read("<Paragraph Type=\"Action\" Bookmark=\"x\"><Text RevisionID=\"2\" "
                + "Color=\"#FFFF00000000\">"
                + "A</Text><Text TagNumber=\"3\">B</Text></Paragraph>" + paragraph("Dialogue", "Nobody says this."),
                        "");
        List<String> losses = script.losses().stream().map(Loss::sentence).toList();
        assertEquals(List.of("1 bookmarks stay in the Final Draft file only.",
                "1 revised texts stay in the Final Draft file only.",
                        "1 coloured texts stay in the Final Draft file only.",
                "1 production tags stay in the Final Draft file only.",
                "1 dialogue paragraphs without a character become action."), losses);
        assertTrue(script.fountain().contains("AB"));
        assertTrue(script.fountain().contains("Nobody says this."));
    }

    @Test
    void aCueWithoutDialogueIsNotLost() throws FilmException {
        String fountain = fountain(paragraph("Character", "ANNA") + paragraph("Action", "Silence."));
        assertTrue(fountain.contains("ANNA"), fountain);
        assertTrue(fountain.contains("Silence."), fountain);
    }

    @Test
    void unknownXmlAndCommentsAreWrittenBack() throws FilmException, IOException {
        String xml = file("<!-- keep --><Paragraph Type=\"Action\" id=\"a\"><Text>One.</Text></Paragraph><Odd a=\"1 "
                + "&amp; 2\">"
                + "<In/>text</Odd><Paragraph Type=\"Action\" id=\"b\"><Text>Two.</Text></Paragraph>",
                        "<Later x=\"&quot;\"/>");
        FdxDocument document = document(xml, StandardCharsets.UTF_8);
        String changed = FdxReader.read(document).fountain().replace("Two.", "Three.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FdxWriter(new LossReport()).write(FountainParser.parse(changed), document).write(out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains("<!-- keep --><Paragraph Type=\"Action\" id=\"a\"><Text>One.</Text></Paragraph>"),
                written);
        assertTrue(written.contains("<Later x=\"&quot;\"/>"), written);
        assertTrue(written.contains("id=\"b\"><Text>Three.</Text>"), written);
    }

    private static String refusal(String xml, Charset charset) {
        FilmException refused = assertThrows(FilmException.class, () -> document(xml, charset));
        assertEquals(ErrorCode.REFUSED, refused.code());
        assertTrue(refused.getMessage().startsWith("script.fdx "), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        return refused.getMessage();
    }

    @Test
    void bombsAndOutsideEntitiesAreRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                + "\"&a;&a;&a;&a;&a;&a;\">]>"
                + "<FinalDraft><Content><Paragraph><Text>&b;</Text></Paragraph></Content></FinalDraft>";
        assertTrue(refusal(bomb, StandardCharsets.UTF_8).contains("declares XML entities"));
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<FinalDraft><Content><Paragraph><Text>&a;</Text></Paragraph></Content></FinalDraft>";
        assertTrue(refusal(outside, StandardCharsets.UTF_8).contains("declares XML entities"));
        assertTrue(refusal(file("<A>".repeat(5000) + "</A>".repeat(5000), ""), StandardCharsets.UTF_8)
                .contains("nested"));
    }

    @Test
    void otherAndBrokenFilesAreRefusedInOneSentence() {
        assertEquals("script.fdx is empty.", refusal("", StandardCharsets.UTF_8));
        assertEquals("script.fdx is XML, but not a Final Draft script.", refusal("<html/>", StandardCharsets.UTF_8));
        assertEquals("script.fdx is a Final Draft file without a script in it (TagDocument).",
                refusal("<FinalDraft DocumentType=\"TagDocument\"/>", StandardCharsets.UTF_8));
        String whole = file(paragraph("Action", "One."), "");
        String truncated = refusal(whole.substring(0, whole.length() - 30), StandardCharsets.UTF_8);
        assertTrue(truncated.contains("breaks off or is damaged at line 2"), truncated);
        refusal("PK\u0003\u0004 binary", StandardCharsets.ISO_8859_1);
    }

    @Test
    void otherEncodingsAndControlCharactersAreRead() throws FilmException {
        String xml = file(paragraph("Action", "Élodie \u0007waits."), "");
        assertEquals("Élodie waits.\n\n", FdxReader.read(document(xml, StandardCharsets.UTF_8)).fountain());
        String wide = file(paragraph("Action", "Élodie waits."), "").replace("UTF-8", "UTF-16");
        assertEquals("Élodie waits.\n\n", FdxReader.read(document(wide, StandardCharsets.UTF_16)).fountain());
        String bom = "\uFEFF" + file(paragraph("Action", "Élodie waits."), "");
        assertEquals("Élodie waits.\n\n", FdxReader.read(document(bom, StandardCharsets.UTF_8)).fountain());
    }
}
