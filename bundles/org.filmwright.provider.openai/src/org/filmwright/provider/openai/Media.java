// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.MediaType;
import org.filmwright.media.Probe;

/** Files that a server sent: looked at before anybody believes them. */
final class Media {
    private static final int RIFF_HEAD = 44;

    private final Probe probe = new Probe(FfmpegRunner.standard());

    /** Writes Base64 to a file, with or without the head of a data address. */
    static void decode(String base64, Path file) throws CoreException {
        String bare = base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
        try {
            Files.write(file, Base64.getMimeDecoder().decode(bare));
        } catch (IllegalArgumentException e) {
            throw unusable("the picture is no Base64", e);
        } catch (IOException e) {
            remove(file);
            throw unusable("it cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks at a file by its bytes, whatever the server calls it, and gives it its right name. What is of another type
     * is removed.
     */
    static Path named(Path file, Set<MediaType> wanted, String what) throws CoreException {
        try {
            MediaType type = MediaType.of(file);
            if (!wanted.contains(type)) {
                throw unusable("it is " + type.mime() + ", not " + what, null);
            }
            Path named = file.resolveSibling(file.getFileName() + "." + extension(type));
            return Files.move(file, named);
        } catch (MediaException e) {
            remove(file);
            throw unusable("it is damaged or no " + what, e);
        } catch (ProviderException e) {
            remove(file);
            throw e;
        } catch (IOException e) {
            remove(file);
            throw unusable("the file cannot be renamed: " + e.getMessage(), e);
        }
    }

    /** Size and length of a file that has one of these streams; a file that has not is removed. */
    MediaInfo info(Path file, String stream, IProgressMonitor monitor) throws CoreException {
        try {
            MediaInfo info = probe.of(file, monitor);
            if (info.first(stream).isEmpty()) {
                throw unusable("the file has no " + stream + " in it", null);
            }
            return info;
        } catch (MediaException e) {
            remove(file);
            throw unusable(e.getMessage(), e);
        } catch (ProviderException e) {
            remove(file);
            throw e;
        }
    }

    /** Streamed WAV files do not know how long they are; now this one does. */
    static void repairWav(Path file) throws CoreException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(RIFF_HEAD).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(head, 0);
            boolean plain = head.position() == RIFF_HEAD && head.getInt(36) == 0x61746164;
            long data = channel.size() - RIFF_HEAD;
            if (plain && Integer.toUnsignedLong(head.getInt(40)) > data) {
                head.putInt(4, (int) (data + RIFF_HEAD - 8)).putInt(40, (int) data).rewind();
                channel.write(head, 0);
            }
        } catch (IOException e) {
            remove(file);
            throw unusable("the sound cannot be read: " + e.getMessage(), e);
        }
    }

    static void remove(Path file) throws CoreException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static ProviderException unusable(String why, Throwable cause) {
        String sentence = why.endsWith(".") ? why : why + ".";
        return new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": What the server sent cannot be used: "
                + sentence, 0, cause);
    }

    private static String extension(MediaType type) {
        return switch (type) {
            case JPEG -> "jpg";
            case MOV -> "mp4";
            case MATROSKA -> "mkv";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
