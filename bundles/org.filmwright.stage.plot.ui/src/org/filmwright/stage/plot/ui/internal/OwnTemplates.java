// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.plot.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.filmwright.ui.Problems;
import org.osgi.service.prefs.BackingStoreException;

/** The templates that a person kept, for all films. They lie in the workbench's preferences. */
final class OwnTemplates {
    private static final String NODE = "org.filmwright.stage.plot.ui/templates";

    private OwnTemplates() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** All of them by name. */
    static List<PlotTemplate> all() {
        List<PlotTemplate> templates = new ArrayList<>();
        try {
            for (String name : node().keys()) {
                templates.add(PlotTemplate.read(name, node().get(name, "")));
            }
        } catch (BackingStoreException e) {
            Problems.log(Problems.error("The templates that were kept could not be read.", e));
        }
        templates.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        return templates;
    }

    /** Keeps a template; one of the same name is replaced. */
    static void keep(PlotTemplate template) {
        node().put(template.name(), template.print());
        flush();
    }

    static void forget(String name) {
        node().remove(name);
        flush();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            Problems.log(Problems.error("The templates could not be stored.", e));
        }
    }
}
