// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.Objects;

/**
 * What the log says about an edit.
 *
 * @param label  human, imperative: "Move scene 12 behind 14"
 * @param author user name, or provider and model for a job
 * @param origin who or what
 * @param stage  stage where it was made, or null; undo in a stage takes back the user's last edit with this stage
 */
public record EditRequest(String label, String author, Origin origin, String stage) {
    public EditRequest {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(author, "author");
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("An edit needs a label");
        }
    }

    /** A user's edit. */
    public static EditRequest user(String label) {
        return new EditRequest(label, System.getProperty("user.name", "user"), Origin.USER, null);
    }

    /** An edit made by a job. */
    public static EditRequest job(String label, String author) {
        return new EditRequest(label, author, Origin.JOB, null);
    }

    public EditRequest in(String stageId) {
        return new EditRequest(label, author, origin, stageId);
    }

    public EditRequest from(Origin other) {
        return new EditRequest(label, author, other, stage);
    }
}
