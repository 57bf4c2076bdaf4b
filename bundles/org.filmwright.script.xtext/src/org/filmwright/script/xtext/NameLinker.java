// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.filmwright.script.Cues;
import org.filmwright.script.Lines;
import org.filmwright.script.ScriptNames;
import org.filmwright.script.xtext.fountain.Character;
import org.filmwright.script.xtext.fountain.Cue;
import org.filmwright.script.xtext.fountain.Dialogue;
import org.filmwright.script.xtext.fountain.Element;
import org.filmwright.script.xtext.fountain.FountainFactory;
import org.filmwright.script.xtext.fountain.Heading;
import org.filmwright.script.xtext.fountain.NameIndex;
import org.filmwright.script.xtext.fountain.Part;
import org.filmwright.script.xtext.fountain.Place;
import org.filmwright.script.xtext.fountain.Scene;
import org.filmwright.script.xtext.fountain.SceneNumber;
import org.filmwright.script.xtext.fountain.Script;
import org.filmwright.script.xtext.fountain.Section;

/**
 * Links cues to characters, headings to places and scene numbers to scenes, all at once. A new name is no error: it gets
 * an entry in the index of the script. Names are compared as {@link ScriptNames#key} says.
 */
class NameLinker implements ILinker {

    @Override
    public void linkModel(EObject model, IDiagnosticConsumer diagnostics) {
        if (model instanceof Script script) {
            FilmNames film = script.eResource() instanceof FountainResource resource ? resource.filmNames()
                    : FilmNames.NONE;
            new Links(script, film).run();
        }
    }

    /** The entries of one kind by the key of their name. */
    private static final class Entries<T> {
        private final EList<T> list;
        private final BiFunction<String, String, T> maker;
        private final Map<String, T> byKey = new HashMap<>();
        private final Map<String, T> byWriting = new HashMap<>();

        Entries(EList<T> list, Map<String, String> known, BiFunction<String, String, T> maker) {
            this.list = list;
            this.maker = maker;
            known.forEach((name, block) -> add(ScriptNames.key(name), name, block));
        }

        T of(String name) {
            T seen = byWriting.get(name);
            if (seen == null) {
                String key = ScriptNames.key(name);
                seen = byKey.get(key);
                seen = seen == null ? add(key, name, null) : seen;
                byWriting.put(name, seen);
            }
            return seen;
        }

        private T add(String key, String name, String block) {
            T made = maker.apply(name, block);
            byKey.put(key, made);
            list.add(made);
            return made;
        }
    }

    private static final class Links {
        private final Script script;
        private final Entries<Character> characters;
        private final Entries<Place> places;
        private final Entries<SceneNumber> scenes;

        Links(Script script, FilmNames film) {
            this.script = script;
            NameIndex index = FountainFactory.eINSTANCE.createNameIndex();
            script.setIndex(index);
            characters = new Entries<>(index.getCharacters(), film.characters(), (name, block) -> {
                Character made = FountainFactory.eINSTANCE.createCharacter();
                made.setName(name);
                made.setBlock(block);
                return made;
            });
            places = new Entries<>(index.getPlaces(), film.places(), (name, block) -> {
                Place made = FountainFactory.eINSTANCE.createPlace();
                made.setName(name);
                made.setBlock(block);
                return made;
            });
            scenes = new Entries<>(index.getScenes(), film.scenes(), (name, block) -> {
                SceneNumber made = FountainFactory.eINSTANCE.createSceneNumber();
                made.setName(name);
                made.setBlock(block);
                return made;
            });
        }

        void run() {
            link(script.getElements());
            for (Part part : script.getParts()) {
                if (part instanceof Scene scene) {
                    link(scene.getHeading());
                    link(scene.getElements());
                } else if (part instanceof Section section) {
                    link(section.getElements());
                }
            }
        }

        private void link(EList<Element> elements) {
            for (Element element : elements) {
                if (element instanceof Dialogue dialogue) {
                    link(dialogue.getLeft().getCue());
                    if (dialogue.getRight() != null) {
                        link(dialogue.getRight().getCue());
                    }
                }
            }
        }

        private void link(Cue cue) {
            for (INode node : references(cue)) {
                if (node.getGrammarElement() instanceof CrossReference) {
                    String written = cue.getMore().isEmpty() ? written(node)
                            : written(node) + " " + String.join(" ", cue.getMore());
                    String name = Cues.name(written);
                    if (written.startsWith("(")) {
                        // no name in front of the extensions: the cue is one token
                        org.filmwright.script.Cue parsed = Cues.parse(written);
                        name = parsed.name();
                        cue.getExtensions().addAll(parsed.extensions());
                    }
                    if (!name.isEmpty()) {
                        cue.setSpeaker(characters.of(name));
                    }
                }
            }
        }

        private void link(Heading heading) {
            for (INode node : references(heading)) {
                if (node.getGrammarElement() instanceof CrossReference) {
                    if (node instanceof ILeafNode) {
                        heading.setNumber(scenes.of(node.getText()));
                    } else {
                        heading.setPlace(places.of(Lines.strip(written(node))));
                    }
                }
            }
        }

        private static Iterable<INode> references(EObject object) {
            return ((ICompositeNode) NodeModelUtils.getNode(object)).getChildren();
        }

        /** What the node's tokens say, comments left out. */
        private static String written(INode node) {
            if (node instanceof ILeafNode || !((ICompositeNode) node).hasChildren()) {
                return node.getText();
            }
            StringBuilder text = new StringBuilder();
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    text.append(leaf.getText());
                }
            }
            return text.toString();
        }
    }
}
