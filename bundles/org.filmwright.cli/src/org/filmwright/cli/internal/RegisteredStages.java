// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;

/** The stages that the installed bundles declare, ours and others alike. */
final class RegisteredStages {
    private RegisteredStages() {
    }

    static Stages read() {
        List<StageDescriptor> stages = new ArrayList<>();
        IConfigurationElement[] elements = RegistryFactory.getRegistry().getConfigurationElementsFor(StageXml.POINT);
        for (IConfigurationElement element : elements) {
            if (element.getName().equals("stage")) {
                stages.add(new StageDescriptor(element.getAttribute("id"), element.getAttribute("name"),
                        element.getAttribute("after"), StageXml.split(element.getAttribute("blockTypes")),
                        element.getAttribute("description"), element.getContributor().getName()));
            }
        }
        return new Stages(stages);
    }
}
