// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.AssetDocument;
import org.filmwright.cli.internal.AssetIds;
import org.filmwright.cli.internal.AssetIngest;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** The library: adds, lists, shows and finds assets. */
public final class AssetCommand implements Command {
    @Override
    public String name() {
        return "asset";
    }

    @Override
    public String usage() {
        return "add|list|search|show FILM [FILE|WORD|ASSET…] [--json]";
    }

    @Override
    public String summary() {
        return "Adds files to the library, lists, shows and finds its assets";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        List<String> words = invocation.arguments().all("FILE|WORD|ASSET");
        String action = invocation.get("add|list|search|show");
        if (words.isEmpty() != action.equals("list")) {
            throw new FilmException(ErrorCode.USAGE, switch (action) {
                case "list" -> "'asset list' takes a film and nothing more; 'asset search' finds assets by words.";
                case "add" -> "Name the files to add.";
                case "show" -> "Name the asset to show by its SHA-256 or the beginning of it.";
                default -> "Give words to search for.";
            });
        }
        if (action.equals("add")) {
            return add(invocation, words);
        }
        try (FilmSession session = invocation.read()) {
            AssetDocument document = new AssetDocument(session);
            List<Asset> assets = switch (action) {
                case "show" -> List.of(AssetIds.resolve(session.assets(), words.get(0)));
                case "search" -> session.assets().list().stream().filter(asset -> matches(document, asset, words))
                        .toList();
                default -> session.assets().list();
            };
            if (invocation.json()) {
                document.print(invocation.out(), assets);
            } else if (action.equals("show")) {
                document.details(invocation.out(), assets.get(0));
            } else {
                document.lines(invocation.out(), assets);
            }
            return action.equals("search") && assets.isEmpty() ? ExitCodes.REFUSED : ExitCodes.DONE;
        }
    }

    private static int add(Invocation invocation, List<String> words) throws CoreException {
        try (FilmSession session = invocation.write()) {
            AssetIngest ingest = new AssetIngest(session, invocation);
            for (String word : words) {
                Path file = Invocation.toPath(word);
                Asset asset = ingest.add(file);
                invocation.out().println(asset.sha256() + "  " + file);
            }
            return ExitCodes.DONE;
        }
    }

    private static boolean matches(AssetDocument document, Asset asset, List<String> words) {
        String text = document.searchText(asset).toLowerCase(Locale.ROOT);
        for (String word : String.join(" ", words).toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
