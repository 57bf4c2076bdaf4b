// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.page.PageLock;
import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/**
 * A state of the script as it is printed: with the numbers its lock asks for, and what each element is known by.
 */
final class ProductionScript {
    private final String text;
    private final Screenplay screenplay;
    private final List<String> keys;
    private final List<ScriptPiece> pieces;

    private ProductionScript(String text, Screenplay screenplay, List<String> keys, List<ScriptPiece> pieces) {
        this.text = text;
        this.screenplay = screenplay;
        this.keys = keys;
        this.pieces = pieces;
    }

    static ProductionScript of(List<ScriptPiece> pieces) {
        StringBuilder text = new StringBuilder();
        Map<Integer, String> starts = new HashMap<>();
        for (ScriptPiece piece : pieces) {
            starts.put(text.length(), piece.key());
            text.append(piece.source());
        }
        Screenplay screenplay = FountainParser.parse(text.toString());
        List<String> keys = new ArrayList<>(screenplay.elements().size());
        String last = "";
        int inside = 0;
        for (ScriptElement element : screenplay.elements()) {
            String key = element.isEmbedded() ? null : starts.get(element.offset());
            inside = key == null ? inside + 1 : 0;
            last = key == null ? last : key;
            keys.add(key == null ? last + "+" + inside : key);
        }
        return new ProductionScript(text.toString(), screenplay, List.copyOf(keys), pieces);
    }

    String text() {
        return text;
    }

    Screenplay screenplay() {
        return screenplay;
    }

    /** What each element is known by: the id of its block. */
    List<String> keys() {
        return keys;
    }

    List<ScriptPiece> pieces() {
        return pieces;
    }

    /** @param lock null where pages are not locked */
    Pages pages(PageProfile profile, PageOptions options, PageLock lock) {
        return lock == null ? Paginator.paginate(screenplay.elements(), profile, options)
                : Paginator.paginate(screenplay.elements(), profile, options, lock, keys);
    }
}
