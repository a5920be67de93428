package io.github.candleclock.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether the terminal's ground is light, by asking the terminal (OSC 11) and, where that fails, the variable COLORFGBG. Runs
 * in raw mode before the key reader starts; keys typed meanwhile are put back.
 *
 * <p>The question is followed by DA1, which every terminal answers: a terminal that does not know OSC 11 costs no waiting. An answer
 * that comes later still is swallowed by {@link EscapeSequences}.
 */
final class Background {
    /** Writes to the terminal at once. */
    interface Line {
        void send(String sequence) throws IOException;
    }

    private static final String QUESTION = "\033]11;?\033\\\033[c";
    private static final Pattern FENCE = Pattern.compile("\033\\[\\?[0-9;]*c");
    private static final Pattern ANSWER = Pattern.compile("\033\\]11;([^\007\033]*)(?:\007|\033\\\\)");
    private static final Pattern COLOUR =
            Pattern.compile("rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?");

    private final KeyStream keys;
    private final Line line;
    private final KeyStream.Patience patience;

    Background(KeyStream keys, Line line, KeyStream.Patience patience) {
        this.keys = keys;
        this.line = line;
        this.patience = patience;
    }

    Optional<Boolean> isLight(Map<String, String> environment, Duration longest) throws IOException {
        Optional<Boolean> told = canAnswer(environment) ? ask(longest) : Optional.empty();
        return told.isPresent() ? told : fromVariable(environment.getOrDefault("COLORFGBG", ""));
    }

    /** GNU screen prints the question; tmux, which calls itself screen as well, answers. */
    static boolean canAnswer(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        boolean screen = environment.containsKey("STY") || term.startsWith("screen");
        return !term.equals("dumb") && (!screen || environment.containsKey("TMUX"));
    }

    private Optional<Boolean> ask(Duration longest) throws IOException {
        line.send(QUESTION);
        String heard = listen(longest);
        String typed = FENCE.matcher(ANSWER.matcher(heard).replaceAll("")).replaceAll("");
        keys.unread(typed.getBytes(StandardCharsets.ISO_8859_1));
        Matcher answer = ANSWER.matcher(heard);
        return answer.find() ? fromAnswer(answer.group(1)) : Optional.empty();
    }

    private String listen(Duration longest) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        long left = longest.toNanos();
        while (left > 0) {
            long before = System.nanoTime();
            int there = patience.await(keys.source(), (int) Math.max(1, left / 1_000_000));
            if (there == 0) {
                break;
            }
            // a plain read: readNBytes asks a file for its position, which a terminal has not
            byte[] bytes = new byte[there];
            int count = keys.source().read(bytes);
            if (count < 0) {
                break;
            }
            heard.write(bytes, 0, count);
            if (FENCE.matcher(heard.toString(StandardCharsets.ISO_8859_1)).find()) {
                break;
            }
            left -= System.nanoTime() - before;
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /** An answer such as {@code rgb:ffff/ffff/ffff}, with one to four digits a channel. */
    static Optional<Boolean> fromAnswer(String answer) {
        Matcher colour = COLOUR.matcher(answer);
        if (!colour.matches()) {
            return Optional.empty();
        }
        // how bright each channel looks to the eye, ITU-R BT.709
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 3);
        return Optional.of(luminance > 0.5);
    }

    /** A value such as {@code 15;0} or {@code 0;default;15}; the last number is the ground's colour. 8 is dark grey. */
    static Optional<Boolean> fromVariable(String value) {
        String ground = value.substring(value.lastIndexOf(';') + 1);
        if (!ground.matches("[0-9]|1[0-5]")) {
            return Optional.empty();
        }
        int colour = Integer.parseInt(ground);
        return Optional.of(colour == 7 || colour > 8);
    }

    private static double channel(MatchResult colour, int group) {
        String digits = colour.group(group);
        return Integer.parseInt(digits, 16) / (Math.pow(16, digits.length()) - 1);
    }
}
