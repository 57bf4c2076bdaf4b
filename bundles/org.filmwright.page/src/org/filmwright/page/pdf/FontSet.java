// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.filmwright.fonts.FontFamily;
import org.filmwright.fonts.FontFile;
import org.filmwright.page.TextRun;

/** The fonts of one document: finds one for every character, and loads only those that are needed. */
final class FontSet {

    private static final int STYLES = 4;

    private final PDDocument document;
    private final SystemFonts system;
    private final boolean japanese;
    private final Map<String, EmbeddedFont> faces = new HashMap<>();
    private final Map<String, EmbeddedFont> styled = new HashMap<>();
    private final Map<Integer, EmbeddedFont> found = new HashMap<>();
    private final List<EmbeddedFont> all = new ArrayList<>();
    private final TreeSet<Integer> missing = new TreeSet<>();
    private final EmbeddedFont[] latin = new EmbeddedFont[STYLES];

    FontSet(PDDocument document, SystemFonts system, String language) {
        this.document = document;
        this.system = system;
        this.japanese = !language.startsWith("zh");
    }

    /** Font of a character in a style; Courier Prime, whose glyph for it is an empty box, where there is none. */
    EmbeddedFont font(int point, int style) throws IOException {
        int plain = style & (TextRun.BOLD | TextRun.ITALIC);
        EmbeddedFont courier = latin(plain);
        if (point < 0x80 || courier.glyph(point) != 0) {
            return courier;
        }
        int key = point * STYLES + plain;
        EmbeddedFont font = found.get(key);
        if (font == null) {
            font = search(point, plain);
            found.put(key, font);
        }
        return font;
    }

    EmbeddedFont latin(int style) throws IOException {
        int plain = style & (TextRun.BOLD | TextRun.ITALIC);
        if (latin[plain] == null) {
            latin[plain] = bundled(FontFamily.COURIER_PRIME, plain);
        }
        return latin[plain];
    }

    private EmbeddedFont search(int point, int style) throws IOException {
        for (FontFamily family : families(point)) {
            FontFile file = family.font((style & TextRun.BOLD) != 0, (style & TextRun.ITALIC) != 0);
            if (file.isPresent()) {
                EmbeddedFont font = bundled(family, style);
                if (font.glyph(point) != 0) {
                    return font;
                }
            }
        }
        Path file = system.find(point);
        if (file == null) {
            missing.add(point);
            return latin(style);
        }
        return styled(file.toString(), Files.readAllBytes(file), style, false, false);
    }

    private List<FontFamily> families(int point) {
        return switch (UnicodeScript.of(point)) {
            case ARABIC -> List.of(FontFamily.NOTO_NASKH_ARABIC);
            case HANGUL -> List.of(FontFamily.NANUM_GOTHIC_CODING);
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> cjk();
            case COMMON -> point >= 0x2E80 ? cjk() : List.of(FontFamily.COUSINE, FontFamily.NOTO_SANS_JP);
            default -> List.of(FontFamily.COUSINE);
        };
    }

    private List<FontFamily> cjk() {
        return japanese ? List.of(FontFamily.NOTO_SANS_JP, FontFamily.NOTO_SANS_SC, FontFamily.NANUM_GOTHIC_CODING)
                : List.of(FontFamily.NOTO_SANS_SC, FontFamily.NOTO_SANS_JP, FontFamily.NANUM_GOTHIC_CODING);
    }

    private EmbeddedFont bundled(FontFamily family, int style) throws IOException {
        FontFile file = family.font((style & TextRun.BOLD) != 0, (style & TextRun.ITALIC) != 0);
        EmbeddedFont known = styled.get(file.name() + style);
        if (known != null) {
            return known;
        }
        byte[] bytes = null;
        if (!faces.containsKey(file.name())) {
            try (InputStream stream = file.open()) {
                bytes = stream.readAllBytes();
            }
        }
        return styled(file.name(), bytes, style, file.bold(), file.italic());
    }

    private EmbeddedFont styled(String face, byte[] bytes, int style, boolean bold, boolean italic)
            throws IOException {
        EmbeddedFont known = styled.get(face + style);
        if (known != null) {
            return known;
        }
        boolean thicken = (style & TextRun.BOLD) != 0 && !bold;
        boolean slant = (style & TextRun.ITALIC) != 0 && !italic;
        EmbeddedFont base = faces.get(face);
        String name = "F" + (all.size() + 1);
        EmbeddedFont font = base == null ? new EmbeddedFont(document, bytes, name, thicken, slant)
                : new EmbeddedFont(base, name, thicken, slant);
        faces.putIfAbsent(face, font);
        styled.put(face + style, font);
        all.add(font);
        return font;
    }

    /** Embeds the glyphs used and names every font in the resources all pages share. To be called once, at the end. */
    void embed(PDResources resources) throws IOException {
        for (EmbeddedFont font : faces.values()) {
            font.font().subset();
        }
        for (EmbeddedFont font : all) {
            resources.put(COSName.getPDFName(font.name()), font.font());
        }
    }

    /** Characters no font was found for. */
    String missing() {
        StringBuilder text = new StringBuilder();
        missing.forEach(text::appendCodePoint);
        return text.toString();
    }
}
