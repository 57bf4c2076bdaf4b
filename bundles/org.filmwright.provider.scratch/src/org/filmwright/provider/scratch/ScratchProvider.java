// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.TextProvider;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;

/**
 * The built-in provider that needs no key and no network: drawn storyboard panels, voices of espeak-ng, clips from
 * panels. Operations and parameters:
 * <ul>
 * <li>{@code frame}: width, height, size, angle, move, setting, set, time, weather, subject, figures (JSON),
 * phase (WHOLE, A, B), marks (false leaves the arrows out)</li>
 * <li>{@code voice}: text, language, variant, pitch, speed (words a minute), treatment</li>
 * <li>{@code clip}: frames, fps, width, height; one reference, the panel, whose layout says what a move shows</li>
 * </ul>
 * In words it writes outlines by rule and describes pictures by measuring them; an instruction that no rule follows is
 * refused.
 */
public final class ScratchProvider implements GenerationProvider, TextProvider {
    /** Id in recipes. */
    public static final String ID = "scratch";
    /** Key of an asset's fact: the composition of a panel, as {@link PanelLayout} JSON. */
    public static final String LAYOUT = "layout";
    /** Key of an asset's fact: length in seconds. */
    public static final String DURATION = "duration";
    /** Key of an asset's fact: how a clip was encoded, so that an untouched one is joined as it is. */
    public static final String ENCODING = "encoding";

    private static final Map<String, String> MODELS = Map.of("frame", "panel-1", "voice", "espeak-ng", "clip",
            "hold-1");

    private final PanelRenderer panels = new PanelRenderer();
    private final Voices voices;
    private final ClipMaker clips;

    /**
     * @param voices the voice program, or silence
     * @param clips  makes clips; null where there is no FFmpeg
     */
    public ScratchProvider(Voices voices, ClipMaker clips) {
        this.voices = voices;
        this.clips = clips;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Scratch";
    }

    @Override
    public Set<String> operations() {
        return MODELS.keySet();
    }

    @Override
    public String model(String operation) {
        if (operation.equals(TEXT) || operation.equals(DESCRIPTION)) {
            return operation.equals(TEXT) ? "outline-1" : "measure-1";
        }
        boolean silent = operation.equals("voice") && voices.version().isEmpty();
        return silent ? "silence" : MODELS.getOrDefault(operation, "");
    }

    @Override
    public Set<String> abilities() {
        return Set.of(TEXT, DESCRIPTION);
    }

    @Override
    public TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor)
            throws CoreException {
        boolean measured = request.operation().equals("describe");
        String text = measured ? MeasuredDescription.of(request.messages().get(0).pictures())
                : OutlineWriter.write(request);
        heard.accept(text);
        return new TextResult(text, model(measured ? DESCRIPTION : TEXT), TextResult.Usage.UNKNOWN, null, "");
    }

    @Override
    public boolean readsPrompt(String operation) {
        return false;
    }

    @Override
    public boolean isQueued() {
        return false;
    }

    @Override
    public boolean isRepeatable(String operation) {
        return true;
    }

    @Override
    public int parallel() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        Path stem = folder.resolve(Ulid.next());
        return switch (request.operation()) {
        case "frame" -> frame(request, stem);
        case "voice" -> voice(request, stem, monitor);
        case "clip" -> clip(request, stem, monitor);
        default -> throw new FilmException(ErrorCode.REFUSED,
                "Scratch has no operation '" + request.operation() + "'; it has " + operations() + ".");
        };
    }

    private GenerationResult frame(GenerationRequest request, Path stem) throws CoreException {
        Wishes wishes = new Wishes(request.parameters());
        PanelSpec.Camera camera = new PanelSpec.Camera(wishes.choice("size", ShotSize.class, ShotSize.MS),
                wishes.choice("angle", CameraAngle.class, CameraAngle.EYE),
                wishes.choice("move", CameraMove.class, CameraMove.STATIC));
        SetSpec set = new SetSpec(wishes.choice("setting", Setting.class, Setting.INT), wishes.text("set", ""),
                TimeOfDay.of(wishes.text("time", "")), wishes.choice("weather", Weather.class, Weather.CLEAR));
        PanelSpec.Frame size = new PanelSpec.Frame(wishes.number("width", 960), wishes.number("height", 540));
        PanelSpec spec = PanelSpec.of(size, camera, set, wishes.figures(), request.seed())
                .withSubject(wishes.text("subject", ""))
                .withPhase(wishes.choice("phase", PanelSpec.Phase.class, PanelSpec.Phase.WHOLE))
                .withMarks(!wishes.text("marks", "true").equals("false"));
        Panel panel = panels.render(spec);
        Path file = stem.resolveSibling(stem.getFileName() + ".png");
        write(file, panel.png());
        return new GenerationResult(file, Map.of("width", (long) size.width(), "height", (long) size.height(), LAYOUT,
                panel.layout().toJson()), "");
    }

    private GenerationResult voice(GenerationRequest request, Path stem, IProgressMonitor monitor)
            throws CoreException {
        Wishes wishes = new Wishes(request.parameters());
        VoiceProfile profile = new VoiceProfile(wishes.text("language", "en"), wishes.text("variant", ""),
                wishes.number("pitch", 50), wishes.number("speed", SpeechTiming.WORDS_PER_MINUTE));
        VoiceSpec spec = VoiceSpec.of(wishes.text("text", ""), profile)
                .withTreatment(wishes.choice("treatment", VoiceSpec.Treatment.class, VoiceSpec.Treatment.NONE));
        Path file = stem.resolveSibling(stem.getFileName() + ".wav");
        SpokenLine line = voices.speak(spec, file, monitor);
        return new GenerationResult(file, Map.of(DURATION, line.seconds(), "silent", line.silent()), line.note());
    }

    private GenerationResult clip(GenerationRequest request, Path stem, IProgressMonitor monitor)
            throws CoreException {
        if (clips == null) {
            throw new FilmException(ErrorCode.UNAVAILABLE, "Clips need FFmpeg, which was not found.");
        }
        if (request.references().size() != 1) {
            throw new FilmException(ErrorCode.REFUSED, "Scratch makes a clip of exactly one picture.");
        }
        Path file = stem.resolveSibling(stem.getFileName() + ".mp4");
        return new GenerationResult(file, clips.make(request.references().get(0), request.parameters(), file, monitor),
                "");
    }

    private static void write(Path file, byte[] bytes) throws CoreException {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            delete(file);
            throw new FilmException(ErrorCode.IO, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) throws CoreException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
