// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Spend;

/** Reads a film's ledger: sums by shot, scene, day and provider, and the whole of it as CSV. */
public final class Ledger {
    private static final String COLUMNS = "time,day,scene,subject,operation,provider,model,amount,currency,estimated";

    private final Snapshot film;
    private final List<Spend> items;

    public Ledger(Snapshot film, List<Spend> items) {
        this.film = film;
        this.items = List.copyOf(items);
    }

    /** What sums are made by. */
    public enum By {
        SHOT, SCENE, DAY, PROVIDER
    }

    /** Oldest first. */
    public List<Spend> items() {
        return items;
    }

    /** Sums in the order of their names, one for each name and currency. */
    public Map<String, Map<String, Money>> sums(By by) {
        Function<Spend, String> key = switch (by) {
        case SHOT -> spend -> name(spend.subject());
        case SCENE -> spend -> name(scene(film, spend.subject()));
        case DAY -> Ledger::day;
        case PROVIDER -> Spend::provider;
        };
        Map<String, Map<String, Money>> sums = new TreeMap<>();
        for (Spend spend : items) {
            sums.computeIfAbsent(key.apply(spend), name -> new TreeMap<>()).merge(spend.amount().currency(),
                    spend.amount(), Money::plus);
        }
        return sums;
    }

    /** The sum of all, one for each currency. */
    public Map<String, Money> total() {
        Map<String, Money> total = new TreeMap<>();
        items.forEach(spend -> total.merge(spend.amount().currency(), spend.amount(), Money::plus));
        return total;
    }

    private static String day(Spend spend) {
        return spend.time().toString().substring(0, 10);
    }

    /** A block as people call it; empty where it is gone. */
    public String name(String id) {
        Block block = id == null || id.isEmpty() ? null : film.block(id);
        return block == null ? "" : BlockNames.of(film, block);
    }

    /** The scene that a shot or line belongs to; empty if it is gone or belongs to none. */
    public static String scene(Snapshot film, String subject) {
        Block block = subject == null ? null : film.block(subject);
        if (block == null) {
            return "";
        }
        String scene = block.link(Features.SCENE);
        return scene != null ? scene : film.block(block.parent()) == null ? "" : block.parent();
    }

    /** The ledger as CSV (RFC 4180), a line per call. */
    public String csv() {
        StringBuilder csv = new StringBuilder(COLUMNS).append("\r\n");
        for (Spend spend : items) {
            List<String> cells = List.of(spend.time().toString(), day(spend), name(scene(film, spend.subject())),
                    name(spend.subject()), spend.operation(), spend.provider(), spend.model(),
                    spend.amount().amount().toPlainString(), spend.amount().currency(), Boolean.toString(spend.estimated()));
            csv.append(String.join(",", cells.stream().map(Ledger::cell).toList())).append("\r\n");
        }
        return csv.toString();
    }

    /** A cell in quotes where it needs them; one that a spreadsheet would take for a formula is text. */
    private static String cell(String value) {
        String text = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
