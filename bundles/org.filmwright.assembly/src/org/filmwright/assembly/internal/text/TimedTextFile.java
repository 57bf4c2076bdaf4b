// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.SubtitleCue;
import org.filmwright.assembly.VideoFormat;

/**
 * An MP4 file with one 3GPP timed text track (what FFmpeg calls {@code mov_text}), written here because FFmpeg's text
 * subtitle readers change the characters &lt;, {, and \ and round times to milliseconds: this track carries the text
 * as it is and begins and ends on frames.
 */
public final class TimedTextFile {
    private static final int[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int BOTTOM = 0xff;

    private final VideoFormat format;
    private final List<byte[]> samples = new ArrayList<>();
    private final List<Long> durations = new ArrayList<>();

    private TimedTextFile(VideoFormat format) {
        this.format = format;
    }

    /** Writes the cues of a cut of so many frames. */
    public static void write(Path file, List<SubtitleCue> cues, VideoFormat format, long frames) throws IOException {
        TimedTextFile track = new TimedTextFile(format);
        long at = 0;
        for (SubtitleCue cue : cues) {
            track.add("", cue.start() - at);
            track.add(cue.text(), cue.end() - cue.start());
            at = cue.end();
        }
        track.add("", frames - at);
        Files.write(file, track.bytes());
    }

    private void add(String text, long frames) {
        if (frames <= 0) {
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] sample = new byte[utf8.length + 2];
        sample[0] = (byte) (utf8.length >> 8);
        sample[1] = (byte) utf8.length;
        System.arraycopy(utf8, 0, sample, 2, utf8.length);
        samples.add(sample);
        durations.add(frames);
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] box(String type, Body body) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        body.write(new DataOutputStream(content));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.size() + 8);
        out.write(type.getBytes(StandardCharsets.ISO_8859_1));
        content.writeTo(out);
        return bytes.toByteArray();
    }

    private byte[] bytes() throws IOException {
        byte[] ftyp = box("ftyp", out -> {
            out.writeBytes("isom");
            out.writeInt(0x200);
            out.writeBytes("isomiso2mp41");
        });
        byte[] mdat = box("mdat", out -> {
            for (byte[] sample : samples) {
                out.write(sample);
            }
        });
        byte[] moov = moov(ftyp.length + 8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ftyp);
        file.write(mdat);
        file.write(moov);
        return file.toByteArray();
    }

    private long units() {
        return durations.stream().mapToLong(Long::longValue).sum() * format.frameTicks();
    }

    private byte[] moov(int dataOffset) throws IOException {
        return box("moov", out -> {
            out.write(box("mvhd", b -> {
                b.writeInt(0x01000000);
                b.writeLong(0);
                b.writeLong(0);
                b.writeInt(format.timescale());
                b.writeLong(units());
                b.writeInt(0x10000);
                b.writeShort(0x100);
                b.write(new byte[10]);
                matrix(b);
                b.write(new byte[24]);
                b.writeInt(2);
            }));
            out.write(trak(dataOffset));
        });
    }

    private static void matrix(DataOutputStream out) throws IOException {
        for (int value : MATRIX) {
            out.writeInt(value);
        }
    }

    private byte[] trak(int dataOffset) throws IOException {
        return box("trak", out -> {
            out.write(box("tkhd", b -> {
                b.writeInt(0x01000003);
                b.writeLong(0);
                b.writeLong(0);
                b.writeInt(1);
                b.writeInt(0);
                b.writeLong(units());
                b.writeLong(0);
                b.write(new byte[8]);
                matrix(b);
                b.writeInt(format.width() << 16);
                b.writeInt(format.height() << 16);
            }));
            out.write(box("mdia", m -> {
                m.write(box("mdhd", b -> {
                    b.writeInt(0x01000000);
                    b.writeLong(0);
                    b.writeLong(0);
                    b.writeInt(format.timescale());
                    b.writeLong(units());
                    b.writeInt(0x55c40000);
                }));
                m.write(box("hdlr", b -> {
                    b.writeLong(0);
                    b.writeBytes("sbtl");
                    b.write(new byte[12]);
                    b.write(0);
                }));
                m.write(box("minf", b -> {
                    b.write(box("nmhd", n -> n.writeInt(0)));
                    b.write(box("dinf", d -> d.write(box("dref", r -> {
                        r.writeInt(0);
                        r.writeInt(1);
                        r.write(box("url ", u -> u.writeInt(1)));
                    }))));
                    b.write(sampleTable(dataOffset));
                }));
            }));
        });
    }

    private byte[] sampleTable(int dataOffset) throws IOException {
        return box("stbl", out -> {
            out.write(box("stsd", b -> {
                b.writeInt(0);
                b.writeInt(1);
                b.write(box("tx3g", this::entry));
            }));
            out.write(box("stts", b -> {
                b.writeInt(0);
                b.writeInt(durations.size());
                for (long duration : durations) {
                    b.writeInt(1);
                    b.writeInt(Math.toIntExact(duration * format.frameTicks()));
                }
            }));
            out.write(box("stsc", b -> {
                b.writeInt(0);
                b.writeInt(1);
                b.writeInt(1);
                b.writeInt(samples.size());
                b.writeInt(1);
            }));
            out.write(box("stsz", b -> {
                b.writeLong(0);
                b.writeInt(samples.size());
                for (byte[] sample : samples) {
                    b.writeInt(sample.length);
                }
            }));
            out.write(box("stco", b -> {
                b.writeInt(0);
                b.writeInt(1);
                b.writeInt(dataOffset);
            }));
        });
    }

    private void entry(DataOutputStream b) throws IOException {
        b.write(new byte[6]);
        b.writeShort(1);
        b.writeInt(0);
        b.writeByte(1);
        b.writeByte(BOTTOM);
        b.writeInt(0);
        b.writeLong(0);
        b.writeInt(0);
        b.writeShort(1);
        b.writeByte(0);
        b.writeByte(Math.max(8, format.height() / 18));
        b.writeInt(-1);
        b.write(box("ftab", f -> {
            f.writeShort(1);
            f.writeShort(1);
            f.writeByte(5);
            f.writeBytes("Arial");
        }));
    }
}
