// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.script.ElementType;
import org.filmwright.script.sync.ScriptBlocks;

/** Finds where a script names a thing: whole words in any case, singular or plural. Cost: one pass over the script. */
public final class Mentions {
    private static final Set<ElementType> READ = Set.of(ElementType.ACTION, ElementType.DIALOGUE,
            ElementType.PARENTHETICAL, ElementType.LYRICS, ElementType.SYNOPSIS, ElementType.CENTERED);

    private Mentions() {
    }

    /** Ids of the scenes that name one of these names, in order. */
    public static List<String> scenes(Snapshot film, List<String> names) {
        String any = names.stream().map(String::strip).filter(name -> !name.isEmpty()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (any.isEmpty()) {
            return List.of();
        }
        Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?:s|es)?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> found = new ArrayList<>();
        for (Block scene : ScriptBlocks.scenes(film)) {
            boolean named = ScriptBlocks.elements(film, scene.id()).stream()
                    .anyMatch(element -> READ.contains(ScriptBlocks.type(element))
                            && pattern.matcher(ScriptBlocks.text(element)).find());
            if (named) {
                found.add(scene.id());
            }
        }
        return found;
    }
}
