// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.pipeline.drafts.IssuedDraft;

import com.google.gson.stream.JsonWriter;

/** Prints issued drafts. */
public final class IssuedDrafts {
    private IssuedDrafts() {
    }

    /** The draft that was just issued. */
    public static void print(Invocation invocation, IssuedDraft draft) throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> write(json, draft));
        } else {
            invocation.out().println("Issued " + line(draft));
        }
    }

    /** One line: what was issued and what it locked. */
    public static String line(IssuedDraft draft) {
        String scenes = draft.locksScenes() ? draft.scenes().size() + " scenes" : "";
        String pages = draft.locksPages() ? draft.pages().pages().size() + " pages (" + draft.profile().name() + ")"
                : "";
        return draft.name() + " on " + draft.date() + ": " + scenes
                + (scenes.isEmpty() || pages.isEmpty() ? "" : " and ") + pages + " locked";
    }

    public static void write(JsonWriter json, IssuedDraft draft) throws IOException {
        json.name("id").value(draft.id());
        json.name("name").value(draft.name());
        json.name("color").value(draft.set().name());
        json.name("date").value(draft.date());
        json.name("scenes").value(draft.locksScenes() ? draft.scenes().size() : 0);
        json.name("pages").value(draft.locksPages() ? draft.pages().pages().size() : 0);
        json.name("profile").value(draft.locksPages() ? draft.profile().id() : null);
    }
}
