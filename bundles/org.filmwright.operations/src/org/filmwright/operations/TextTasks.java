// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.GenerationTask.Input;
import org.filmwright.generation.BlockNames;
import org.filmwright.generation.Digests;

/**
 * Makes tasks of text operations: the filled template, what filled it, and every block that was read. What is tagged
 * keep or love is skipped, and the plan says so. Not for the UI or model thread, as pictures are looked up.
 */
public final class TextTasks {
    /** Role of a task whose result is a proposal. */
    public static final String ROLE = "proposal";
    /** Parameters of a request that begin so are what filled the template. */
    static final String VALUE = "value.";
    static final String SYSTEM = "system";
    static final String TEMPLATE = "template";
    private static final int BEATS = 15;

    private final Snapshot film;
    private final AssetStore assets;
    private final String model;

    /**
     * For a film.
     *
     * @param model id of the model that will be asked, for templates of its family
     */
    public TextTasks(Snapshot film, AssetStore assets, String model) {
        this.film = film;
        this.assets = assets;
        this.model = model;
    }

    /** Something that is left alone, and why, as a sentence. */
    public record Skipped(Block block, String reason) {
    }

    /** What is to be asked. */
    public record Plan(List<GenerationTask> tasks, List<Skipped> skipped) {
        public Plan {
            tasks = List.copyOf(tasks);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * The tasks of an operation on blocks.
     *
     * @param instruction what to change or to wish for; may be empty but for a rewrite
     * @param seed        for another answer to the same question
     * @throws FilmException REFUSED if the operation makes no sense for a block
     */
    public Plan of(TextOperation operation, List<Block> blocks, String instruction, long seed) throws CoreException {
        if (operation == TextOperation.REWRITE && instruction.isBlank()) {
            throw new FilmException(ErrorCode.REFUSED, "Say what to change: “shorter”, “more tension”.");
        }
        List<GenerationTask> tasks = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Block block : blocks) {
            if (operation.answer() == TextOperation.Answer.TEXT && Tags.isProtected(block)) {
                skipped.add(new Skipped(block, "'" + BlockNames.of(film, block) + "' is tagged "
                        + (block.tagged(Tags.KEEP) ? Tags.KEEP : Tags.LOVE) + " and was left alone."));
            } else {
                tasks.add(task(operation, block, instruction.strip(), seed));
            }
        }
        return new Plan(tasks, skipped);
    }

    private GenerationTask task(TextOperation operation, Block block, String instruction, long seed)
            throws CoreException {
        TextContext context = new TextContext(film);
        context.put("instruction", instruction);
        context.bible();
        List<Reference> pictures = new ArrayList<>();
        String feature = switch (operation) {
        case PLOT -> plot(context, block);
        case SCENE -> scene(context, block);
        case REWRITE -> rewrite(context, block);
        case CHARACTERS, LOCATIONS, PROPS -> find(context, operation, block);
        case SHOTS -> shots(context, block);
        case PROMPT -> prompt(context, block);
        case DESCRIBE -> describe(context, block, pictures);
        };
        List<Input> inputs = new ArrayList<>(TextTargets.base(film, block, feature));
        inputs.addAll(context.inputs());
        PromptTemplate template = PromptTemplates.of(film, operation, model);
        if (template.block() != null) {
            inputs.add(new Input(template.block(), List.of(Digests.CONTENT), TEMPLATE));
        }
        PromptTemplate.Filled filled = template.fill(context.values());
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(SYSTEM, filled.system());
        parameters.put(TEMPLATE, template.version());
        context.values().forEach((name, value) -> parameters.put(VALUE + name, value));
        GenerationRequest request = GenerationRequest.of(operation.id(), filled.question(), parameters, seed)
                .with(pictures);
        String label = operation.label() + ": " + BlockNames.of(film, block);
        return new GenerationTask(block.id(), film.film(), feature, ROLE, label, request, inputs);
    }

    private String plot(TextContext context, Block block) throws FilmException {
        String text = block.is(BlockTypes.FILM) ? block.text(Features.LOGLINE) : TextTargets.text(film, block);
        require(!text.isBlank(), "Write the logline first; the beats are made of it.");
        context.put("text", text);
        context.put("count", Integer.toString(BEATS));
        context.known(BlockTypes.OUTLINE_CARD);
        context.taste(BlockTypes.OUTLINE_CARD, block.id());
        context.read(block, "source", Digests.CONTENT, Features.LOGLINE, Features.DESCRIPTION);
        return TextTargets.BLOCKS;
    }

