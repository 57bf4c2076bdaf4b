// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.emf.compare.AttributeChange;
import org.eclipse.emf.compare.Comparison;
import org.eclipse.emf.compare.ConflictKind;
import org.eclipse.emf.compare.Diff;
import org.eclipse.emf.compare.EMFCompare;
import org.eclipse.emf.compare.Match;
import org.eclipse.emf.compare.ReferenceChange;
import org.eclipse.emf.compare.scope.DefaultComparisonScope;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.common.util.URI;
import org.filmwright.api.Block;
import org.filmwright.compare.BlockMerge;
import org.junit.jupiter.api.Test;

/**
 * EMF Compare over a flat scope of block states says the same of the rows that differ as of the whole film, and the same
 * as our own comparison and merge, which read only those rows. Every value is set here: whether taking a value away on one
 * side conflicts with changing it on the other is our own rule (it does).
 */
class EmfCompareAgreesTest {
    private static final List<String> FEATURES = List.of("content", "place", "size", "angle");

    private final EPackage model = EcoreFactory.eINSTANCE.createEPackage();
    private final EClass state = EcoreFactory.eINSTANCE.createEClass();
    private final EClass film = EcoreFactory.eINSTANCE.createEClass();
    private final EReference states = EcoreFactory.eINSTANCE.createEReference();

    EmfCompareAgreesTest() {
        model.setName("flat");
        model.setNsPrefix("flat");
        model.setNsURI("http://filmwright.org/test/flat");
        state.setName("State");
        EAttribute id = attribute("id");
        id.setID(true);
        FEATURES.forEach(this::attribute);
        film.setName("States");
        states.setName("states");
        states.setEType(state);
        states.setContainment(true);
        states.setUpperBound(-1);
        states.setOrdered(false);
        film.getEStructuralFeatures().add(states);
        model.getEClassifiers().addAll(List.of(state, film));
    }

