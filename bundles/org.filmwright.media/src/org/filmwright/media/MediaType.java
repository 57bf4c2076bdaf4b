// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.filmwright.media.MediaException.Reason;

/** The media types that are read, recognised by their first bytes, never by the name; each has one fixed demuxer. */
public enum MediaType {
    PNG(Kind.IMAGE, "png_pipe", "image/png"),
    JPEG(Kind.IMAGE, "jpeg_pipe", "image/jpeg"),
    WEBP(Kind.IMAGE, "webp_pipe", "image/webp"),
    GIF(Kind.IMAGE, "gif", "image/gif"),
    BMP(Kind.IMAGE, "bmp_pipe", "image/bmp"),
    TIFF(Kind.IMAGE, "tiff_pipe", "image/tiff"),
    MOV(Kind.VIDEO, "mov", "video/mp4"),
    MATROSKA(Kind.VIDEO, "matroska", "video/x-matroska"),
    AVI(Kind.VIDEO, "avi", "video/x-msvideo"),
    MXF(Kind.VIDEO, "mxf", "application/mxf"),
    MPEG_TS(Kind.VIDEO, "mpegts", "video/mp2t"),
    WAV(Kind.AUDIO, "wav", "audio/wav"),
    MP3(Kind.AUDIO, "mp3", "audio/mpeg"),
    AAC(Kind.AUDIO, "aac", "audio/aac"),
    FLAC(Kind.AUDIO, "flac", "audio/flac"),
    OGG(Kind.AUDIO, "ogg", "audio/ogg"),
    AIFF(Kind.AUDIO, "aiff", "audio/aiff");

    /** What a file of a type mainly holds; a video container may hold sound only. */
    public enum Kind {
        IMAGE, VIDEO, AUDIO
    }

    private static final int HEAD = 200;
    private static final int TS_PACKET = 188;

    private final Kind kind;
    private final String demuxer;
    private final String mime;

    MediaType(Kind kind, String demuxer, String mime) {
        this.kind = kind;
        this.demuxer = demuxer;
        this.mime = mime;
    }

    public Kind kind() {
        return kind;
    }

    /** FFmpeg's name of the demuxer. */
    public String demuxer() {
        return demuxer;
    }

    public String mime() {
        return mime;
    }

    /** The type of a file by its first bytes. */
    public static MediaType of(Path file) throws MediaException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (NoSuchFileException e) {
            throw new MediaException(Reason.FAILED, "The media file " + file + " is missing.", e);
        } catch (IOException e) {
            throw new MediaException(Reason.FAILED, "The media file " + file + " cannot be read.", e);
        }
        MediaType type = of(head);
        if (type == null) {
            throw new MediaException(Reason.DAMAGED, head.length == 0 ? "The media file " + file + " is empty."
                    : "The file " + file + " is damaged or of a media type that Filmwright does not read.");
        }
        return type;
    }

    /** The type by the first bytes of a file, or null if they are of none. */
    static MediaType of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String form = text.length() >= 12 ? text.substring(8, 12) : "";
        if (text.startsWith("RIFF") || text.startsWith("RF64")) {
            return switch (form) {
                case "WAVE" -> WAV;
                case "AVI " -> AVI;
                case "WEBP" -> WEBP;
                default -> null;
            };
        }
        if (text.startsWith("FORM")) {
            return form.equals("AIFF") || form.equals("AIFC") ? AIFF : null;
        }
        if (text.startsWith("ftyp", 4) || text.startsWith("moov", 4) || text.startsWith("mdat", 4)
                || text.startsWith("wide", 4) || text.startsWith("free", 4)) {
            return MOV;
        }
        return byMagic(text, head);
    }

    private static MediaType byMagic(String text, byte[] head) {
        if (text.startsWith("\u0089PNG\r\n")) {
            return PNG;
        } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (text.startsWith("GIF8")) {
            return GIF;
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return TIFF;
        } else if (text.startsWith("\u001aE\u00df\u00a3")) {
            return MATROSKA;
        } else if (text.startsWith("\u0006\u000e+4\u0002\u0005\u0001\u0001")) {
            return MXF;
        } else if (text.startsWith("fLaC")) {
            return FLAC;
        } else if (text.startsWith("OggS")) {
            return OGG;
        } else if (text.startsWith("ID3")) {
            return MP3;
        } else if (head.length > TS_PACKET && head[0] == 0x47 && head[TS_PACKET] == 0x47) {
            return MPEG_TS;
        } else if (text.startsWith("BM") && head.length > 14 && head[6] == 0 && head[7] == 0) {
            return BMP;
        }
        return bySync(head);
    }

    /** MPEG audio and ADTS frames begin with a sync word; the layer bits tell them apart. */
    private static MediaType bySync(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff || (head[1] & 0xe0) != 0xe0) {
            return null;
        }
        int layer = head[1] >> 1 & 3;
        if (layer == 0) {
            return (head[1] & 0xf6) == 0xf0 ? AAC : null;
        }
        return (head[2] & 0xf0) != 0xf0 && (head[1] & 0x18) != 0x08 ? MP3 : null;
    }
}