    private String scene(TextContext context, Block block) throws FilmException {
        require(!block.is(BlockTypes.SCENE), "This scene is written already; rewrite it instead.");
        String text = TextTargets.text(film, block);
        require(!text.isBlank(), "Say in the beat what happens; the scene is made of it.");
        context.put("text", text);
        context.people(block.links(Features.CHARACTERS));
        context.neighbours(block);
        context.taste(BlockTypes.SCENE, block.id());
        context.read(block, "source", Digests.CONTENT, Features.NAME, Features.DESCRIPTION, Features.CHARACTERS);
        return TextTargets.NEW_SCENE;
    }

    private String rewrite(TextContext context, Block block) throws FilmException {
        String feature = TextTargets.feature(block);
        context.put("text", TextTargets.current(film, block.id(), feature));
        context.put("kind", feature.equals(TextTargets.SCRIPT) ? block.is(BlockTypes.SCENE) ? "scene of a screenplay"
                : block.text(Features.TYPE) + " of a screenplay" : BlockNames.typeName(block.type()));
        if (block.is(BlockTypes.SCENE)) {
            context.scene(block);
        } else if (!block.is(BlockTypes.FILM)) {
            context.neighbours(block);
        }
        context.taste(block.type(), block.id());
        return feature;
    }

    private String find(TextContext context, TextOperation operation, Block block) throws FilmException {
        boolean whole = block.is(BlockTypes.FILM);
        require(whole || block.is(BlockTypes.SCENE), "Name a scene, or the film for its whole script.");
        String text = whole ? context.script() : TextTargets.current(film, block.id(), TextTargets.SCRIPT);
        require(!text.isBlank(), "There is no script yet.");
        context.put("text", text);
        context.known(operation.makes());
        if (!whole) {
            TextTargets.base(film, block, TextTargets.SCRIPT)
                    .forEach(input -> context.read(film.block(input.block()), "source", Digests.CONTENT));
        }
        return TextTargets.BLOCKS;
    }

    private String shots(TextContext context, Block block) throws FilmException {
        require(block.is(BlockTypes.SCENE), "Set-ups are proposed for a scene.");
        context.put("text", TextTargets.current(film, block.id(), TextTargets.SCRIPT));
        StringJoiner there = new StringJoiner("\n");
        film.referrers(block.id(), Features.SCENE).stream().map(film::block)
                .filter(each -> each != null && each.is(BlockTypes.SET_UP))
                .forEach(each -> there.add(each.text(Features.SIZE) + " " + each.text(Features.SUBJECT_WORDS)));
        context.scene(block);
        context.put("neighbours", there.toString());
        TextTargets.base(film, block, TextTargets.SCRIPT)
                .forEach(input -> context.read(film.block(input.block()), "source", Digests.CONTENT));
        return TextTargets.BLOCKS;
    }

    private String prompt(TextContext context, Block block) throws FilmException {
        require(block.is(BlockTypes.SHOT), "A prompt is written for a shot.");
        Block setUp = film.block(block.link(Features.SET_UP) == null ? "" : block.link(Features.SET_UP));
        StringJoiner text = new StringJoiner(", ");
        if (setUp != null) {
            for (String feature : List.of(Features.SIZE, Features.ANGLE, Features.MOVEMENT, Features.SETTING,
                    Features.TIME_OF_DAY, Features.SUBJECT_WORDS)) {
                if (!setUp.text(feature).isBlank()) {
                    text.add(feature + " " + setUp.text(feature));
                }
            }
            context.read(setUp, "set-up", Features.SIZE, Features.ANGLE, Features.MOVEMENT, Features.SETTING,
                    Features.TIME_OF_DAY, Features.SUBJECT_WORDS, Features.CHARACTERS, Features.LOCATION);
            context.people(setUp.links(Features.CHARACTERS));
            context.place(setUp.link(Features.LOCATION));
        }
        context.put("text", text + "\n" + block.text(Features.ACTION));
        context.read(block, "shot", Features.ACTION, Features.SET_UP);
        context.taste(BlockTypes.SHOT, block.id());
        return Features.PROMPT;
    }

    private String describe(TextContext context, Block block, List<Reference> pictures) throws CoreException {
        String role = block.links().keySet().stream().filter(name -> name.startsWith(Block.ASSET_PREFIX)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "'" + BlockNames.of(film, block)
                        + "' has no picture and no sound that could be described."));
        Asset asset = assets.find(block.link(role)).orElseThrow(() -> new FilmException(ErrorCode.DAMAGED,
                "The file of '" + BlockNames.of(film, block) + "' is not in the film."));
        pictures.add(new Reference(role.substring(Block.ASSET_PREFIX.length()), asset.sha256(), assets.path(asset)));
        context.put("text", TextTargets.text(film, block));
        context.put("media", asset.mediaType());
        return Features.DESCRIPTION;
    }

    private static void require(boolean sense, String sentence) throws FilmException {
        if (!sense) {
            throw new FilmException(ErrorCode.REFUSED, sentence);
        }
    }
}
