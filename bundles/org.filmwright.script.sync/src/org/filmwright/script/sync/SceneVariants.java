// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.Edit;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;

/**
 * The variants (alts) of a scene: several texts of which one is in the script. Each is a block below the scene with its
 * elements below it; the elements of the one that the scene points to lie in the scene itself. Swapping moves elements,
 * so that each keeps its id, tags and takes, and touches nothing outside the scene.
 */
public final class SceneVariants {
    /** Name of the text that a scene had before it got a second one. */
    public static final String FIRST = "Original";

    private SceneVariants() {
    }

    /**
     * One text of a scene.
     *
     * @param live whether it is in the script
     * @param text its Fountain text
     */
    public record Variant(String id, String name, boolean live, String text) {
    }

    /** The variants of a scene in the order in which they were made; empty for a scene with one text only. */
    public static List<Variant> of(Snapshot snapshot, String scene) {
        Block block = snapshot.block(scene);
        if (block == null) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        for (Block child : snapshot.children(scene)) {
            if (child.is(BlockTypes.SCENE_VARIANT)) {
                boolean live = child.id().equals(block.link(Features.VARIANT));
                StringBuilder text = new StringBuilder();
                ScriptBlocks.elements(snapshot, live ? scene : child.id())
                        .forEach(element -> text.append(element.content()));
                variants.add(new Variant(child.id(), child.text(Features.NAME), live, text.toString()));
            }
        }
        return variants;
    }

    /**
     * Gives a scene a further text, a copy of the present one, and puts it into the script; the present one is kept.
     *
     * @return id of the new variant
     */
    public static String create(Edit edit, String scene, String name) throws CoreException {
        Block block = scene(edit.snapshot(), scene);
        requireFree(edit.snapshot(), scene, name);
        if (block.link(Features.VARIANT) == null) {
            edit.create(BlockDraft.of(BlockTypes.SCENE_VARIANT).id(firstId(scene)).in(scene).set(Features.NAME, FIRST));
            edit.link(scene, Features.VARIANT, List.of(firstId(scene)));
        }
        String id = edit.create(BlockDraft.of(BlockTypes.SCENE_VARIANT).in(scene).set(Features.NAME, name.strip())
                .link(Features.LOCATION, block.links(Features.LOCATION))
                .link(Features.CHARACTERS, block.links(Features.CHARACTERS)));
        for (Block element : ScriptBlocks.elements(edit.snapshot(), scene)) {
            edit.put(new Block(Ulid.next(), 0, element.type(), id, element.orderKey(), element.content(),
                    element.tags(), element.attributes(), element.links()).withLinks(Features.TAKE, List.of()));
        }
        use(edit, id);
        return id;
    }

    /** Puts a variant's text into the script in place of the scene's present one, which is kept. */
    public static void use(Edit edit, String variant) throws CoreException {
        Snapshot snapshot = edit.snapshot();
        Block next = variant(snapshot, variant);
        Block scene = snapshot.block(next.parent());
        String present = scene.link(Features.VARIANT);
        if (variant.equals(present)) {
            return;
        }
        List<Block> coming = ScriptBlocks.elements(snapshot, variant);
        for (Block element : ScriptBlocks.elements(snapshot, scene.id())) {
            edit.put(element.withPlace(present, element.orderKey()));
        }
        for (Block element : coming) {
            edit.put(element.withPlace(scene.id(), element.orderKey()));
        }
        edit.put(snapshot.block(present).withLinks(Features.LOCATION, scene.links(Features.LOCATION))
                .withLinks(Features.CHARACTERS, scene.links(Features.CHARACTERS)));
        edit.put(next.withLinks(Features.LOCATION, List.of()).withLinks(Features.CHARACTERS, List.of()));
        Block shown = coming.isEmpty() ? scene : headed(scene, coming.get(0));
        edit.put(shown.withLinks(Features.VARIANT, List.of(variant))
                .withLinks(Features.LOCATION, next.links(Features.LOCATION))
                .withLinks(Features.CHARACTERS, next.links(Features.CHARACTERS)));
    }

    /** What a scene says of itself, read again from a heading. */
    private static Block headed(Block scene, Block heading) {
        List<ScriptElement> read = FountainParser.elements(heading.content());
        return read.isEmpty() ? scene : ElementStates.scene(scene, scene.id(), read.get(0), scene.parent(),
                scene.orderKey());
    }

    public static void rename(Edit edit, String variant, String name) throws CoreException {
        Block block = variant(edit.snapshot(), variant);
        if (!block.text(Features.NAME).equals(name.strip())) {
            requireFree(edit.snapshot(), block.parent(), name);
            edit.set(variant, Features.NAME, name.strip());
        }
    }

    /** Takes a variant that is not in the script away; undo brings it back. */
    public static void delete(Edit edit, String variant) throws CoreException {
        Block block = variant(edit.snapshot(), variant);
        Block scene = edit.snapshot().block(block.parent());
        if (variant.equals(scene.link(Features.VARIANT))) {
            throw new FilmException(ErrorCode.REFUSED, "'" + block.text(Features.NAME)
                    + "' is in the script; put another variant of the scene there first.");
        }
        edit.delete(variant);
        if (of(edit.snapshot(), scene.id()).size() == 1) {
            edit.delete(scene.link(Features.VARIANT));
            edit.link(scene.id(), Features.VARIANT, List.of());
        }
    }

    /** The variant of a scene with this id or, in any case, name. */
    public static Variant find(Snapshot snapshot, String scene, String name) throws CoreException {
        List<Variant> variants = of(snapshot, scene);
        return variants.stream()
                .filter(variant -> variant.id().equals(name) || variant.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, variants.isEmpty()
                        ? "The scene has one text only." : "The scene has no variant '" + name + "'; it has "
                                + String.join(", ", variants.stream().map(Variant::name).toList()) + "."));
    }

    /**
     * Id of the first variant of a scene: the same on every alternate of the film, so that what two people keep as the
     * original is one thing when they bring their work together.
     */
    static String firstId(String scene) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("variant of " + scene).getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder(scene.substring(0, 10));
            BigInteger number = new BigInteger(1, digest);
            for (int i = 0; i < 16; i++) {
                id.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(number.shiftRight(5 * i).intValue() & 31));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Block scene(Snapshot snapshot, String id) throws FilmException {
        Block block = snapshot.block(id);
        if (block == null || !block.is(BlockTypes.SCENE)) {
            throw new FilmException(ErrorCode.REFUSED, "Only a scene of the script can have variants.");
        }
        return block;
    }

    private static Block variant(Snapshot snapshot, String id) throws FilmException {
        Block block = snapshot.block(id);
        if (block == null || !block.is(BlockTypes.SCENE_VARIANT)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no variant " + id + " of a scene.");
        }
        return block;
    }

    private static void requireFree(Snapshot snapshot, String scene, String name) throws FilmException {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 120) {
            throw new FilmException(ErrorCode.REFUSED, "A variant's name has 1 to 120 characters.");
        }
        boolean taken = wanted.equalsIgnoreCase(FIRST) && of(snapshot, scene).isEmpty()
                || of(snapshot, scene).stream().anyMatch(variant -> variant.name().equalsIgnoreCase(wanted));
        if (taken) {
            throw new FilmException(ErrorCode.REFUSED, "The scene has a variant '" + wanted + "' already.");
        }
    }
}
