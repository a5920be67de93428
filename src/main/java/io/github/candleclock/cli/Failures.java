package io.github.candleclock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Says what went wrong on the error stream, and ends with exit code 1; with 2 where the command line was wrong. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (fault instanceof WrongOption) {
            String sentence = String.valueOf(fault.getMessage());
            return new WrongUsage()
                    .handleParseException(new CommandLine.ParameterException(command, sentence), new String[0]);
        }
        PrintWriter err = command.getErr();
        if (fault instanceof Failure) {
            err.println("candleclock: " + fault.getMessage());
        } else {
            err.println("candleclock: something broke that should not: " + fault);
            fault.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
