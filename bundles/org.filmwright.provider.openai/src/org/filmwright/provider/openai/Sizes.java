// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;

/**
 * A size in pixels.
 *
 * @param width  pixels
 * @param height pixels
 */
record Sizes(int width, int height) {
    private static final int STEP = 16;

    /**
     * The size to ask for.
     *
     * @param allowed sizes of the model, separated by commas, or {@code any}
     */
    static Sizes nearest(int width, int height, String allowed) throws ProviderException {
        if (allowed.isBlank() || allowed.strip().equalsIgnoreCase("any")) {
            return new Sizes(round(width), round(height));
        }
        Sizes best = null;
        double wanted = Math.log((double) width / height);
        for (String each : allowed.split(",")) {
            Sizes size = parse(each.strip());
            if (best == null || Math.abs(wanted - size.shape()) < Math.abs(wanted - best.shape()) - 1e-9) {
                best = size;
            }
        }
        return best;
    }

    private double shape() {
        return Math.log((double) width / height);
    }

    /** Whether pictures of both shapes fill the same frame. */
    boolean isShapedAs(int otherWidth, int otherHeight) {
        return Math.abs(shape() - Math.log((double) otherWidth / otherHeight)) < 0.02;
    }

    private static int round(int pixels) {
        return Math.max(STEP, STEP * Math.round((float) pixels / STEP));
    }

    private static Sizes parse(String text) throws ProviderException {
        if (!text.matches("[1-9]\\d{1,4}x[1-9]\\d{1,4}")) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": '" + text
                    + "' among the sizes is no size; write them as 1536x1024,1024x1024.");
        }
        int by = text.indexOf('x');
        return new Sizes(Integer.parseInt(text.substring(0, by)), Integer.parseInt(text.substring(by + 1)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
