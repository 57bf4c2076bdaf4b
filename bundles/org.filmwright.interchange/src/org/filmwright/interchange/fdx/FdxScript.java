// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.List;

import org.filmwright.interchange.Loss;

/**
 * A Final Draft file read as Fountain.
 *
 * @param fountain the script
 * @param pieces   which paragraphs of the file became which part of the text, in order
 * @param losses   what Fountain does not carry
 */
public record FdxScript(String fountain, List<Piece> pieces, List<Loss> losses) {

    /**
     * Paragraphs of the file's content and the text they became.
     *
     * @param firstParagraph first paragraph
     * @param lastParagraph  last paragraph
     * @param from           start in the Fountain text
     * @param to             end in the Fountain text
     */
    record Piece(int firstParagraph, int lastParagraph, int from, int to) {
    }

    public FdxScript {
        pieces = List.copyOf(pieces);
        losses = List.copyOf(losses);
    }
}
