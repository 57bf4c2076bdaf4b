// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assets;

import java.util.Locale;
import java.util.Map;

/** MIME types by file extension. */
public final class MediaTypes {
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("webp", "image/webp"),
            Map.entry("gif", "image/gif"), Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"),
            Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/mp4"), Map.entry("mov", "video/quicktime"),
            Map.entry("mkv", "video/x-matroska"), Map.entry("webm", "video/webm"), Map.entry("wav", "audio/wav"),
            Map.entry("flac", "audio/flac"), Map.entry("mp3", "audio/mpeg"), Map.entry("m4a", "audio/mp4"),
            Map.entry("aac", "audio/aac"), Map.entry("ogg", "audio/ogg"), Map.entry("opus", "audio/opus"),
            Map.entry("pdf", "application/pdf"), Map.entry("txt", "text/plain"), Map.entry("md", "text/markdown"),
            Map.entry("fountain", "text/x-fountain"), Map.entry("json", "application/json"),
            Map.entry("srt", "application/x-subrip"), Map.entry("vtt", "text/vtt"), Map.entry("cube", "text/plain"));

    private MediaTypes() {
    }

    /** The type of an extension; {@code application/octet-stream} for an unknown one. */
    public static String of(String extension) {
        return TYPES.getOrDefault(extension.toLowerCase(Locale.ROOT), "application/octet-stream");
    }

    /** Extension of a file name in lower case, only letters and digits, {@code bin} where there is none. */
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String text = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return text.matches("[a-z0-9]{1,8}") ? text : "bin";
    }
}
