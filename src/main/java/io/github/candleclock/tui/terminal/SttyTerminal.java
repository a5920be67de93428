package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lanterna's terminal as we want it: size and raw mode by few calls of stty, text as UTF-8, keys by our own patterns.
 *
 * <p>Lanterna calls what is overridden here from its constructor, so this class has no fields.
 */
abstract class SttyTerminal extends UnixTerminal {
    SttyTerminal(InputStream in, OutputStream out) throws IOException {
        super(in, out, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
    }

    /** Lanterna would do it character by character, and wrongly outside of ASCII. */
    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks the kernel. Lanterna would ask the terminal, and wait five seconds for one that does not answer. */
    @Override
    protected TerminalSize findTerminalSize() throws IOException {
        String[] answer = runSTTYCommand("size").trim().split(" ", -1);
        try {
            int rows = Integer.parseInt(answer[0]);
            int columns = Integer.parseInt(answer[answer.length - 1]);
            // some lines over serial and some pipes of programs know no size and say 0 0
            return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : new TerminalSize(80, 24);
        } catch (NumberFormatException e) {
            return new TerminalSize(80, 24);
        }
    }

    /** Everything at once: each stty is a process. CR still becomes LF, as the decoder wants it. */
    @Override
    protected void canonicalMode(boolean enabled) throws IOException {
        if (!enabled) {
            runSTTYCommand(
                    "-icanon", "-echo", "-ixon", "min", "1", "time", "0", "intr", "undef", "susp", "undef", "quit",
                    "undef");
        }
    }

    @Override
    protected void keyEchoEnabled(boolean enabled) {}

    @Override
    protected void keyStrokeSignalsEnabled(boolean enabled) {}

    @Override
    protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
        return new KeyPatterns();
    }
}
