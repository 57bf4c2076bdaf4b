// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.HashMap;
import java.util.Map;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.ReplaceRegion;
import org.filmwright.script.ScriptTokens;
import org.filmwright.script.xtext.parser.antlr.FountainParser;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** The generated parser over the tokens of our line classifier. Every text parses without an error. */
@Singleton
class ScriptParser extends FountainParser {
    private static final String RULE = "RULE_";

    private Map<String, Integer> types;

    @Inject
    void readTypes() {
        Map<String, Integer> found = new HashMap<>();
        getTokenDefProvider().getTokenDefMap().forEach((type, name) -> {
            if (name.startsWith(RULE)) {
                found.put(name.substring(RULE.length()), type);
            }
        });
        types = Map.copyOf(found);
    }

    @Override
    protected TokenSource createLexer(CharStream stream) {
        String text = stream.size() == 0 ? "" : stream.substring(0, stream.size() - 1);
        return new ScriptLexer(stream, ScriptTokens.of(text), types);
    }

    /** Parses the whole text again: what a line is depends on its neighbours, which a part does not show. */
    @Override
    protected IParseResult doReparse(IParseResult before, ReplaceRegion change) {
        StringBuilder text = new StringBuilder(before.getRootNode().getText());
        change.applyTo(text);
        return doParse(text);
    }
}
