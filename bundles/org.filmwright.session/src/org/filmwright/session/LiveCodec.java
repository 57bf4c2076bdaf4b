// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.filmwright.api.Block;
import org.filmwright.api.Values;
import org.filmwright.model.FilmPackage;

/**
 * Turns block records into live EMF objects and back. What a record holds and the EClass does not know (another
 * bundle's feature, assets) is carried over untouched.
 */
final class LiveCodec {
    private static final String SCHEME = "film";

    private final Function<String, EObject> loaded;

    /** @param loaded finds the live object of an id if its stage is loaded, else null */
    LiveCodec(Function<String, EObject> loaded) {
        this.loaded = loaded;
    }

    /** A new object of the record's type; an {@code UnknownBlock} where its package is not installed. */
    org.filmwright.model.Block create(String type) {
        EClass known = classOf(type);
        if (known == null) {
            org.filmwright.model.UnknownBlock unknown = (org.filmwright.model.UnknownBlock) EcoreUtil
                    .create(FilmPackage.Literals.UNKNOWN_BLOCK);
            unknown.setType(type);
            return unknown;
        }
        return (org.filmwright.model.Block) EcoreUtil.create(known);
    }

    /** The record type of a live object. */
    static String typeOf(org.filmwright.model.Block object) {
        if (object instanceof org.filmwright.model.UnknownBlock unknown) {
            return unknown.getType();
        }
        EClass type = object.eClass();
        return type.getEPackage() == FilmPackage.eINSTANCE ? type.getName()
                : type.getEPackage().getNsURI() + "#" + type.getName();
    }

    private static EClass classOf(String type) {
        int hash = type.lastIndexOf('#');
        EPackage ePackage = hash < 0 ? FilmPackage.eINSTANCE
                : EPackage.Registry.INSTANCE.getEPackage(type.substring(0, hash));
        EClassifier classifier = ePackage == null ? null : ePackage.getEClassifier(type.substring(hash + 1));
        return classifier instanceof EClass eClass && !eClass.isAbstract()
                && FilmPackage.Literals.BLOCK.isSuperTypeOf(eClass) ? eClass : null;
    }

    /** Writes a record's state into its object, place apart. */
    void decode(Block state, org.filmwright.model.Block object) {
        object.setId(state.id());
        object.setVersion(state.version());
        object.setOrderKey(state.orderKey());
        setIfOther(object, FilmPackage.Literals.BLOCK__CONTENT, state.content());
        List<String> tags = List.copyOf(state.tags());
        if (!tags.equals(object.getTags())) {
            object.getTags().clear();
            object.getTags().addAll(tags);
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature instanceof EAttribute attribute && isOwn(attribute)) {
                decodeAttribute(state, object, attribute);
            } else if (feature instanceof EReference reference && isLink(reference)) {
                decodeLink(state, object, reference);
            }
        }
    }

    private static void decodeAttribute(Block state, EObject object, EAttribute attribute) {
        if (object instanceof org.filmwright.model.UnknownBlock && attribute.getName().equals("type")) {
            return;
        }
        Object value = state.attributes().get(attribute.getName());
        if (attribute.isMany()) {
            setIfOther(object, attribute, state.texts(attribute.getName()));
        } else if (value == null) {
            object.eUnset(attribute);
        } else {
            setIfOther(object, attribute, convert(attribute, value));
        }
    }

    private static Object convert(EAttribute attribute, Object value) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (type == String.class) {
            return value.toString();
        }
        if (value instanceof Number number) {
            if (type == long.class || type == Long.class) {
                return number.longValue();
            }
            if (type == double.class || type == Double.class) {
                return number.doubleValue();
            }
        }
        if ((type == boolean.class || type == Boolean.class) && value instanceof Boolean) {
            return value;
        }
        return attribute.getDefaultValue();
    }

    private void decodeLink(Block state, EObject object, EReference reference) {
        List<EObject> targets = new ArrayList<>();
        for (String id : state.links(reference.getName())) {
            EObject target = loaded.apply(id);
            EObject usable = target != null ? target : proxy(reference, id);
            if (usable != null) {
                targets.add(usable);
            }
        }
        if (reference.isMany()) {
            setIfOther(object, reference, targets);
        } else if (targets.isEmpty()) {
            object.eUnset(reference);
        } else {
            setIfOther(object, reference, targets.get(0));
        }
    }

    private static EObject proxy(EReference reference, String id) {
        EClass type = reference.getEReferenceType();
        EClass concrete = type.isAbstract() ? FilmPackage.Literals.UNKNOWN_BLOCK : type;
        EObject proxy = EcoreUtil.create(concrete);
        ((InternalEObject) proxy).eSetProxyURI(uri(id));
        return proxy;
    }

    /** The URI that a proxy of a block has. */
    static URI uri(String id) {
        return URI.createGenericURI(SCHEME, "block", id);
    }

    /** The block id in such a URI, or null. */
    static String idOf(URI uri) {
        return SCHEME.equals(uri.scheme()) ? uri.fragment() : null;
    }

    /** The record of an object's present state, over an older record (null: none) for what the EClass does not know. */
    Block encode(org.filmwright.model.Block object, String parent, Block old) {
        TreeMap<String, Object> attributes = old == null ? new TreeMap<>() : new TreeMap<>(old.attributes());
        TreeMap<String, List<String>> links = old == null ? new TreeMap<>() : new TreeMap<>(old.links());
        boolean unknown = object instanceof org.filmwright.model.UnknownBlock;
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature instanceof EAttribute attribute && isOwn(attribute) && !unknown) {
                if (object.eIsSet(attribute)) {
                    attributes.put(attribute.getName(), Values.canonical(object.eGet(attribute)));
                } else {
                    attributes.remove(attribute.getName());
                }
            } else if (feature instanceof EReference reference && isLink(reference)) {
                links.put(reference.getName(), targets(object, reference));
            }
        }
        return new Block(object.getId(), object.getVersion(), typeOf(object), parent, object.getOrderKey(),
                object.getContent() == null ? "" : object.getContent(), new TreeSet<>(object.getTags()), attributes,
                links);
    }

    private static List<String> targets(EObject object, EReference reference) {
        Object value = object.eGet(reference, false);
        List<?> list = reference.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
        List<String> ids = new ArrayList<>();
        for (Object target : list) {
            InternalEObject end = (InternalEObject) target;
            ids.add(end.eIsProxy() ? idOf(end.eProxyURI()) : ((org.filmwright.model.Block) end).getId());
        }
        return ids;
    }

    private static boolean isOwn(EAttribute attribute) {
        return attribute.getEContainingClass() != FilmPackage.Literals.BLOCK && !attribute.isDerived();
    }

    private static boolean isLink(EReference reference) {
        return !reference.isContainment() && !reference.isContainer() && !reference.isDerived();
    }

    private static void setIfOther(EObject object, EStructuralFeature feature, Object value) {
        if (!value.equals(object.eGet(feature, false))) {
            object.eSet(feature, value);
        }
    }
}
