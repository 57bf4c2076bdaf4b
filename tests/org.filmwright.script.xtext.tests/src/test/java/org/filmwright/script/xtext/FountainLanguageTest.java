// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.xtext.fountain.Action;
import org.filmwright.script.xtext.fountain.Cue;
import org.filmwright.script.xtext.fountain.Dialogue;
import org.filmwright.script.xtext.fountain.FountainPackage;
import org.filmwright.script.xtext.fountain.Scene;
import org.filmwright.script.xtext.fountain.Script;
import org.filmwright.script.xtext.fountain.Section;
import org.filmwright.testing.RandomScripts;
import org.filmwright.testing.SharedData;
import org.junit.jupiter.api.Test;

import com.google.inject.Injector;

class FountainLanguageTest {
    private final Injector injector = new FountainStandaloneSetup().createInjectorAndDoEMFRegistration();

    private FountainResource load(byte[] bytes) throws IOException {
        FountainResource resource = (FountainResource) injector.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("film:/script.fountain"));
        resource.load(new ByteArrayInputStream(bytes), Map.of());
        return resource;
    }

    private FountainResource load(String text) throws IOException {
        FountainResource resource = load(new byte[0]);
        resource.reparse(text);
        return resource;
    }

    private static Script script(FountainResource resource) {
        return resource.getContents().isEmpty() ? null : (Script) resource.getContents().get(0);
    }

    private static void assertSays(String text, FountainResource resource, String name) {
        assertEquals(text, resource.text(), name);
        assertEquals(List.of(), List.copyOf(resource.getErrors()), name + ": " + text);
        List<String> expected = AstOutline.of(FountainParser.parse(text));
        assertEquals(expected, script(resource) == null ? List.of() : AstOutline.of(script(resource)),
                name + ": " + (text.length() < 500 ? text : ""));
    }

    @Test
    void theTreeSaysWhatTheParserSaysOfEverySharedScript() throws IOException {
        List<Path> scripts = SharedData.files(".fountain");
        assumeFalse(scripts.isEmpty(), "no shared data beside the clone");
        for (Path path : scripts) {
            byte[] bytes = Files.readAllBytes(path);
            FountainResource resource = load(bytes);
            assertSays(resource.text(), resource, path.toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            resource.save(out, Map.of());
            assertArrayEquals(bytes, out.toByteArray(), path.toString());
        }
    }

    @Test
    void theTreeSaysWhatTheParserSaysOfAnyText() throws IOException {
        Random random = new Random(42);
        FountainResource resource = load(new byte[0]);
        for (int i = 0; i < 4_000; i++) {
            String text = RandomScripts.next(random, 14);
            resource.reparse(text);
            assertSays(text, resource, "text " + i);
        }
    }

    @Test
    void commentsAreNotPartOfTheTextAroundThem() throws IOException {
        FountainResource resource = load("# A[[n]]ct [[m]]one\n\nHi[[z]] the/* x */re, [[y]] you.\n");
        assertEquals(List.of("section 1 Act one", "action HITHERE,YOU."), AstOutline.of(script(resource)));
        Section section = (Section) script(resource).getParts().get(0);
        assertEquals("Hi there, you.", ((Action) section.getElements().get(0)).getText());
    }

    @Test
    void aChangedTextIsParsedAnew() throws IOException {
        FountainResource resource = load("INT. HALL - DAY\n\nBOB\nHi.\n");
        resource.update(17, 3, "ANN");
        assertSays("INT. HALL - DAY\n\nANN\nHi.\n", resource, "update");
        resource.update(21, 0, "\n");
        assertEquals(List.of("scene_heading false HALL | DAY | null", "action ANN", "action HI."),
                AstOutline.of(script(resource)));
    }

    @Test
    void namesAreLinkedToTheFilmsOwnAndNewOnesToEntries() throws IOException {
        FountainResource resource = load("INT. HALL - DAY #7#\n\nBob (V.O.)\n\nBOB (V.O.)\nHi.\n\n@bob\nHo.\n\nANN ^\nOh.\n");
        resource.setFilmNames(new FilmNames(Map.of("Bob", "01B"), Map.of("Hall", "01H"), Map.of("7", "01S")));
        Scene scene = (Scene) script(resource).getParts().get(0);
        assertEquals("01H", scene.getHeading().getPlace().getBlock());
        assertEquals("01S", scene.getHeading().getNumber().getBlock());
        List<Cue> cues = scene.getElements().stream().filter(Dialogue.class::isInstance).map(Dialogue.class::cast)
                .flatMap(d -> Stream.of(d.getLeft(), d.getRight())).filter(s -> s != null).map(s -> s.getCue()).toList();
        assertEquals(3, cues.size());
        assertEquals("01B", cues.get(0).getSpeaker().getBlock());
        assertSame(cues.get(0).getSpeaker(), cues.get(1).getSpeaker());
        assertEquals("ANN", cues.get(2).getSpeaker().getName());
        assertNull(cues.get(2).getSpeaker().getBlock());
        IScopeProvider scopes = injector.getInstance(IScopeProvider.class);
        EObject offered = scopes.getScope(cues.get(2), FountainPackage.Literals.CUE__SPEAKER)
                .getSingleElement(org.eclipse.xtext.naming.QualifiedName.create("ANN")).getEObjectOrProxy();
        assertSame(cues.get(2).getSpeaker(), offered);
    }

    @Test
    void issuesAreTheDiagnosticsOfTheParser() throws IOException {
        String text = "INT. HALL\n\nBOB\n\n/* open\n\nINT. HALL #1#\n\nHi *there\n\nINT. HALL #1#\n";
        IResourceValidator validator = injector.getInstance(IResourceValidator.class);
        List<Issue> issues = validator.validate(load(text), CheckMode.ALL, CancelIndicator.NullImpl);
        List<ScriptProblem> problems = FountainParser.parse(text).problems();
        assertEquals(problems.stream().map(ScriptProblem::code).toList(), issues.stream().map(Issue::getCode).toList());
        assertEquals(problems.stream().map(ScriptProblem::offset).toList(),
                issues.stream().map(Issue::getOffset).toList());
        assertNotNull(issues.get(0).getMessage());
    }

    @Test
    void utf16ComesBackByteForByte() throws IOException {
        byte[] bytes = ScriptFile.bytes("INT. CAF\u00c9 - JOUR\r\n\r\nCaf\u00e9.\r\n", "UTF-16LE", true);
        FountainResource resource = load(bytes);
        assertEquals("UTF-16LE", resource.getEncoding());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, Map.of());
        assertArrayEquals(bytes, out.toByteArray());
    }
}
