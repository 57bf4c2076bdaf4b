// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/**
 * Looks at the end of a ZIP before Java's own reader does, as that one loads the whole directory into memory: a bundle
 * has a directory of moderate size.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int END_64_SIZE = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long MOST_ENTRIES = 200_000;
    private static final long MOST_BYTES = 64 << 20;

    private ZipDirectory() {
    }

    static void verify(Path bundle) throws IOException, FilmException {
        if (!Files.exists(bundle)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no file " + bundle + ".");
        }
        if (!Files.isRegularFile(bundle)) {
            throw new FilmException(ErrorCode.REFUSED, bundle + " is a folder, not a film bundle.");
        }
        try (RandomAccessFile file = new RandomAccessFile(bundle.toFile(), "r")) {
            int length = (int) Math.min(file.length(), LOCATOR_SIZE + END_SIZE + LONGEST_COMMENT);
            ByteBuffer tail = read(file, file.length() - length, length);
            int end = length - END_SIZE;
            while (end >= 0 && (tail.getInt(end) != END || end + END_SIZE + unsigned(tail, end + 20) != length)) {
                end--;
            }
            if (end < 0) {
                throw new FilmException(ErrorCode.DAMAGED,
                        bundle + " is no film bundle, or it was cut off: it is not a ZIP file.");
            }
            long entries = unsigned(tail, end + 10);
            long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
            int locator = end - LOCATOR_SIZE;
            if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
                long at = tail.getLong(locator + 8);
                if (at >= 0 && at <= file.length() - END_64_SIZE) {
                    ByteBuffer large = read(file, at, END_64_SIZE);
                    if (large.getInt(0) == END_64) {
                        entries = large.getLong(32);
                        bytes = large.getLong(40);
                    }
                }
            }
            if (entries < 0 || entries > MOST_ENTRIES || bytes < 0 || bytes > MOST_BYTES) {
                throw new FilmException(ErrorCode.REFUSED, "The bundle " + bundle
                        + " holds more files than a film has; it was not unpacked.");
            }
        }
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedLong(buffer.getShort(at));
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
