// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderXml;

/** The provider factories of the bundles that are installed. */
final class InstalledFactories {
    private InstalledFactories() {
    }

    static List<ProviderFactory> read() {
        List<ProviderFactory> factories = new ArrayList<>();
        for (IConfigurationElement element : RegistryFactory.getRegistry()
                .getConfigurationElementsFor(ProviderXml.POINT)) {
            if (element.getName().equals("provider")) {
                factories.add(factory(element));
            }
        }
        factories.sort(Comparator.comparing(ProviderFactory::id));
        return factories;
    }

    private static ProviderFactory factory(IConfigurationElement element) {
        try {
            return (ProviderFactory) element.createExecutableExtension("class");
        } catch (CoreException | ClassCastException e) {
            throw new IllegalStateException("The provider " + element.getAttribute("id") + " of "
                    + element.getContributor().getName() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