    private EAttribute attribute(String name) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(EcorePackage.Literals.ESTRING);
        state.getEStructuralFeatures().add(attribute);
        return attribute;
    }

    private static String value(Block block, String feature) {
        return switch (feature) {
            case "id" -> block.id();
            case "content" -> block.content();
            case "place" -> block.parent() + " " + block.orderKey();
            default -> block.attributes().containsKey(feature) ? block.text(feature) : null;
        };
    }

    /** Block states as a flat model: place as an attribute, nothing contains anything. */
    private Resource flat(Collection<Block> blocks, String name) {
        Resource resource = new ResourceImpl(URI.createURI("flat:/" + name));
        EObject root = model.getEFactoryInstance().create(film);
        List<EObject> children = new ArrayList<>();
        for (Block block : blocks) {
            EObject object = model.getEFactoryInstance().create(state);
            for (EStructuralFeature feature : state.getEStructuralFeatures()) {
                object.eSet(feature, value(block, feature.getName()));
            }
            children.add(object);
        }
        @SuppressWarnings("unchecked")
        List<EObject> list = (List<EObject>) root.eGet(states);
        list.addAll(children);
        resource.getContents().add(root);
        return resource;
    }

    private static Block block(int number, String place, String content) {
        return new Block(String.format("01ABCDEFGHJKMNPQRSTV%06d", number), 1, "Idea", place, "k", content,
                new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
    }

    private static Map<String, Block> base(Random random) {
        Map<String, Block> blocks = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            Block block = block(i, "p" + random.nextInt(3), "text " + random.nextInt(5))
                    .withAttribute("size", random.nextBoolean() ? "CU" : "MS").withAttribute("angle", "eye");
            blocks.put(block.id(), block);
        }
        return blocks;
    }

    private static Map<String, Block> changed(Map<String, Block> base, Random random, int from) {
        Map<String, Block> blocks = new TreeMap<>(base);
        List<String> ids = new ArrayList<>(base.keySet());
        for (int i = 0; i < 12; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            Block block = blocks.get(id);
            if (block != null) {
                switch (random.nextInt(5)) {
                    case 0 -> blocks.put(id, block.withContent("text " + random.nextInt(5)));
                    case 1 -> blocks.put(id, block.withPlace("p" + random.nextInt(4), "k" + random.nextInt(2)));
                    case 2 -> blocks.put(id, block.withAttribute("size", random.nextBoolean() ? "WS" : "XCU"));
                    case 3 -> blocks.put(id, block.withAttribute("angle", "A" + random.nextInt(2)));
                    default -> blocks.remove(id);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            Block block = block(from + i, "p0", "new " + random.nextInt(2));
            blocks.put(block.id(), block);
        }
        return blocks;
    }

    private static Set<String> differing(Map<String, Block> left, Map<String, Block> right) {
        Set<String> ids = new TreeSet<>(left.keySet());
        ids.addAll(right.keySet());
        ids.removeIf(id -> Objects.equals(left.get(id), right.get(id)));
        return ids;
    }

    private static List<Block> only(Map<String, Block> blocks, Set<String> ids) {
        return ids.stream().map(blocks::get).filter(Objects::nonNull).toList();
    }

    private Comparison compare(Collection<Block> ours, Collection<Block> theirs, Collection<Block> base) {
        return EMFCompare.builder().build().compare(new DefaultComparisonScope(flat(ours, "ours"),
                flat(theirs, "theirs"), base == null ? null : flat(base, "base")));
    }

    private static String id(Match match) {
        EObject object = match.getLeft() != null ? match.getLeft() : match.getRight() != null ? match.getRight()
                : match.getOrigin();
        EStructuralFeature feature = object.eClass().getEStructuralFeature("id");
        return feature == null ? null : String.valueOf(object.eGet(feature));
    }

    private static String told(Diff diff) {
        if (diff instanceof AttributeChange change) {
            return id(diff.getMatch()) + "." + change.getAttribute().getName();
        }
        if (diff instanceof ReferenceChange change) {
            return String.valueOf(change.getValue().eGet(change.getValue().eClass().getEStructuralFeature("id")));
        }
        return "";
    }

    private static Set<String> told(Comparison comparison) {
        Set<String> all = new TreeSet<>();
        Set<String> alone = new HashSet<>();
        for (Diff diff : comparison.getDifferences()) {
            String said = told(diff);
            if (!said.isEmpty()) {
                all.add(said);
                if (diff instanceof ReferenceChange) {
                    alone.add(said);
                }
            }
        }
        all.removeIf(said -> said.indexOf('.') > 0 && alone.contains(said.substring(0, said.indexOf('.'))));
        return all;
    }

    /** Our own: per block that differs what differs, or the block itself where only one side has it. */
    private static Set<String> ours(Map<String, Block> left, Map<String, Block> right) {
        Set<String> all = new TreeSet<>();
        for (String id : differing(left, right)) {
            Block before = left.get(id);
            Block after = right.get(id);
            if (before == null || after == null) {
                all.add(id);
            } else {
                FEATURES.stream().filter(name -> !Objects.equals(value(before, name), value(after, name)))
                        .forEach(name -> all.add(id + "." + name));
            }
        }
        return all;
    }

    @Test
    void comparingTheRowsThatDifferSaysTheSameAsComparingTheWholeFilm() {
        Random random = new Random(10);
        for (int round = 0; round < 60; round++) {
            Map<String, Block> left = base(random);
            Map<String, Block> right = changed(left, random, 100);
            Set<String> rows = differing(left, right);
            Set<String> whole = told(compare(right.values(), left.values(), null));
            assertEquals(whole, told(compare(only(right, rows), only(left, rows), null)), "round " + round);
            assertEquals(whole, ours(left, right), "round " + round);
            assertFalse(whole.isEmpty());
        }
    }

    @Test
    void mergingBlockByBlockFindsTheConflictsThatEmfCompareFinds() {
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 60; round++) {
            Map<String, Block> base = base(random);
            Map<String, Block> ours = changed(base, random, 100);
            Map<String, Block> theirs = changed(base, random, 200);
            Set<String> real = new TreeSet<>();
            Set<String> rows = differing(base, ours);
            rows.addAll(differing(base, theirs));
            Comparison comparison = compare(only(ours, rows), only(theirs, rows), only(base, rows));
            comparison.getConflicts().stream().filter(conflict -> conflict.getKind() == ConflictKind.REAL)
                    .flatMap(conflict -> conflict.getDifferences().stream()).map(EmfCompareAgreesTest::told)
                    .map(said -> said.indexOf('.') > 0 ? said.substring(0, said.indexOf('.')) : said)
                    .forEach(real::add);
            Set<String> mine = new TreeSet<>();
            for (String id : rows) {
                BlockMerge.Outcome outcome = BlockMerge.of(base.get(id), ours.get(id), theirs.get(id));
                if (outcome != null && !outcome.conflicts().isEmpty()) {
                    mine.add(id);
                }
            }
            assertEquals(real, mine, "round " + round);
            found += mine.size();
        }
        assertFalse(found == 0, "there were conflicts");
    }
}
