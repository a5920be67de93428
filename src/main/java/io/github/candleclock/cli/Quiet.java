package io.github.candleclock.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps what libraries and the Java machine would print over the dashboard, to be printed when the screen is the shell's again. */
final class Quiet {
    private static final int MOST = 16 << 10;

    private final Bounded said = new Bounded();

    PrintStream stream() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    void printTo(PrintWriter out) {
        String words = said.toString(StandardCharsets.UTF_8);
        if (!words.isBlank()) {
            out.print(words);
            out.flush();
        }
    }

    /** The first words are the ones that say what happened; a flood behind them is dropped. */
    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {
            if (size() < MOST) {
                super.write(b);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, Math.min(length, MOST - size()));
        }
    }
}
