// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.filmwright.interchange.Loss;

import com.google.gson.stream.JsonWriter;

/** Prints what a format does not carry. */
public final class Losses {
    private Losses() {
    }

    /** One sentence a line. */
    public static void print(List<Loss> losses, PrintStream to) {
        losses.forEach(loss -> to.println(loss.sentence()));
    }

    /** As the member {@code losses} of a document. */
    public static void write(List<Loss> losses, JsonWriter json) throws IOException {
        json.name("losses").beginArray();
        for (Loss loss : losses) {
            json.beginObject();
            json.name("what").value(loss.what());
            json.name("count").value(loss.count());
            json.name("message").value(loss.sentence());
            json.endObject();
        }
        json.endArray();
    }
}
