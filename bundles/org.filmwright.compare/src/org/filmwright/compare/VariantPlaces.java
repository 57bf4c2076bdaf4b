// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.MergePlan.Merged;

/**
 * Where elements of scene variants belong when two sides are merged. The elements of the variant that a scene points to
 * lie in the scene; two sides may point to different ones. So states are merged with each element below its variant,
 * and afterwards those of the variant that won go back into the scene ({@link #settle}).
 */
public final class VariantPlaces {
    /** What a scene says of itself after the heading that stands in it. */
    private static final List<String> HEADING = List.of(Features.SCENE_NUMBER, Features.SETTING, Features.TIME_OF_DAY);

    private final Snapshot present;
    private final Map<String, Block> olds;
    private final Map<String, Block> news;
    private final Map<String, Block> oursBefore;

    /**
     * @param olds       common states of what they changed; null where a block was not there
     * @param news       their states of it
     * @param oursBefore common states of what we changed
     */
    public VariantPlaces(Snapshot present, Map<String, Block> olds, Map<String, Block> news,
            Map<String, Block> oursBefore) {
        this.present = present;
        this.olds = olds;
        this.news = news;
        this.oursBefore = oursBefore;
    }

    /** Whether anything of the film has variants, so that this class has a say. */
    public static boolean matter(Snapshot present, Map<String, Block> news) {
        return !present.ofType(BlockTypes.SCENE_VARIANT).isEmpty()
                || news.values().stream().anyMatch(block -> block != null && block.is(BlockTypes.SCENE_VARIANT));
    }

    /** What a block's merge would be, with each element below its variant; null where ours stays as it is. */
    public BlockMerge.Outcome merge(String id) {
        Block base = base(id);
        Block ours = present.block(id);
        Block theirs = theirs(id);
        BlockMerge.Outcome outcome = BlockMerge.of(home(base, this::base),
                heading(base, home(ours, present::block), theirs), heading(base, home(theirs, this::theirs), ours));
        return outcome == null ? null : new BlockMerge.Outcome(new Merged(id, ours, outcome.merged().takingOurs(),
                outcome.merged().takingTheirs()), outcome.conflicts());
    }

    private Block base(String id) {
        return olds.containsKey(id) ? olds.get(id) : oursBefore.containsKey(id) ? oursBefore.get(id)
                : present.block(id);
    }

    private Block theirs(String id) {
        return news.containsKey(id) ? news.get(id) : base(id);
    }

    /** An element below its variant; any other block as it is. */
    private Block home(Block state, Function<String, Block> side) {
        if (state == null || !state.is(BlockTypes.SCRIPT_ELEMENT)) {
            return state;
        }
        Block scene = side.apply(state.parent());
        if (scene == null || !scene.is(BlockTypes.SCENE)) {
            return state;
        }
        String live = scene.link(Features.VARIANT);
        String home = live != null ? live : first(scene.id());
        return home == null ? state : state.withPlace(home, state.orderKey());
    }

    /** What the text of a scene without variants on one side became where another side has some. */
    private String first(String scene) {
        return Stream.concat(present.children(scene).stream(), news.values().stream())
                .filter(block -> block != null && block.is(BlockTypes.SCENE_VARIANT) && block.parent().equals(scene))
                .min(Comparator.comparing(Block::orderKey).thenComparing(Block::id)).map(Block::id).orElse(null);
    }

    /**
     * A scene's state for the merge: what it says after its heading counts as unchanged where the other side put
     * another variant into the script and this one did not.
     */
    private static Block heading(Block base, Block state, Block other) {
        boolean scene = base != null && state != null && other != null && state.is(BlockTypes.SCENE);
        if (!scene || !same(base, state) || same(base, other)) {
            return state;
        }
        Block result = state.withContent(base.content()).withLinks(Features.LOCATION, base.links(Features.LOCATION))
                .withLinks(Features.CHARACTERS, base.links(Features.CHARACTERS));
        for (String feature : HEADING) {
            result = result.withAttribute(feature, base.attributes().get(feature));
        }
        return result;
    }

    private static boolean same(Block left, Block right) {
        return Objects.equals(left.link(Features.VARIANT), right.link(Features.VARIANT));
    }

    /**
     * Puts the elements of each touched scene where its variants say, once the results of a merge are in.
     *
     * @param before  the film before the merge
     * @param results the blocks that the merge has put
     */
    public static void settle(Edit edit, Snapshot before, Map<String, Block> results) throws CoreException {
        Set<String> scenes = new LinkedHashSet<>();
        for (Block result : results.values()) {
            for (Block at = result; at != null; at = edit.snapshot().block(at.parent())) {
                if (at.is(BlockTypes.SCENE)) {
                    scenes.add(at.id());
                }
            }
        }
        for (String id : scenes) {
            Block scene = edit.snapshot().block(id);
            String live = scene.link(Features.VARIANT);
            if (live != null) {
                leave(edit, before, results, id, live);
                for (Block element : elements(edit.snapshot(), live)) {
                    edit.put(element.withPlace(id, element.orderKey()));
                }
            }
        }
    }

    /** Elements that lay in the scene and were no part of the merge belong to what was the scene's text. */
    private static void leave(Edit edit, Snapshot before, Map<String, Block> results, String scene, String live)
            throws CoreException {
        Block old = before.block(scene);
        String was = old == null ? null : old.link(Features.VARIANT);
        String home = was != null ? was : first(edit.snapshot(), scene);
        if (live.equals(home)) {
            return;
        }
        for (Block element : elements(edit.snapshot(), scene)) {
            if (!results.containsKey(element.id()) || was == null) {
                edit.put(element.withPlace(home, element.orderKey()));
            }
        }
    }

    private static String first(Snapshot snapshot, String scene) {
        return snapshot.children(scene).stream().filter(block -> block.is(BlockTypes.SCENE_VARIANT)).map(Block::id)
                .findFirst().orElse(scene);
    }

    private static List<Block> elements(Snapshot snapshot, String parent) {
        List<Block> elements = new ArrayList<>(snapshot.children(parent));
        elements.removeIf(block -> !block.is(BlockTypes.SCRIPT_ELEMENT));
        return elements;
    }
}
