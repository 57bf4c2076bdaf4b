// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.assembly.BlackSource;
import org.filmwright.assembly.BurnIn;
import org.filmwright.assembly.CameraMove;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.Framing;
import org.filmwright.assembly.PictureSource;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.VideoItem;
import org.junit.jupiter.api.Test;

class SegmentPlanTest {
    private static final VideoFormat FORMAT = new VideoFormat(24, 1, 640, 360);
    private static final Encoding ENCODING = new Encoding(RenderPreset.H264, FORMAT);

    private static List<VideoItem> random(Random random) {
        List<VideoItem> items = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            PictureSource source = switch (random.nextInt(4)) {
                case 0 -> new BlackSource();
                case 1 -> new ClipSource(Path.of("c" + i), "c" + i, 1 + random.nextInt(100), "");
                case 2 -> new StillSource(Path.of("m"), "m" + i, CameraMove.between(Framing.FULL,
                        new Framing(0.4, 0.4, 0.8)));
                default -> new StillSource(Path.of("s" + i), "s" + i);
            };
            items.add(new VideoItem("shot " + i, source, random.nextInt(20), 1 + random.nextInt(60), List.of(),
                    random.nextInt(3) == 0 ? random.nextInt(70) : 0, random.nextInt(3) == 0 ? random.nextInt(70) : 0,
                    random.nextInt(3) == 0 ? random.nextInt(70) : 0));
        }
        return items;
    }

    @Test
    void theFramesOfAllSegmentsAreTheFramesOfTheCut() {
        Random random = new Random(11);
        int dissolves = 0;
        for (int run = 0; run < 20_000; run++) {
            List<VideoItem> items = random(random);
            List<Segment> plan = SegmentPlan.of(items);
            long expected = items.stream().mapToLong(VideoItem::duration).sum();
            assertEquals(expected, plan.stream().mapToLong(Segment::frames).sum(), () -> items.toString());
            for (Segment segment : plan) {
                assertTrue(segment.frames() > 0);
                if (segment.kind() == Segment.Kind.DISSOLVE) {
                    dissolves++;
                    assertEquals(segment.main().frames(), segment.other().frames());
                }
            }
        }
        assertTrue(dissolves > 1000);
    }

    /** Outside dissolves every shot shows its own frames, from its in point on, without a gap or a repetition. */
    @Test
    void everyFrameOfAShotComesAtItsTime() {
        Random random = new Random(12);
        for (int run = 0; run < 5_000; run++) {
            List<VideoItem> items = random(random);
            long at = 0;
            List<Long> starts = new ArrayList<>();
            for (VideoItem item : items) {
                starts.add(at);
                at += item.duration();
            }
            at = 0;
            for (Segment segment : SegmentPlan.of(items)) {
                int shot = Integer.parseInt(segment.shots().get(0).substring(5));
                VideoItem item = items.get(shot);
                assertEquals(item.in() + at - starts.get(shot), segment.main().first());
                if (segment.other() != null) {
                    assertEquals(items.get(shot + 1).in() + at - starts.get(shot + 1), segment.other().first());
                }
                at += segment.frames();
            }
        }
    }

    @Test
    void keysFollowFromContentOnly() {
        StillSource still = new StillSource(Path.of("/a/x.png"), "sha");
        String key = key(still, 0, 40, List.of());
        assertEquals(key, key(new StillSource(Path.of("/other/place.png"), "sha"), 0, 40, List.of()));
        assertEquals(key, key(still, 17, 40, List.of()), "all frames of a still are the same");
        assertNotEquals(key, key(still, 0, 41, List.of()));
        assertNotEquals(key, key(new StillSource(Path.of("/a/x.png"), "sha2"), 0, 40, List.of()));
        assertNotEquals(key, key(still, 0, 40, List.of(new BurnIn("1A", BurnIn.Place.BOTTOM))));
        CameraMove move = CameraMove.between(Framing.FULL, new Framing(0.5, 0.5, 0.9));
        String moving = key(new StillSource(Path.of("x"), "sha", move), 0, 40, List.of());
        assertNotEquals(key, moving);
        assertNotEquals(moving, key(new StillSource(Path.of("x"), "sha", CameraMove.between(Framing.FULL,
                new Framing(0.5, 0.5, 0.91))), 0, 40, List.of()));
        ClipSource clip = new ClipSource(Path.of("x"), "sha", 100, "");
        assertNotEquals(key(clip, 0, 40, List.of()), key(clip, 1, 40, List.of()));
        Segment segment = SegmentPlan.of(List.of(VideoItem.of("a", still, 40))).get(0);
        assertNotEquals(segment.key(ENCODING),
                segment.key(new Encoding(RenderPreset.H264, FORMAT.sized(1280, 720))));
        assertNotEquals(segment.key(ENCODING), segment.key(new Encoding(RenderPreset.VP9, FORMAT)));
    }

    private static String key(PictureSource source, long in, int frames, List<BurnIn> burnIns) {
        return SegmentPlan.of(List.of(new VideoItem("any", source, in, frames, burnIns, 0, 0, 0))).get(0)
                .key(ENCODING);
    }
}
