// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import org.filmwright.page.SceneNumbering;

/**
 * How a script is printed to PDF.
 *
 * @param title        of the document; empty for the script's own
 * @param language     of the text as a BCP 47 tag, such as {@code en}
 * @param sceneNumbers numbers in both margins
 * @param titlePage    whether the title page is printed
 * @param header       text at the head of every page, left of the page number
 * @param footer       text at the foot of every page
 * @param watermark    large pale text across every page
 */
public record PdfOptions(String title, String language, SceneNumbering sceneNumbers, boolean titlePage, String header,
        String footer, String watermark) {

    public static final PdfOptions DEFAULT = new PdfOptions("", "en", SceneNumbering.WRITTEN, true, "", "", "");

    public PdfOptions withTitle(String text) {
        return new PdfOptions(text, language, sceneNumbers, titlePage, header, footer, watermark);
    }

    public PdfOptions withLanguage(String tag) {
        return new PdfOptions(title, tag, sceneNumbers, titlePage, header, footer, watermark);
    }

    public PdfOptions withSceneNumbers(SceneNumbering numbers) {
        return new PdfOptions(title, language, numbers, titlePage, header, footer, watermark);
    }

    public PdfOptions withTitlePage(boolean on) {
        return new PdfOptions(title, language, sceneNumbers, on, header, footer, watermark);
    }

    public PdfOptions withHeader(String text) {
        return new PdfOptions(title, language, sceneNumbers, titlePage, text, footer, watermark);
    }

    public PdfOptions withFooter(String text) {
        return new PdfOptions(title, language, sceneNumbers, titlePage, header, text, watermark);
    }

    public PdfOptions withWatermark(String text) {
        return new PdfOptions(title, language, sceneNumbers, titlePage, header, footer, text);
    }
}
