package io.github.candleclock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Says what is wrong with a command line, what was perhaps meant, and where the help is; exit code 2. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("candleclock: " + fault.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, err)) {
            err.println("Run '" + command.getCommandSpec().qualifiedName() + " --help' to see what there is.");
        }
        return CommandLine.ExitCode.USAGE;
    }
}
