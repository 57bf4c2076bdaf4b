// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.cli.internal.TextAnswers;
import org.filmwright.operations.Proposal;
import org.filmwright.operations.Proposals;
import org.filmwright.operations.Review;
import org.filmwright.operations.TextChange;
import org.filmwright.operations.Wording;

import com.google.gson.stream.JsonWriter;

/** Lists what text operations offer, shows it change by change, accepts and rejects it. */
public final class ProposalCommand implements Command {
    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public String usage() {
        return "list|show|accept|reject FILM [ID] [--wording N] [--change KEY]… [--all] [--json]";
    }

    @Override
    public String summary() {
        return "Lists what text operations offer, shows it, accepts or rejects it as a whole or change by change";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String verb = invocation.get("list|show|accept|reject");
        boolean writes = verb.equals("accept") || verb.equals("reject");
        try (FilmSession session = writes ? invocation.write() : invocation.read()) {
            Snapshot film = session.snapshot();
            if (verb.equals("list")) {
                list(invocation, invocation.arguments().has("all") ? Proposals.all(film) : Proposals.open(film));
                return ExitCodes.DONE;
            }
            Proposal proposal = proposal(film, invocation.arguments().find("ID"));
            Wording wording = wording(proposal, invocation.arguments().option("wording", null));
            return writes ? decide(invocation, session, proposal, wording, verb.equals("accept"))
                    : show(invocation, proposal, wording);
        }
    }

    private static Proposal proposal(Snapshot film, String id) throws FilmException {
        if (id == null) {
            throw new FilmException(ErrorCode.USAGE, "Name the proposal; 'filmwright proposal list FILM' shows the ids.");
        }
        return Proposals.find(film, BlockIds.resolve(film, id).id()).orElseThrow(() -> new FilmException(
                ErrorCode.REFUSED, id + " is no proposal; 'filmwright proposal list FILM' shows them."));
    }

    private static Wording wording(Proposal proposal, String number) throws FilmException {
        if (number == null) {
            return proposal.last();
        }
        return proposal.wordings().stream().filter(each -> Long.toString(each.number()).equals(number)).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "The proposal has no wording " + number
                        + "; it has 1 to " + proposal.wordings().size() + "."));
    }

    private static void list(Invocation invocation, List<Proposal> proposals) throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                json.name("proposals").beginArray();
                for (Proposal proposal : proposals) {
                    write(json.beginObject(), proposal);
                    json.endObject();
                }
                json.endArray();
            });
        } else {
            proposals.forEach(each -> invocation.out().println(TextAnswers.line(each)));
            invocation.out().println(proposals.isEmpty() ? "There are no proposals." : proposals.size()
                    + (proposals.size() == 1 ? " proposal" : " proposals"));
        }
    }

    private static int show(Invocation invocation, Proposal proposal, Wording wording) throws CoreException {
        if (invocation.json()) {
            Json.document(invocation.out(), json -> {
                write(json, proposal);
                json.name("changes").beginArray();
                for (TextChange change : wording.changes()) {
                    write(json, change);
                }
                json.endArray();
            });
            return ExitCodes.DONE;
        }
        invocation.out().println(TextAnswers.line(proposal));
        invocation.out().println("Wording " + wording.number() + " by " + wording.author());
        for (TextChange change : wording.changes()) {
            invocation.out().println();
            invocation.out().println(change.key() + "  " + state(change)
                    + (change.reason().isEmpty() ? "" : ": " + change.reason()));
            change.before().strip().lines().forEach(line -> invocation.out().println("- " + line));
            String after = change.title().isEmpty() || change.after().startsWith(change.title()) ? change.after()
                    : change.title() + ": " + change.after();
            after.strip().lines().forEach(line -> invocation.out().println("+ " + line));
        }
        return ExitCodes.DONE;
    }

    private static int decide(Invocation invocation, FilmSession session, Proposal proposal, Wording wording,
            boolean accept) throws CoreException {
        Set<String> keys = new HashSet<>(invocation.arguments().options("change"));
        Review review = new Review(session);
        Review.Outcome outcome = accept ? review.accept(proposal.id(), wording.id(), keys)
                : review.reject(proposal.id(), wording.id(), keys);
        session.flush();
        int count = outcome.decided().size();
        invocation.out().println(count + (count == 1 ? " change " : " changes ") + (accept ? "accepted" : "rejected"));
        outcome.left().forEach(left -> invocation.err().println(left.key() + ": " + left.reason()));
        return count > 0 ? ExitCodes.DONE : ErrorCode.REFUSED.exitCode();
    }

    private static String state(TextChange change) {
        return change.state().name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonWriter json, Proposal proposal) throws IOException {
        json.name("id").value(proposal.id());
        json.name("name").value(proposal.name());
        json.name("operation").value(proposal.operation().id());
        json.name("subject").value(proposal.subject());
        json.name("feature").value(proposal.feature());
        json.name("instruction").value(proposal.instruction());
        json.name("settled").value(proposal.settled());
        json.name("wordings").beginArray();
        for (Wording wording : proposal.wordings()) {
            json.beginObject();
            json.name("number").value(wording.number());
            json.name("author").value(wording.author());
            json.name("text").value(wording.text());
            json.endObject();
        }
        json.endArray();
    }

    private static void write(JsonWriter json, TextChange change) throws IOException {
        json.beginObject();
        json.name("key").value(change.key());
        json.name("state").value(state(change));
        json.name("reason").value(change.reason());
        json.name("title").value(change.title());
        json.name("before").value(change.before());
        json.name("after").value(change.after());
        json.endObject();
    }
}
