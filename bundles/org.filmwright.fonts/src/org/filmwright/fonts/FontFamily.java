// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.fonts;

/** The fonts the product brings, all under the SIL Open Font License; the licence texts lie beside them. */
public enum FontFamily {
    /** The screenplay's typewriter face: Latin. */
    COURIER_PRIME("CourierPrime", true, true),
    /** Greek, Cyrillic, Hebrew and more Latin, in the widths of Courier. */
    COUSINE("Cousine", true, true),
    /** Arabic. */
    NOTO_NASKH_ARABIC("NotoNaskhArabic", true, false),
    /** Korean. */
    NANUM_GOTHIC_CODING("NanumGothicCoding", false, false),
    /** Japanese; fetched by the build, so it may be missing. */
    NOTO_SANS_JP("NotoSansJP", false, false),
    /** Chinese, simplified and traditional; fetched by the build, so it may be missing. */
    NOTO_SANS_SC("NotoSansSC", false, false);

    private final String file;
    private final boolean hasBold;
    private final boolean hasItalic;

    FontFamily(String file, boolean hasBold, boolean hasItalic) {
        this.file = file;
        this.hasBold = hasBold;
        this.hasItalic = hasItalic;
    }

    /** The face nearest to this style; {@link FontFile#bold()} and {@link FontFile#italic()} say what it really is. */
    public FontFile font(boolean bold, boolean italic) {
        boolean isBold = bold && hasBold;
        boolean isItalic = italic && hasItalic;
        String style = isBold ? isItalic ? "BoldItalic" : "Bold" : isItalic ? "Italic" : "Regular";
        return new FontFile(this, file + "-" + style + ".ttf", isBold, isItalic);
    }
}
