package io.github.candleclock.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a terminal's background is light, as far as it can be known.
 *
 * @param isLight empty where neither the terminal nor the environment says
 * @param typedAhead what people typed while we asked, a character a byte
 */
record Background(Optional<Boolean> isLight, String typedAhead) {
    /** The question, and behind it one that every terminal answers: when its answer is there, no other will come. */
    static final String QUESTION = "\033]11;?\033\\\033[c";

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Pattern FENCE = Pattern.compile("\033\\[\\?[0-9;]*c");
    private static final Pattern ANSWER = Pattern.compile(
            "\033\\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})[^\007\033]*(?:\007|\033\\\\)");

    /** Takes the question at once. */
    interface Terminal {
        void write(byte[] question) throws IOException;
    }

    /** Asks the terminal, which must be in raw mode; no other thread may read its input meanwhile. */
    static Background ask(InputStream in, Terminal terminal, Map<String, String> environment) throws IOException {
        String term = environment.getOrDefault("TERM", "");
        if (term.equals("dumb") || term.startsWith("screen") && !environment.containsKey("TMUX")) {
            return new Background(fromEnvironment(environment), "");
        }
        terminal.write(QUESTION.getBytes(StandardCharsets.US_ASCII));
        return read(answer(in), environment);
    }

    static Background read(String input, Map<String, String> environment) {
        Matcher answer = ANSWER.matcher(input);
        Optional<Boolean> light = answer.find()
                ? Optional.of(luminance(answer.group(1), answer.group(2), answer.group(3)) > 0.5)
                : fromEnvironment(environment);
        String typed = FENCE.matcher(answer.replaceAll("")).replaceAll("");
        return new Background(light, typed);
    }

    /** COLORFGBG ends with the background's number: 7 and 9 to 15 are light, 8 is a dark grey. */
    private static Optional<Boolean> fromEnvironment(Map<String, String> environment) {
        String colours = environment.getOrDefault("COLORFGBG", "");
        String background = colours.substring(colours.lastIndexOf(';') + 1);
        if (!background.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(background);
        return Optional.of(number == 7 || number >= 9 && number <= 15);
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - until < 0) {
            while (in.available() > 0) {
                bytes.write(in.read());
            }
            if (FENCE.matcher(bytes.toString(StandardCharsets.ISO_8859_1)).find()) {
                break;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static double luminance(String red, String green, String blue) {
        return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
    }

    private static double share(String hex) {
        return Integer.parseInt(hex, 16) / (Math.pow(16, hex.length()) - 1);
    }
}
