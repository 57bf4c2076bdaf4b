// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Staleness;
import org.filmwright.page.PageOptions;
import org.filmwright.page.Pages;
import org.filmwright.page.Paginator;
import org.filmwright.page.SceneLength;
import org.filmwright.pipeline.Profiles;
import org.filmwright.pipeline.ScriptFacts;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStore.Counts;

/** The numbers of {@code stats}. */
public final class FilmStats {
    private static final double SECONDS_PER_EIGHTH = 60.0 / 8;

    private final FilmSession session;
    private final Supplier<Stages> stages;
    private final Snapshot snapshot;

    public FilmStats(FilmSession session, Supplier<Stages> stages) {
        this.session = session;
        this.stages = stages;
        this.snapshot = session.snapshot();
    }

    /** Every number by its name in the contract, in its order. */
    public Map<String, Number> numbers() throws CoreException {
        List<ScriptElement> script = FountainParser.elements(ScriptText.of(snapshot));
        Pages pages = Paginator.paginate(script, Profiles.of(session.format()), PageOptions.DEFAULT);
        int eighths = pages.scenes().stream().mapToInt(SceneLength::eighths).sum();
        Counts counts = FilmSessions.counts(session);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("scenes", count(BlockTypes.SCENE));
        numbers.put("sets", ScriptFacts.sets(snapshot));
        numbers.put("locations", count(BlockTypes.LOCATION));
        numbers.put("characters", count(BlockTypes.CHARACTER));
        numbers.put("speakingCharacters", speakers());
        numbers.put("setups", count(BlockTypes.SET_UP));
        numbers.put("shots", count(BlockTypes.SHOT));
        numbers.put("takes", count(BlockTypes.TAKE));
        numbers.put("assets", counts.assets());
        numbers.put("assetBytes", counts.assetBytes());
        numbers.put("pages", pages.count());
        numbers.put("eighths", eighths);
        numbers.put("runtimeSeconds", runtime(eighths));
        numbers.put("blocks", snapshot.size());
        numbers.put("edits", counts.edits());
        numbers.put("versions", counts.versions());
        numbers.put("branches", counts.branches());
        numbers.put("stale", stale());
        return numbers;
    }

    private int count(String type) {
        return snapshot.ofType(type).size();
    }

    /** Who speaks: the characters that cues link to, and who stands in cues that link to none yet. */
    private int speakers() {
        Map<String, List<String>> names = ScriptFacts.speakers(snapshot);
        Set<String> speakers = new HashSet<>();
        for (Block element : ScriptBlocks.elements(snapshot)) {
            if (ScriptBlocks.is(element, ElementType.CHARACTER)) {
                List<String> linked = element.links(Features.CHARACTERS);
                if (linked.isEmpty()) {
                    names.getOrDefault(element.id(), List.of())
                            .forEach(name -> speakers.add(name.toUpperCase(Locale.ROOT)));
                } else {
                    speakers.addAll(linked);
                }
            }
        }
        return speakers.size();
    }

    /** Of the cut where there is one, else of the shots, else by the rule of a minute a page. */
    private double runtime(int eighths) {
        List<Block> clips = snapshot.children(Stages.REVIEW).stream().filter(block -> block.is(BlockTypes.CLIP))
                .toList();
        List<Block> pictures = clips.isEmpty() ? snapshot.ofType(BlockTypes.SHOT) : clips;
        if (pictures.isEmpty()) {
            return eighths * SECONDS_PER_EIGHTH;
        }
        FilmFormat format = session.format();
        long frames = pictures.stream().mapToLong(shot -> shot.number(Features.DURATION, 0)).sum();
        return Math.round(format.seconds(frames) * 1000) / 1000.0;
    }

    private int stale() throws CoreException {
        return count(BlockTypes.TAKE) == 0 ? 0 : new Staleness(session, stages.get()).all().size();
    }
}
