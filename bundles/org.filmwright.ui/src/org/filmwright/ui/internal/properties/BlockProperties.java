// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.model.FilmPackage;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.Problems;

/** A block's text, tags, attributes and links for the Properties view. */
final class BlockProperties implements IPropertySource {
    private static final String CONTENT = "#content";
    private static final String TAGS = "#tags";
    private static final String KIND = "#type";
    private static final String VERSION = "#version";
    private static final List<String> BASE = List.of("id", "version", "orderKey", "content", "tags");

    private final BlockRef ref;

    BlockProperties(BlockRef ref) {
        this.ref = ref;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        Block block = ref.state();
        if (block == null) {
            return new IPropertyDescriptor[0];
        }
        List<IPropertyDescriptor> all = new ArrayList<>();
        boolean writable = ref.film().readOnly().isEmpty();
        all.add(descriptor(KIND, "Type", "Block", false));
        all.add(descriptor(CONTENT, "Text", "Block", writable && !block.content().strip().contains("\n")));
        all.add(descriptor(TAGS, "Tags", "Block", writable));
        all.add(descriptor(VERSION, "Version", "Block", false));
        for (String name : attributes(block).keySet()) {
            all.add(descriptor(name, BlockTexts.feature(name), "Attributes", writable && !name.equals(Features.GENERATED)));
        }
        for (String feature : block.links().keySet()) {
            all.add(descriptor("@" + feature, BlockTexts.feature(feature), "Links", false));
        }
        return all.toArray(IPropertyDescriptor[]::new);
    }

    private static IPropertyDescriptor descriptor(String id, String name, String category, boolean writable) {
        PropertyDescriptor descriptor = writable ? new TextPropertyDescriptor(id, name) : new PropertyDescriptor(id, name);
        descriptor.setCategory(category);
        return descriptor;
    }

    /** All attributes that the block's type declares or that it has, with the type's declaration where there is one. */
    private static Map<String, EAttribute> attributes(Block block) {
        Map<String, EAttribute> names = new LinkedHashMap<>();
        EClassifier type = FilmPackage.eINSTANCE.getEClassifier(block.type());
        if (type instanceof EClass eClass) {
            for (EAttribute attribute : eClass.getEAllAttributes()) {
                if (!BASE.contains(attribute.getName())) {
                    names.put(attribute.getName(), attribute);
                }
            }
        }
        block.attributes().keySet().forEach(name -> names.putIfAbsent(name, null));
        return names;
    }

    @Override
    public Object getPropertyValue(Object id) {
        Block block = ref.state();
        if (block == null) {
            return "";
        }
        String key = (String) id;
        return switch (key) {
            case KIND -> BlockTexts.type(block.type());
            case CONTENT -> block.content().stripTrailing();
            case TAGS -> String.join(", ", block.tags());
            case VERSION -> String.valueOf(block.version());
            default -> key.startsWith("@") ? linked(block.links(key.substring(1)), key.contains(Block.ASSET_PREFIX))
                    : block.attributes().get(key) instanceof List<?> list
                            ? String.join(", ", list.stream().map(String::valueOf).toList()) : block.text(key);
        };
    }

    private String linked(List<String> targets, boolean asset) {
        List<String> names = new ArrayList<>();
        for (String target : targets) {
            Block block = ref.film().snapshot().block(target);
            names.add(block != null ? BlockTexts.title(block) : asset ? target.substring(0, 12) + "…" : "gone");
        }
        return String.join(", ", names);
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        Block block = ref.state();
        String key = (String) id;
        String text = String.valueOf(value).strip();
        if (block == null || getPropertyValue(id).equals(text)) {
            return;
        }
        FilmSession film = ref.film();
        String what = key.startsWith("#") ? key.substring(1) : BlockTexts.feature(key).toLowerCase(java.util.Locale.ROOT);
        try {
            film.edit(EditRequest.user("Change " + what + " of " + BlockTexts.title(block))
                    .in(film.snapshot().stageOf(block.id())), edit -> change(edit, block, key, text));
        } catch (CoreException e) {
            Problems.report(e);
        }
    }

    private static void change(Edit edit, Block block, String key, String text) throws CoreException {
        switch (key) {
            case CONTENT -> edit.content(block.id(),
                    text + block.content().substring(block.content().stripTrailing().length()));
            case TAGS -> {
                TreeSet<String> wanted = new TreeSet<>(List.of(text.isEmpty() ? new String[0] : text.split("\\s*,\\s*")));
                for (String tag : block.tags()) {
                    if (!wanted.contains(tag)) {
                        edit.untag(block.id(), tag);
                    }
                }
                for (String tag : wanted) {
                    if (!block.tagged(tag)) {
                        edit.tag(block.id(), tag);
                    }
                }
            }
            default -> edit.set(block.id(), key, value(block, key, text));
        }
        BlockTexts.touched(edit, block);
    }

    private static Object value(Block block, String key, String text) throws CoreException {
        if (text.isEmpty()) {
            return null;
        }
        EAttribute attribute = attributes(block).get(key);
        Object old = block.attributes().get(key);
        boolean many = attribute != null ? attribute.isMany() : old instanceof List;
        Class<?> type = attribute != null ? attribute.getEAttributeType().getInstanceClass()
                : old == null ? String.class : old.getClass();
        if (many) {
            return List.of(text.split("\\s*,\\s*"));
        }
        try {
            if (type == Boolean.class || type == boolean.class) {
                return Boolean.valueOf(text);
            }
            if (type == Double.class || type == double.class) {
                return Double.valueOf(text);
            }
            if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
                return Long.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw new org.filmwright.api.FilmException(org.filmwright.api.ErrorCode.REFUSED,
                    BlockTexts.feature(key) + " must be a number, not \u201c" + text + "\u201d.", e);
        }
        return text;
    }

    @Override
    public Object getEditableValue() {
        return this;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return !String.valueOf(getPropertyValue(id)).isEmpty();
    }

    @Override
    public void resetPropertyValue(Object id) {
        setPropertyValue(id, "");
    }
}
