// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A film's format, set once: the default of every frame, page, render and credit.
 *
 * @param fpsNumerator   frames per second as a fraction: 24/1, 24000/1001
 * @param fpsDenominator see above
 * @param aspect         picture aspect such as 1.778 or 2.39
 * @param width          pixels, even
 * @param height         pixels, even
 * @param page           {@code letter} or {@code a4}
 * @param language       BCP 47 tag
 * @param startTimecode  hh:mm:ss:ff of the first frame
 */
public record FilmFormat(int fpsNumerator, int fpsDenominator, double aspect, int width, int height, String page,
        String language, String startTimecode) {

    /** 24 fps, 1.778, 1920x1080, Letter, English. */
    public static final FilmFormat DEFAULT = new FilmFormat(24, 1, 1.778, 1920, 1080, "letter", "en", "01:00:00:00");

    private static final Pattern FPS = Pattern.compile("(\\d{1,6})(?:/(\\d{1,4}))?|(23\\.976|23\\.98|29\\.97|59\\.94)");
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

    /** Frames per second as a number. */
    public double fps() {
        return (double) fpsNumerator / fpsDenominator;
    }

    /** The frame rate as FFmpeg and the database write it: {@code 24} or {@code 24000/1001}. */
    public String fpsText() {
        return fpsDenominator == 1 ? Integer.toString(fpsNumerator) : fpsNumerator + "/" + fpsDenominator;
    }

    /** The nearest whole number of frames to a time in seconds. */
    public long frames(double seconds) {
        return Math.round(seconds * fpsNumerator / fpsDenominator);
    }

    /** The time of a number of frames in seconds. */
    public double seconds(long frames) {
        return (double) frames * fpsDenominator / fpsNumerator;
    }

    /** As attributes of the film's block. */
    public Map<String, Object> attributes() {
        Map<String, Object> map = new TreeMap<>();
        map.put(Features.FPS, fpsText());
        map.put(Features.ASPECT, aspect);
        map.put(Features.WIDTH, (long) width);
        map.put(Features.HEIGHT, (long) height);
        map.put(Features.PAGE, page);
        map.put(Features.LANGUAGE, language);
        map.put(Features.START_TIMECODE, startTimecode);
        return map;
    }

    /** Read from the film's block; what is not set there has its default. */
    public static FilmFormat of(Block film) {
        if (film == null) {
            return DEFAULT;
        }
        int[] fps = DEFAULT_FPS.clone();
        String text = film.text(Features.FPS);
        if (!text.isEmpty()) {
            try {
                fps = parseFps(text);
            } catch (FilmException e) {
                fps = DEFAULT_FPS.clone();
            }
        }
        return new FilmFormat(fps[0], fps[1], film.decimal(Features.ASPECT, DEFAULT.aspect),
                (int) film.number(Features.WIDTH, DEFAULT.width), (int) film.number(Features.HEIGHT, DEFAULT.height),
                or(film.text(Features.PAGE), DEFAULT.page), or(film.text(Features.LANGUAGE), DEFAULT.language),
                or(film.text(Features.START_TIMECODE), DEFAULT.startTimecode));
    }

    private static final int[] DEFAULT_FPS = {24, 1};

    /** Numerator and denominator of {@code 24}, {@code 25}, {@code 23.976}, {@code 30000/1001}… */
    public static int[] parseFps(String text) throws FilmException {
        Matcher matcher = FPS.matcher(text.trim());
        if (!matcher.matches()) {
            throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no frame rate; write 24, 25, 23.976 or 30000/1001.");
        }
        if (matcher.group(3) != null) {
            int whole = (int) Math.ceil(Double.parseDouble(matcher.group(3)));
            return new int[] {whole * 1000, 1001};
        }
        int numerator = Integer.parseInt(matcher.group(1));
        int denominator = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        if (numerator == 0 || denominator == 0 || (double) numerator / denominator > 240
                || (double) numerator / denominator < 1) {
            throw new FilmException(ErrorCode.USAGE, "A frame rate lies between 1 and 240, not " + text + ".");
        }
        return new int[] {numerator, denominator};
    }

    /** Width and height of {@code 1920x1080}; both must be even, as video encoders need. */
    public static int[] parseSize(String text) throws FilmException {
        Matcher matcher = SIZE.matcher(text.trim());
        if (!matcher.matches()) {
            throw new FilmException(ErrorCode.USAGE, "'" + text + "' is no picture size; write it as 1920x1080.");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (width % 2 != 0 || height % 2 != 0 || width < 32 || height < 32 || width > 8192 || height > 8192) {
            throw new FilmException(ErrorCode.USAGE,
                    "Width and height must be even numbers from 32 to 8192, not " + text + ".");
        }
        return new int[] {width, height};
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
