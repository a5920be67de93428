package io.github.candleclock.cli;

import io.github.candleclock.fetch.PriceFetch;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts the program: the one place that names the system clock, the environment and the standard streams. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Outside.system(), args));
    }

    /** Runs a command and returns its exit code: 0 fine, 1 a failure, 2 a wrong command line. */
    public static int run(Outside outside, String... args) {
        return commandLine(outside, () -> new PriceFetch(), args).execute(args);
    }

    /** @param args the words that it is made for */
    static CommandLine commandLine(Outside outside, Supplier<PriceFetch> fetch, String... args) {
        return new Commands(outside, fetch)
                .lineFor(args)
                .setOut(outside.out())
                .setErr(outside.err())
                .setExecutionStrategy(Main::execute)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage());
    }

    /** An option in front of a command would be that of the command before, and lost without a word. */
    private static int execute(CommandLine.ParseResult parsed) {
        for (CommandLine.ParseResult before = parsed; before.hasSubcommand(); before = before.subcommand()) {
            if (!before.matchedOptions().isEmpty()) {
                String option = before.matchedOptions().get(0).longestName();
                String command = before.subcommand().commandSpec().qualifiedName();
                throw new CommandLine.ParameterException(
                        before.commandSpec().commandLine(),
                        "'" + option + "' has to stand behind the command: " + command + " " + option + " …");
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
