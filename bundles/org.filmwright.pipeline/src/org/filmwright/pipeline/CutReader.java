// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.BlackSource;
import org.filmwright.assembly.Chapter;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.PictureSource;
import org.filmwright.assembly.StillSource;
import org.filmwright.assembly.SubtitleLayout;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.VideoItem;
import org.filmwright.provider.scratch.ScratchProvider;
import org.filmwright.provider.scratch.SpokenText;

/**
 * Reads the cut of a film as plain data for player and renderer: pictures from the clips' takes (the frame where there
 * is no clip yet, black where there is neither), dialogue, subtitles from the script's lines, a chapter per scene.
 */
public final class CutReader {
    private final FilmSession session;
    private final Snapshot snapshot;
    private final VideoFormat format;
    private final Map<String, Asset> assets;
    private final List<VideoItem> video = new ArrayList<>();
    private final List<AudioItem> audio = new ArrayList<>();
    private final List<SubtitleLayout.Line> lines = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Integer> sceneNumbers = new HashMap<>();
    private String scene = "";
    private long at;

    /**
     * Where a clip lies in the cut.
     *
     * @param clip  id of the clip
     * @param start first frame
     */
    public record Placed(String clip, long start, long frames) {
    }

    /** The cut with the places of its clips. */
    public record Cut(CutSpec spec, List<Placed> clips) {
        public Cut {
            clips = List.copyOf(clips);
        }
    }

    private CutReader(FilmSession session, Map<String, Asset> assets) {
        this.session = session;
        this.assets = assets;
        this.snapshot = session.snapshot();
        this.format = format(session.format());
        int number = 1;
        for (Block top : snapshot.children(Stages.SCREENPLAY)) {
            if (top.is(BlockTypes.SCENE)) {
                sceneNumbers.put(top.id(), number++);
            }
        }
    }

    /** The film's size and rate in the assembly's terms. */
    public static VideoFormat format(FilmFormat format) {
        return new VideoFormat(format.fpsNumerator(), format.fpsDenominator(), format.width(), format.height());
    }

    /**
     * Reads the cut.
     *
     * @throws FilmException REFUSED if there is none yet
     */
    public static Cut read(FilmSession session) throws CoreException {
        return new CutReader(session, MakeContext.byHash(session)).run();
    }

    static Cut read(MakeContext context) throws CoreException {
        return new CutReader(context.session(), context.assets(context.snapshot())).run();
    }

    private Cut run() throws CoreException {
        for (Block clip : snapshot.children(Stages.REVIEW)) {
            if (clip.is(BlockTypes.CLIP) && !clip.tagged(Tags.HATE)) {
                add(clip);
            }
        }
        if (video.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED,
                    "There is no cut in this film yet; 'filmwright make' puts one together.");
        }
        Block film = snapshot.filmBlock();
        CutSpec spec = new CutSpec(format, video, audio, new SubtitleLayout(format).cues(lines, at), chapters,
                session.name(), film.text(Features.LANGUAGE));
        return new Cut(spec, placed);
    }

    private void add(Block clip) throws CoreException {
        Block shot = snapshot.block(clip.link(Features.SHOT));
        int frames = (int) Math.clamp(clip.number(Features.DURATION, 1), 1, Integer.MAX_VALUE);
        chapter(shot);
        video.add(new VideoItem(clip.id(), source(clip, shot), Math.max(0, clip.number(Features.IN, 0)), frames,
                List.of(), marked(clip, Features.FADE_IN, frames), marked(clip, Features.FADE_OUT, frames),
                marked(clip, Features.DISSOLVE, frames)));
        placed.add(new Placed(clip.id(), at, frames));
        for (Block sound : snapshot.children(clip.id())) {
            if (sound.is(BlockTypes.CLIP)) {
                addSound(sound);
            }
        }
        at += frames;
    }

    private static int marked(Block clip, String name, int frames) {
        return (int) Math.clamp(clip.number(name, 0), 0, frames);
    }

    private void chapter(Block shot) {
        String id = shot == null ? null : shot.link(Features.SCENE);
        if (id != null && !id.equals(scene)) {
            Block block = snapshot.block(id);
            scene = id;
            if (block != null) {
                String number = block.text(Features.SCENE_NUMBER);
                chapters.add(new Chapter(at, (number.isEmpty() ? sceneNumbers.getOrDefault(id, 0) : number) + ". "
                        + block.content()));
            }
        } else if (chapters.isEmpty()) {
            chapters.add(new Chapter(at, session.name()));
        }
    }

    private PictureSource source(Block clip, Block shot) {
        Asset video1 = asset(snapshot.block(clip.link(Features.TAKE)), ClipStep.ROLE);
        if (video1 != null && video1.meta().get("frames") instanceof Long frames && frames > 0) {
            Object encoding = video1.meta().getOrDefault(ScratchProvider.ENCODING, "");
            return new ClipSource(session.assets().path(video1), video1.sha256(), frames, encoding.toString());
        }
        Asset frame = shot == null ? null : asset(snapshot.block(shot.link(Features.FRAME)), FrameStep.ROLE);
        return frame == null ? new BlackSource() : new StillSource(session.assets().path(frame), frame.sha256());
    }

    private Asset asset(Block take, String role) {
        Asset asset = take == null ? null : assets.get(take.asset(role));
        return asset != null && Files.exists(session.assets().path(asset)) ? asset : null;
    }

    private void addSound(Block sound) {
        long start = at + Math.max(0, sound.number(Features.OFFSET, 0));
        long frames = Math.max(0, sound.number(Features.DURATION, 0));
        Asset voice = asset(snapshot.block(sound.link(Features.TAKE)), VoiceStep.ROLE);
        if (voice != null && frames > 0) {
            audio.add(AudioItem.at(session.assets().path(voice), voice.sha256(), format, start, frames));
        }
        Block line = snapshot.block(sound.link(Features.LINES));
        if (line != null) {
            String text = SpokenText.words(Lines.text(line));
            if (!text.isBlank()) {
                lines.add(new SubtitleLayout.Line(line.id(), text, start, start + Math.max(1, frames)));
            }
        }
    }
}
