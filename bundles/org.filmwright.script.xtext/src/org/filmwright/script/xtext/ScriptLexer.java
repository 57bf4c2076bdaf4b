// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.Map;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.filmwright.script.ScriptTokens;
import org.filmwright.script.TokenKind;

/** Hands the tokens of a script to the generated parser; it reads no character itself. */
final class ScriptLexer extends Lexer {
    private final ScriptTokens tokens;
    private final int[] types;
    private final int blank;
    private int next;
    private int at;

    /**
     * @param input the whole text that the tokens were cut from
     * @param types the parser's number of each terminal, by name
     */
    ScriptLexer(CharStream input, ScriptTokens tokens, Map<String, Integer> types) {
        super(input);
        this.tokens = tokens;
        this.types = new int[TokenKind.values().length];
        for (TokenKind kind : TokenKind.values()) {
            this.types[kind.ordinal()] = types.get(kind.name());
        }
        blank = this.types[TokenKind.BLANK.ordinal()];
    }

    @Override
    public Token nextToken() {
        if (next == tokens.count()) {
            return at < input.size() ? token(blank, input.size()) : Token.EOF_TOKEN;
        }
        if (at < tokens.start(next)) {
            return token(blank, tokens.start(next));
        }
        return token(types[tokens.kind(next).ordinal()], tokens.end(next++));
    }

    private Token token(int type, int end) {
        CommonToken token = new CommonToken(input, type, Token.DEFAULT_CHANNEL, at, end - 1);
        at = end;
        return token;
    }

    @Override
    public void mTokens() {
        throw new IllegalStateException("A script is cut into tokens before it is parsed");
    }
}
