// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.io.IOException;
import java.io.Writer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;

/** Writes what was read. A script is changed in its text, never in its tree, so nothing has to be made up. */
class SourceSerializer implements ISerializer {

    @Override
    public String serialize(EObject object) {
        return node(object).getText();
    }

    @Override
    public String serialize(EObject object, SaveOptions options) {
        return serialize(object);
    }

    @Override
    public void serialize(EObject object, Writer writer, SaveOptions options) throws IOException {
        writer.write(serialize(object));
        writer.flush();
    }

    @Override
    public ReplaceRegion serializeReplacement(EObject object, SaveOptions options) {
        INode node = node(object);
        return new ReplaceRegion(node.getTotalOffset(), node.getTotalLength(), node.getText());
    }

    private static INode node(EObject object) {
        INode node = NodeModelUtils.getNode(object);
        if (node == null) {
            throw new IllegalArgumentException("The object was not read from a script");
        }
        return node;
    }
}
