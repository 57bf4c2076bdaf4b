// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments and limits of one FFmpeg run. Inputs get the fixed safety options by themselves; paths are passed as
 * {@code file:} names, so that no file name can be read as an option, a protocol or a pattern.
 */
public final class FfmpegCall {
    private static final String WHITELIST = "file,pipe";
    /** The largest picture that is decoded: 8192 x 8192. */
    private static final String MAX_PIXELS = Integer.toString(8192 * 8192);

    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private int inputCount;
    private Duration timeLimit = Duration.ofMinutes(30);
    private Duration silenceLimit = Duration.ofMinutes(3);
    private long sizeLimit = 64L << 30;
    private long frames;
    private ChildProcess.Feeder feeder;
    private ChildProcess.Taker taker;

    /**
     * Adds a media file; its demuxer follows from its first bytes.
     *
     * @return the input's number, from 0
     */
    public int input(Path file, String... options) throws MediaException {
        return input(MediaType.of(file).demuxer(), file, options);
    }

    /** Adds a file with a given demuxer. */
    public int input(String demuxer, Path file, String... options) {
        inputs.addAll(List.of("-max_pixels", MAX_PIXELS));
        return input(demuxer, "file:" + file.toAbsolutePath(), options);
    }

    /** Adds standard input, fed by {@code standardInput}. */
    public int pipeInput(String demuxer, ChildProcess.Feeder standardInput, String... options) {
        feeder = standardInput;
        return input(demuxer, "pipe:0", options);
    }

    /** Adds a list file of the concat demuxer, whose entries are {@code file:} names. */
    public int concatInput(Path list, String... options) {
        List<String> all = new ArrayList<>(List.of("-safe", "0"));
        all.addAll(List.of(options));
        return input("concat", "file:" + list.toAbsolutePath(), all.toArray(String[]::new));
    }

    /** Adds a filter source such as {@code color=black:s=640x360}. */
    public int filterInput(String graph) {
        inputs.addAll(List.of("-f", "lavfi", "-i", graph));
        return inputCount++;
    }

    private int input(String demuxer, String name, String... options) {
        inputs.addAll(List.of("-protocol_whitelist", WHITELIST, "-f", demuxer));
        inputs.addAll(List.of(options));
        inputs.addAll(List.of("-i", name));
        return inputCount++;
    }

    /** Adds options of the next output. */
    public FfmpegCall options(String... options) {
        outputs.addAll(List.of(options));
        return this;
    }

    public FfmpegCall options(List<String> options) {
        outputs.addAll(options);
        return this;
    }

    /** Ends an output's options with its file, which is overwritten. */
    public FfmpegCall output(String muxer, Path file) {
        outputs.addAll(List.of("-f", muxer, "file:" + file.toAbsolutePath()));
        written.add(file);
        return this;
    }

    /** Ends an output's options with standard output. */
    public FfmpegCall pipeOutput(String muxer, ChildProcess.Taker standardOutput) {
        taker = standardOutput;
        outputs.addAll(List.of("-f", muxer, "pipe:1"));
        return this;
    }

    /** Ends an output's options with no output at all, as for an analysis. */
    public FfmpegCall nullOutput() {
        outputs.addAll(List.of("-f", "null", "-"));
        return this;
    }

    public FfmpegCall timeLimit(Duration limit) {
        timeLimit = limit;
        return this;
    }

    /** The longest that FFmpeg may give no sign of life; three minutes by default. */
    public FfmpegCall silenceLimit(Duration limit) {
        silenceLimit = limit;
        return this;
    }

    /** The most bytes that the written files may have together; 64 GiB by default. */
    public FfmpegCall sizeLimit(long bytes) {
        sizeLimit = bytes;
        return this;
    }

    /** The frames that will be made, for the progress bar. */
    public FfmpegCall frames(long total) {
        frames = total;
        return this;
    }

    List<String> arguments(String level) {
        List<String> all = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-nostats", "-loglevel", level, "-y"));
        if (taker == null) {
            all.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.25"));
        }
        all.addAll(inputs);
        all.addAll(outputs);
        return all;
    }

    List<Path> written() {
        return written;
    }

    Duration timeLimit() {
        return timeLimit;
    }

    Duration silenceLimit() {
        return silenceLimit;
    }

    long sizeLimit() {
        return sizeLimit;
    }

    long frames() {
        return frames;
    }

    ChildProcess.Feeder feeder() {
        return feeder;
    }

    ChildProcess.Taker taker() {
        return taker;
    }
}
