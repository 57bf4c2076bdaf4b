// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.report.Report.Column;
import org.filmwright.report.Report.Line;
import org.filmwright.report.Report.Script;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;
import org.filmwright.report.Report.Voice;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** What each character says, with the line before it as the cue to learn by. */
final class SidesWriter {
    private final ScriptFacts facts;

    SidesWriter(ScriptFacts facts) {
        this.facts = facts;
    }

    /** One speech. */
    private record Speech(SceneFacts scene, String character, String cue, List<ScriptElement> lines) {
        String words() {
            return String.join(" ", lines.stream().filter(line -> line.type() != ElementType.PARENTHETICAL)
                    .map(SidesWriter::plain).toList());
        }
    }

    private static String plain(ScriptElement element) {
        String text = element.isShot() ? element.text().stripLeading().substring(1) : element.text();
        return Emphasis.strip(text).replaceAll("\\s*\\n\\s*", " ").strip();
    }

    /** A table of all speeches for CSV, and the sides of each character for paper. */
    List<Section> sections(String only) {
        String wanted = only == null ? null : only.strip().toUpperCase(Locale.ROOT);
        List<Speech> speeches = new ArrayList<>();
        facts.scenes().forEach(scene -> read(scene, speeches));
        List<Section> sections = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (CharacterFacts character : facts.characters()) {
            if (wanted == null || wanted.equals(character.name)) {
                sections.add(sides(character.name, speeches));
                speeches.stream().filter(speech -> speech.character().equals(character.name)).forEach(speech -> rows
                        .add(List.of(speech.character(), speech.scene().number(), speech.scene().page(),
                                speech.words())));
            }
        }
        sections.add(new Table("", List.of(Column.text("Character", 20), Column.text("Scene", 7),
                Column.text("Page", 7), Column.text("Dialogue", 66)), rows));
        return sections;
    }

    private void read(SceneFacts scene, List<Speech> speeches) {
        String last = "";
        for (int i = scene.from(); i < scene.to(); i++) {
            ScriptElement element = facts.elements().get(i);
            if (element.type() == ElementType.CHARACTER) {
                List<ScriptElement> lines = new ArrayList<>();
                for (int k = i + 1; k < scene.to() && isSaid(facts.elements().get(k)); k++) {
                    if (facts.elements().get(k).type().isSpeech()) {
                        lines.add(facts.elements().get(k));
                    }
                }
                Speech speech = new Speech(scene, ScriptFacts.name(element), last, List.copyOf(lines));
                speeches.add(speech);
                last = element.text() + ": " + speech.words();
            } else if (element.type() == ElementType.ACTION) {
                last = plain(element);
            }
        }
    }

    private static boolean isSaid(ScriptElement element) {
        return element.type() != ElementType.CHARACTER
                && (element.type().isSpeech() || element.type() == ElementType.NOTE && element.isEmbedded());
    }

    private static Script sides(String character, List<Speech> speeches) {
        List<Line> lines = new ArrayList<>();
        SceneFacts scene = null;
        for (Speech speech : speeches) {
            if (!speech.character().equals(character)) {
                continue;
            }
            if (speech.scene() != scene) {
                scene = speech.scene();
                lines.add(new Line(Voice.SCENE, (scene.number() + "  " + scene.text()).strip()));
            }
            if (!speech.cue().isEmpty()) {
                lines.add(new Line(Voice.CUE, tail(speech.cue())));
            }
            lines.add(new Line(Voice.OWN_NAME, character));
            for (ScriptElement line : speech.lines()) {
                lines.add(new Line(line.type() == ElementType.PARENTHETICAL ? Voice.ASIDE : Voice.OWN, plain(line)));
            }
        }
        return new Script(character, lines);
    }

    /** The last words, as an actor listens for them. */
    private static String tail(String cue) {
        int longest = 90;
        if (cue.length() <= longest) {
            return cue;
        }
        int blank = cue.indexOf(' ', cue.length() - longest);
        return "… " + cue.substring(blank < 0 ? cue.length() - longest : blank + 1);
    }
}
