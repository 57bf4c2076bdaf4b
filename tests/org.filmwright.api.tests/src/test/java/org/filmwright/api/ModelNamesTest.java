// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.filmwright.model.FilmPackage;
import org.junit.jupiter.api.Test;

/** The constants others compile against and the Ecore model say the same. */
class ModelNamesTest {
    private static final FilmPackage MODEL = FilmPackage.eINSTANCE;
    /** Features every block has; they are components of the Block record, not attributes. */
    private static final Set<String> OF_EVERY_BLOCK = Set.of("id", "version", "orderKey", "content", "tags", "children");
    /** Kept as the JSON it came in, so nothing reads it by name. */
    private static final Set<String> OF_UNKNOWN_BLOCKS = Set.of("data");

    @Test
    void blockTypesAreTheConcreteBlockClasses() {
        Set<String> classes = blockClasses().stream().map(EClass::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(classes, constants(BlockTypes.class));
    }

    @Test
    void featuresAreTheFeaturesOfTheBlockClasses() {
        Set<String> names = new TreeSet<>();
        blockClasses().forEach(type -> type.getEAllStructuralFeatures().forEach(feature -> names.add(feature.getName())));
        names.removeAll(OF_EVERY_BLOCK);
        names.removeAll(OF_UNKNOWN_BLOCKS);
        assertEquals(names, constants(Features.class));
    }

    @Test
    void linksAreProxyResolvingReferencesWithoutOpposite() {
        for (EClass type : blockClasses()) {
            for (EReference reference : type.getEReferences()) {
                assertFalse(reference.isContainment(), reference.toString());
                assertTrue(reference.isResolveProxies(), reference.toString());
                assertEquals(null, reference.getEOpposite(), reference.toString());
            }
        }
    }

    @Test
    void attributesHaveOnlyTheTypesABlockMayHold() {
        Set<String> types = Set.of("EString", "ELong", "EDouble", "EBoolean");
        for (EClass type : blockClasses()) {
            type.getEAllAttributes().forEach(attribute -> {
                assertTrue(types.contains(attribute.getEAttributeType().getName()), attribute.toString());
                assertTrue(!attribute.isMany() || attribute.getEAttributeType().getName().equals("EString"),
                        attribute.toString());
            });
        }
    }

    @Test
    void classesAndFeaturesAreDocumented() {
        assertEquals("http://filmwright.org/film/1", MODEL.getNsURI());
        MODEL.eResource().getAllContents().forEachRemaining(element -> {
            if (element instanceof EClass type) {
                assertFalse(blank(EcoreUtil.getDocumentation(type)), type.getName());
            } else if (element instanceof EStructuralFeature feature) {
                assertFalse(blank(EcoreUtil.getDocumentation(feature)), feature.toString());
            }
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Set<EClass> blockClasses() {
        return MODEL.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && MODEL.getBlock().isSuperTypeOf(type)).collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> holder) {
        Set<String> values = new TreeSet<>();
        for (Field field : holder.getFields()) {
            try {
                values.add((String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(field.toString(), e);
            }
        }
        return values;
    }
}
