// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.Scopes;
import org.filmwright.script.xtext.fountain.FountainPackage;
import org.filmwright.script.xtext.fountain.NameIndex;
import org.filmwright.script.xtext.fountain.Script;

/** What a cue, a heading or a scene number can refer to: the entries of the script's name index. */
class NameScopes implements IScopeProvider {

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (EcoreUtil.getRootContainer(context) instanceof Script script && script.getIndex() != null) {
            return Scopes.scopeFor(entries(script.getIndex(), reference));
        }
        return IScope.NULLSCOPE;
    }

    private static List<? extends EObject> entries(NameIndex index, EReference reference) {
        if (reference == FountainPackage.Literals.CUE__SPEAKER) {
            return index.getCharacters();
        }
        if (reference == FountainPackage.Literals.HEADING__PLACE) {
            return index.getPlaces();
        }
        return reference == FountainPackage.Literals.HEADING__NUMBER ? index.getScenes() : List.of();
    }
}
