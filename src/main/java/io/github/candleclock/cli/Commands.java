package io.github.candleclock.cli;

import io.github.candleclock.fetch.PriceFetch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * All commands, in the order in which the help lists them. To look at a command's options takes a millisecond or two, and the program is
 * started often: where the first word names a command, only that one is made, and without any word none.
 */
final class Commands {
    private final Outside outside;
    private final Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();

    Commands(Outside outside, Supplier<PriceFetch> fetch) {
        this.outside = outside;
        add("live", () -> new LiveCommand(outside));
        add("daily", () -> new DailyCommand(outside));
        add("weekly", () -> new WeeklyCommand(outside));
        add("monthly", () -> new MonthlyCommand(outside));
        add("session", () -> new SessionCommand(outside));
        add("blocks", () -> new BlocksCommand(outside));
        add("projects", () -> new ProjectsCommand(outside));
        add("models", () -> new ModelsCommand(outside));
        all.put("statusline", this::statusline);
        add("doctor", () -> new DoctorCommand(outside));
        all.put(
                "prices",
                () -> new CommandLine(new PricesCommand(outside))
                        .addSubcommand(new PricesUpdateCommand(outside, fetch)));
        all.put(
                "config",
                () -> new CommandLine(new ConfigCommand(outside))
                        .addSubcommand(new ConfigInitCommand(outside))
                        .addSubcommand(new ConfigCheckCommand(outside)));
        all.put("archive", this::archive);
        add("demo", () -> new DemoCommand(outside));
    }

    /** The command line for some words: with all commands, unless these show that fewer are needed. */
    CommandLine lineFor(String... words) {
        CommandLine line = new CommandLine(new RootCommand(outside));
        if (words.length > 0 && all.containsKey(words[0])) {
            line.addSubcommand(words[0], all.get(words[0]).get());
        } else if (words.length > 0) {
            all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        return line;
    }

    private CommandLine statusline() {
        return new CommandLine(new StatuslineCommand(outside, () -> System.out))
                .addSubcommand(new StatuslineInstallCommand(outside, YesOrNo.atTerminal(outside)));
    }

    private CommandLine archive() {
        return new CommandLine(new ArchiveCommand(outside))
                .addSubcommand(new ArchiveVerifyCommand(outside))
                .addSubcommand(new ArchiveCompactCommand(outside))
                .addSubcommand(new ArchiveExportCommand(outside))
                .addSubcommand(new ArchiveImportCommand(outside, () -> System.in))
                .addSubcommand(new ArchiveForgetCommand(outside, YesOrNo.atTerminal(outside)));
    }

    private void add(String name, Supplier<Object> command) {
        all.put(name, () -> new CommandLine(command.get()));
    }
}
