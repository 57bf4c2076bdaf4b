// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;

/** Reads the stages and which editor each opens in. Loads no contributed class. */
public final class StageEditors {
    /** The editor of a stage that declares none. */
    public static final String GENERIC = "org.filmwright.ui.editor.stage";
    /** The extension point. */
    public static final String POINT = "org.filmwright.ui.stage";

    private final Stages stages;
    private final Map<String, String> editors = new LinkedHashMap<>();

    public StageEditors() {
        stages = new Stages(declared());
        for (IConfigurationElement element : elements(POINT)) {
            String stage = element.getAttribute("id");
            String editor = element.getAttribute("editor");
            if (stage == null || editor == null) {
                complain(element, "a stage editor needs an id and an editor");
            } else if (editors.putIfAbsent(stage, editor) != null) {
                complain(element, "the stage " + stage + " already has an editor: " + editors.get(stage));
            }
        }
    }

    /** All declared stages in order. */
    public Stages stages() {
        return stages;
    }

    /** Id of the editor a stage opens in. */
    public String editorOf(String stage) {
        return editors.getOrDefault(stage, GENERIC);
    }

    private static List<StageDescriptor> declared() {
        Map<String, StageDescriptor> found = new LinkedHashMap<>();
        for (IConfigurationElement element : elements(StageXml.POINT)) {
            String id = element.getAttribute("id");
            if (id == null || element.getAttribute("name") == null) {
                complain(element, "a stage needs an id and a name");
            } else if (found.containsKey(id)) {
                complain(element, "the stage " + id + " was declared by " + found.get(id).contributor());
            } else {
                found.put(id, new StageDescriptor(id, element.getAttribute("name"), element.getAttribute("after"),
                        StageXml.split(element.getAttribute("blockTypes")), text(element.getAttribute("description")),
                        element.getContributor().getName()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static IConfigurationElement[] elements(String point) {
        return Platform.getExtensionRegistry().getConfigurationElementsFor(point);
    }

    private static void complain(IConfigurationElement element, String why) {
        ILog.of(StageEditors.class).log(new Status(IStatus.ERROR, element.getContributor().getName(),
                "Stage left out: " + why + "."));
    }
}
