// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Change;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.script.Names;
import org.filmwright.ui.BlockTexts;

/** What a text that is put into a cell changes. Works on one snapshot, on any thread. */
final class CellEdits {
    private static final Pattern DAY = Pattern.compile("[A-Z]{1,3} ?\\d{1,4}");
    private static final Change NOTHING = edit -> { };

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    CellEdits(Snapshot film) {
        for (Block person : film.children(Stages.CAST)) {
            if (person.is(BlockTypes.CHARACTER)) {
                people.putIfAbsent(Names.key(person.content()), person.id());
                person.texts(Features.ALIASES).forEach(name -> people.putIfAbsent(Names.key(name), person.id()));
            }
        }
        film.ofType(BlockTypes.LOCATION).forEach(place -> places.putIfAbsent(Names.key(place.content()), place.id()));
    }

    /** Whether cells of the column can be changed for such a block. */
    static boolean isEditable(Block block, ShootingColumn column) {
        return block != null && switch (column) {
            case DAY -> block.is(BlockTypes.SCENE);
            case NOTES, VERDICT -> true;
            case SET, CAST, SIZE, ANGLE, MOVEMENT, LENS, LOCATION -> block.is(BlockTypes.SET_UP);
            default -> false;
        };
    }

    /** The change, which does nothing where the cell says this already; null where the cell cannot take the text. */
    Change of(Block block, ShootingColumn column, String typed) {
        if (!isEditable(block, column)) {
            return null;
        }
        String text = typed.strip();
        return switch (column) {
            case DAY -> day(block, text.replace("✎", "").strip());
            case NOTES -> set(block, Features.NOTES, text);
            case SET -> set(block, Features.DESCRIPTION, text);
            case LENS -> set(block, Features.LENS, text);
            case SIZE -> one(block, Features.SIZE, column, text);
            case ANGLE -> one(block, Features.ANGLE, column, text);
            case MOVEMENT -> one(block, Features.MOVEMENT, column, text);
            case LOCATION -> linked(block, Features.LOCATION, text.isEmpty() ? List.of() : List.of(text), places);
            case CAST -> linked(block, Features.CHARACTERS,
                    text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*")), people);
            case VERDICT -> verdict(block, text.toLowerCase(Locale.ROOT));
            default -> null;
        };
    }

    private static Change day(Block scene, String text) {
        String day = text.toUpperCase(Locale.ROOT);
        return day.isEmpty() || DAY.matcher(day).matches() ? set(scene, Features.SCRIPT_DAY, day.replace(" ", ""))
                : null;
    }

    private static Change set(Block block, String feature, String text) {
        Object value = text.isEmpty() ? null : text;
        return Objects.equals(block.attributes().get(feature), value) ? NOTHING : edit -> {
            edit.set(block.id(), feature, value);
            BlockTexts.touched(edit, block);
        };
    }

    private static Change one(Block block, String feature, ShootingColumn column, String text) {
        if (text.isEmpty()) {
            return set(block, feature, "");
        }
        String value = column.choices().stream().filter(each -> each.equalsIgnoreCase(text.replace('_', ' ')))
                .findFirst()
                .orElse(null);
        return value == null ? null : set(block, feature, value.replace(' ', '_'));
    }

    private static Change linked(Block block, String feature, List<String> names, Map<String, String> known) {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            String id = known.get(Names.key(name));
            if (id == null) {
                return null;
            }
            ids.add(id);
        }
        return block.links(feature).equals(ids) ? NOTHING : edit -> {
            edit.link(block.id(), feature, ids);
            BlockTexts.touched(edit, block);
        };
    }

    private static Change verdict(Block block, String text) {
        if (!text.isEmpty() && !Tags.VERDICTS.contains(text)) {
            return null;
        }
        String now = BlockTexts.verdict(block);
        return now.equals(text) ? NOTHING : edit -> {
            if (text.isEmpty()) {
                edit.untag(block.id(), now);
            } else {
                edit.tag(block.id(), text);
            }
        };
    }

    /** Whether a change changes anything. */
    static boolean does(Change change) {
        return change != null && change != NOTHING;
    }
}
