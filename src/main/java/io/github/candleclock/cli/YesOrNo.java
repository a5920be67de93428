package io.github.candleclock.cli;

import io.github.candleclock.tui.terminal.Tty;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;

/** Somebody who can be asked before something is done. */
interface YesOrNo {
    /** Whether they say yes; nothing where nobody is there. */
    Optional<Boolean> ask(String question);

    /** Whoever sits at the terminal, if somebody does; what is no clear yes is a no. */
    static YesOrNo atTerminal(Outside outside) {
        return question -> {
            if (!Tty.isPresent()) {
                return Optional.empty();
            }
            outside.out().print(question + " [y/N] ");
            outside.out().flush();
            Scanner typed = new Scanner(System.in, StandardCharsets.UTF_8);
            String answer = typed.hasNextLine() ? typed.nextLine().strip().toLowerCase(Locale.ROOT) : "";
            return Optional.of(answer.equals("y") || answer.equals("yes"));
        };
    }
}
