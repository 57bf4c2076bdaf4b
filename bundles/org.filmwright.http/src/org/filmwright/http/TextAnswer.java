// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.api.generation.TextResult.Usage;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Gathers an answer in words that comes in pieces, and says at the end whether it is one. Not thread-safe. */
public final class TextAnswer {
    private static final Map<Pattern, String> PICTURES = Map.of(Pattern.compile("\\x89PNG.*"), "image/png",
            Pattern.compile("\\xff\\xd8\\xff.*"), "image/jpeg", Pattern.compile("GIF8.*"), "image/gif",
            Pattern.compile("RIFF....WEBP.*"), "image/webp");
    private static final int HEAD = 12;

    private final String provider;
    private final Consumer<String> heard;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String model;
    private Usage usage = Usage.UNKNOWN;
    private boolean refused;
    private boolean cut;
    private ProviderException failure;

    /** Reads one piece. */
    @FunctionalInterface
    public interface Piece {
        boolean read() throws CoreException;
    }

    /**
     * An answer that begins.
     *
     * @param provider its name for people
     * @param model    the model that was asked; what answers may say another name
     */
    public TextAnswer(String provider, String model, Consumer<String> heard) {
        this.provider = provider;
        this.model = model;
        this.heard = heard;
    }

    /** Adds words. */
    public void add(String words) {
        if (!words.isEmpty()) {
            text.append(words);
            heard.accept(words);
        }
    }

    /** The model refuses; why, if it says so. */
    public void refuse(String why) {
        refused = true;
        refusal.append(why);
    }

    /** The answer was cut off at its greatest length. */
    public void cut() {
        cut = true;
    }

    public void model(String name) {
        model = name.isEmpty() ? model : name;
    }

    public void usage(Usage newUsage) {
        usage = newUsage;
    }

    public Usage usage() {
        return usage;
    }

    /**
     * Reads a piece inside a listener; what it throws ends the answer and is thrown by {@link #result}.
     *
     * @return whether the answer is over
     */
    public boolean take(Piece piece) throws IOException {
        try {
            return piece.read();
        } catch (ProviderException e) {
            failure = e;
            return true;
        } catch (CoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The answer, or why it is none. */
    public TextResult result(TextRequest request, Prices prices) throws CoreException {
        if (failure != null) {
            throw failure;
        }
        if (refused) {
            throw refused("The model refuses to answer"
                    + (refusal.isEmpty() ? "." : ": " + ServerErrors.said(refusal.toString())));
        }
        if (text.toString().isBlank()) {
            throw refused("The model answered nothing.");
        }
        if (request.shape() != null) {
            requireJson();
        }
        return new TextResult(text.toString(), model, usage, prices.of(usage).orElse(null),
                cut ? "The answer was cut off at its greatest length." : "");
    }

    private void requireJson() throws ProviderException {
        try {
            if (JsonParser.parseString(text.toString()).isJsonObject()) {
                return;
            }
        } catch (JsonParseException e) {
            throw new ProviderException(Outcome.REFUSED, provider + ": The model did not answer in JSON"
                    + (cut ? ", because it was cut off at its greatest length." : "."), 0, e);
        }
        throw refused("The model did not answer with a JSON object.");
    }

    private ProviderException refused(String why) {
        return new ProviderException(Outcome.REFUSED, provider + ": " + why);
    }

    /** Refuses the parameters of a question that nobody reads. */
    public static void require(String provider, TextRequest request, Set<String> known) throws ProviderException {
        Set<String> unknown = new TreeSet<>(request.parameters().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, provider + ": The model cannot be told "
                    + String.join(", ", unknown) + "; leave it out.");
        }
    }

    /** A parameter as a number. */
    public static double number(String provider, TextRequest request, String name) throws ProviderException {
        try {
            return Double.parseDouble(request.parameters().get(name).strip());
        } catch (NumberFormatException e) {
            throw new ProviderException(Outcome.REFUSED, provider + ": '" + request.parameters().get(name)
                    + "' is no number for " + name + ".", 0, e);
        }
    }

    /** The setting {@code model.…} for an ability; descriptions are made by the model for text where none is set. */
    public static String model(ProviderSettings settings, String ability) throws CoreException {
        String model = settings.get("model." + ability);
        return model.isEmpty() ? settings.get("model.text") : model;
    }

    /** A picture as it is sent: its type by its bytes, and Base64. */
    public record Picture(String mediaType, String base64) {
    }

    /** Reads a picture; what is none is refused. */
    public static Picture picture(String provider, Reference picture) throws ProviderException {
        try {
            byte[] bytes = Files.readAllBytes(picture.file());
            String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                    .replace('\n', ' ').replace('\r', ' ');
            for (Map.Entry<Pattern, String> type : PICTURES.entrySet()) {
                if (type.getKey().matcher(head).matches()) {
                    return new Picture(type.getValue(), Base64.getEncoder().encodeToString(bytes));
                }
            }
        } catch (IOException e) {
            throw new ProviderException(Outcome.REFUSED, provider + ": The picture cannot be read: " + e.getMessage(),
                    0, e);
        }
        throw new ProviderException(Outcome.REFUSED, provider + ": The file " + picture.file().getFileName()
                + " is no picture that can be looked at; send a PNG or JPEG of it.");
    }
}
