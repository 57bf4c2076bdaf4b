// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.FilmSession;
import org.filmwright.model.FilmPackage;

/**
 * One {@code NAME=VALUE} of {@code edit --set}: an attribute in the type the model gives it, or a link to blocks or
 * assets. An empty value takes the attribute or link away; several values are parted by commas.
 */
public final class FeatureSetting {
    private static final Set<String> COMMON = Set.of("id", "version", "orderKey", "content", "tags", "children");
    private static final Set<String> READ_FROM_TEXT = Set.of(Features.TYPE, Features.TEXT, Features.SCENE_NUMBER,
            Features.DEPTH, Features.EXTENSION, Features.DUAL, Features.SETTING, Features.TIME_OF_DAY);

    private final String block;
    private final String name;
    private final Object value;
    private final List<String> targets;

    private FeatureSetting(String block, String name, Object value, List<String> targets) {
        this.block = block;
        this.name = name;
        this.value = value;
        this.targets = targets;
    }

    /** Reads an assignment for a block. */
    public static FeatureSetting of(FilmSession session, Block block, String assignment) throws CoreException {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new FilmException(ErrorCode.USAGE, "'" + assignment + "' is no NAME=VALUE for --set.");
        }
        String name = assignment.substring(0, equals).strip();
        String text = assignment.substring(equals + 1);
        if (name.startsWith(Block.ASSET_PREFIX)) {
            return new FeatureSetting(block.id(), name, null, assets(session, text));
        }
        requireFree(block, name);
        EClassifier type = FilmPackage.eINSTANCE.getEClassifier(block.type());
        if (!(type instanceof EClass known)) {
            return new FeatureSetting(block.id(), name, foreign(block, name, text), null);
        }
        EStructuralFeature feature = known.getEStructuralFeature(name);
        if (feature == null) {
            throw new FilmException(ErrorCode.REFUSED, "A " + Kinds.of(block).replace('_', ' ') + " has no '" + name
                    + "'; it has " + String.join(", ", names(block, known)) + ".");
        }
        if (feature instanceof EReference reference) {
            return new FeatureSetting(block.id(), name, null, blocks(session, reference, text));
        }
        return new FeatureSetting(block.id(), name, attribute(block, feature, text), null);
    }

    /** Makes the setting part of an edit. */
    public void apply(Edit edit) throws CoreException {
        if (targets != null) {
            edit.link(block, name, targets);
        } else {
            edit.set(block, name, value);
        }
    }

    private static void requireFree(Block block, String name) throws FilmException {
        if (name.equals("content") || name.equals("tags")) {
            throw new FilmException(ErrorCode.REFUSED, "Change the content with --content and tags with --tag and"
                    + " --untag, not with --set.");
        }
        if (COMMON.contains(name)) {
            throw new FilmException(ErrorCode.REFUSED, "The " + name + " of a block is not set by hand.");
        }
        boolean script = block.is(BlockTypes.SCRIPT_ELEMENT) || block.is(BlockTypes.SCENE);
        if (script && READ_FROM_TEXT.contains(name)) {
            throw new FilmException(ErrorCode.REFUSED, "The " + name + " of a " + Kinds.of(block).replace('_', ' ')
                    + " is read from the script's text; change the text with --content.");
        }
    }

    private static Set<String> names(Block block, EClass type) {
        boolean script = block.is(BlockTypes.SCRIPT_ELEMENT) || block.is(BlockTypes.SCENE);
        Set<String> names = new TreeSet<>();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            String name = feature.getName();
            if (!COMMON.contains(name) && !(script && READ_FROM_TEXT.contains(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static Object attribute(Block block, EStructuralFeature feature, String text) throws FilmException {
        if (text.isBlank()) {
            return null;
        }
        if (feature.isMany()) {
            return split(text);
        }
        Object value = switch (feature.getEType().getClassifierID()) {
            case EcorePackage.ELONG, EcorePackage.ELONG_OBJECT -> whole(feature.getName(), text);
            case EcorePackage.EDOUBLE, EcorePackage.EDOUBLE_OBJECT -> decimal(feature.getName(), text);
            case EcorePackage.EBOOLEAN, EcorePackage.EBOOLEAN_OBJECT -> truth(feature.getName(), text);
            default -> text;
        };
        if (block.is(BlockTypes.FILM)) {
            verifyFormat(feature.getName(), text);
        }
        return value;
    }

    private static void verifyFormat(String name, String text) throws FilmException {
        switch (name) {
            case Features.FPS -> FilmFormat.parseFps(text);
            case Features.WIDTH -> FilmFormat.parseSize(text.strip() + "x1080");
            case Features.HEIGHT -> FilmFormat.parseSize("1920x" + text.strip());
            case Features.PAGE -> {
                if (!text.equals("letter") && !text.equals("a4")) {
                    throw new FilmException(ErrorCode.USAGE, "The page is letter or a4, not '" + text + "'.");
                }
            }
            default -> {
                // Any value will do.
            }
        }
    }

    private static Object foreign(Block block, String name, String text) throws FilmException {
        if (text.isEmpty()) {
            return null;
        }
        Object present = block.attributes().get(name);
        if (present instanceof Long) {
            return whole(name, text);
        }
        if (present instanceof Double) {
            return decimal(name, text);
        }
        if (present instanceof Boolean) {
            return truth(name, text);
        }
        return present instanceof List<?> ? split(text) : text;
    }

    private static Long whole(String name, String text) throws FilmException {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no whole number, as " + name + " is.", e);
        }
    }

    private static Double decimal(String name, String text) throws FilmException {
        try {
            Double number = Double.valueOf(text.strip());
            if (!number.isNaN() && !number.isInfinite()) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no number, as " + name + " is.", e);
        }
        throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no number, as " + name + " is.");
    }

    private static Boolean truth(String name, String text) throws FilmException {
        return switch (text.strip()) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new FilmException(ErrorCode.USAGE, "'" + text + "' is neither true nor false, as " + name
                    + " is.");
        };
    }

    private static List<String> blocks(FilmSession session, EReference reference, String text) throws FilmException {
        List<String> words = split(text);
        if (words.size() > 1 && !reference.isMany()) {
            throw new FilmException(ErrorCode.USAGE, "'" + reference.getName() + "' links to one block, not to "
                    + words.size() + ".");
        }
        List<String> ids = new ArrayList<>();
        for (String word : words) {
            Block target = BlockIds.resolve(session.snapshot(), word);
            EClass wanted = reference.getEReferenceType();
            boolean fits = wanted.getName().equals("Block")
                    || FilmPackage.eINSTANCE.getEClassifier(target.type()) instanceof EClass is
                            && wanted.isSuperTypeOf(is);
            if (!fits) {
                throw new FilmException(ErrorCode.REFUSED, "'" + reference.getName() + "' links to a "
                        + Kinds.ofType(wanted.getName()).replace('_', ' ') + ", and " + target.id() + " is a "
                        + Kinds.of(target).replace('_', ' ') + ".");
            }
            ids.add(target.id());
        }
        return ids;
    }

    private static List<String> assets(FilmSession session, String text) throws CoreException {
        List<String> hashes = new ArrayList<>();
        for (String word : split(text)) {
            hashes.add(AssetIds.resolve(session.assets(), word).sha256());
        }
        return hashes;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
