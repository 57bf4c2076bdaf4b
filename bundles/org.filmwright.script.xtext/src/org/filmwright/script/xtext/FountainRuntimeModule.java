// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.SimpleNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.validation.IResourceValidator;

/** What of Xtext is ours: tokens, values, links, checks and files. */
public class FountainRuntimeModule extends AbstractFountainRuntimeModule {

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return FountainResource.class;
    }

    @Override
    public Class<? extends IParser> bindIParser() {
        return ScriptParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return ElementTexts.class;
    }

    @Override
    public Class<? extends ILinker> bindILinker() {
        return NameLinker.class;
    }

    @Override
    public Class<? extends IScopeProvider> bindIScopeProvider() {
        return NameScopes.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return SimpleNameProvider.class;
    }

    @Override
    public Class<? extends ISerializer> bindISerializer() {
        return SourceSerializer.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return ScriptValidator.class;
    }
}
