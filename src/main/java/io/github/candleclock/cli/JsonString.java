package io.github.candleclock.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the quotes of a JSON string, a letter for each byte: read, written, and quoted once more for a shell. */
final class JsonString {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
    /** A quote, in each way to write one. */
    private static final Pattern QUOTE = Pattern.compile("\\\\u0027|\\\\.|'");

    private JsonString() {}

    /** With its escapes resolved. */
    static String plain(String raw) {
        return ESCAPE.matcher(raw).replaceAll(escape -> Matcher.quoteReplacement(resolved(escape)));
    }

    private static String resolved(MatchResult escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(2);
        };
    }

    /** Any text, as it stands between quotes. */
    static String raw(String text) {
        StringBuilder raw = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (letter == '"' || letter == '\\') {
                raw.append('\\').append(letter);
            } else if (letter < ' ') {
                raw.append(String.format("\\u%04x", (int) letter));
            } else {
                raw.append(letter);
            }
        }
        return raw.toString();
    }

    /** As one word of a shell's command line; whatever else is in it stays as it was written. */
    static String rawQuoted(String raw) {
        return "'"
                + QUOTE.matcher(raw)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group().equals("'") || found.group().equals("\\u0027")
                                        ? "'\\\\''"
                                        : found.group()))
                + "'";
    }
}
