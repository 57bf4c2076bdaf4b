// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Optional;

import org.filmwright.cli.internal.commands.AltsCommand;
import org.filmwright.cli.internal.commands.AssetCommand;
import org.filmwright.cli.internal.commands.BranchCommand;
import org.filmwright.cli.internal.commands.BundleCommand;
import org.filmwright.cli.internal.commands.CheckCommand;
import org.filmwright.cli.internal.commands.CheckoutCommand;
import org.filmwright.cli.internal.commands.DemoCommand;
import org.filmwright.cli.internal.commands.DiffCommand;
import org.filmwright.cli.internal.commands.EditCommand;
import org.filmwright.cli.internal.commands.ExportCommand;
import org.filmwright.cli.internal.commands.GenerateCommand;
import org.filmwright.cli.internal.commands.HistoryCommand;
import org.filmwright.cli.internal.commands.ImportCommand;
import org.filmwright.cli.internal.commands.JobsCommand;
import org.filmwright.cli.internal.commands.LabelCommand;
import org.filmwright.cli.internal.commands.ListCommand;
import org.filmwright.cli.internal.commands.LockCommand;
import org.filmwright.cli.internal.commands.MakeCommand;
import org.filmwright.cli.internal.commands.MergeCommand;
import org.filmwright.cli.internal.commands.NewCommand;
import org.filmwright.cli.internal.commands.OmitCommand;
import org.filmwright.cli.internal.commands.OpenCommand;
import org.filmwright.cli.internal.commands.ParseCommand;
import org.filmwright.cli.internal.commands.ProposalCommand;
import org.filmwright.cli.internal.commands.RedoCommand;
import org.filmwright.cli.internal.commands.PlansCommand;
import org.filmwright.cli.internal.commands.RegenerateCommand;
import org.filmwright.cli.internal.commands.RenderCommand;
import org.filmwright.cli.internal.commands.ReportCommand;
import org.filmwright.cli.internal.commands.RestoreCommand;
import org.filmwright.cli.internal.commands.ShowCommand;
import org.filmwright.cli.internal.commands.RevisionCommand;
import org.filmwright.cli.internal.commands.RulesCommand;
import org.filmwright.cli.internal.commands.SpendCommand;
import org.filmwright.cli.internal.commands.StaleCommand;
import org.filmwright.cli.internal.commands.StatsCommand;
import org.filmwright.cli.internal.commands.UnbundleCommand;
import org.filmwright.cli.internal.commands.UndoCommand;
import org.filmwright.cli.internal.commands.WhoCommand;

/** The table of commands. Only the classes of the command that runs are loaded. */
public final class Commands {
    private static final List<String> NAMES = List.of("open", "demo", "new", "import", "export", "make", "rules", "plans",
            "render", "stale", "regenerate", "generate", "proposal", "jobs", "spend", "parse", "check", "stats", "list",
            "show", "edit", "history", "undo", "redo", "restore", "branch", "checkout", "diff", "merge", "label", "alts",
            "who", "lock", "omit", "revision", "report", "asset", "bundle", "unbundle");

    private Commands() {
    }

    /** The command of this name. */
    public static Optional<Command> find(String name) {
        return Optional.ofNullable(switch (name) {
            case "open" -> new OpenCommand();
            case "new" -> new NewCommand();
            case "demo" -> new DemoCommand();
            case "make" -> new MakeCommand();
            case "plans" -> new PlansCommand();
            case "rules" -> new RulesCommand();
            case "render" -> new RenderCommand();
            case "stale" -> new StaleCommand();
            case "branch" -> new BranchCommand();
            case "checkout" -> new CheckoutCommand();
            case "diff" -> new DiffCommand();
            case "merge" -> new MergeCommand();
            case "label" -> new LabelCommand();
            case "alts" -> new AltsCommand();
            case "who" -> new WhoCommand();
            case "lock" -> new LockCommand();
            case "omit" -> new OmitCommand();
            case "report" -> new ReportCommand();
            case "revision" -> new RevisionCommand();
            case "generate" -> new GenerateCommand();
            case "proposal" -> new ProposalCommand();
            case "jobs" -> new JobsCommand();
            case "spend" -> new SpendCommand();
            case "regenerate" -> new RegenerateCommand();
            case "import" -> new ImportCommand();
            case "export" -> new ExportCommand();
            case "parse" -> new ParseCommand();
            case "check" -> new CheckCommand();
            case "stats" -> new StatsCommand();
            case "list" -> new ListCommand();
            case "show" -> new ShowCommand();
            case "edit" -> new EditCommand();
            case "history" -> new HistoryCommand();
            case "undo" -> new UndoCommand();
            case "redo" -> new RedoCommand();
            case "restore" -> new RestoreCommand();
            case "asset" -> new AssetCommand();
            case "bundle" -> new BundleCommand();
            case "unbundle" -> new UnbundleCommand();
            default -> null;
        });
    }

    /** All commands in the order of the help. */
    public static List<Command> all() {
        return NAMES.stream().map(name -> find(name).orElseThrow()).toList();
    }
}
