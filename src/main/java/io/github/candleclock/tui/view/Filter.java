package io.github.candleclock.tui.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that a row has to hold, each of them, somewhere; upper and lower case are the same. Without words everything passes.
 *
 * @param typing whether keys go into the text
 */
public record Filter(String text, boolean typing) {
    public static final Filter NONE = new Filter("", false);

    private static final int LONGEST = 60;

    public boolean isActive() {
        return typing || !text.isEmpty();
    }

    /** Whether texts, taken together, hold all the words. */
    public boolean passes(String... texts) {
        String whole = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(whole::contains);
    }

    /** The filter after a key, while its text is being typed; empty for a key that is not its business. */
    public Optional<Filter> typed(String key) {
        if (!typing) {
            return Optional.empty();
        }
        return switch (key) {
            case "Enter" -> Optional.of(new Filter(text.strip(), false));
            case "Esc" -> Optional.of(NONE);
            case "Backspace" -> Optional.of(text.isEmpty() ? NONE : withoutLast());
            case "Ctrl-U" -> Optional.of(new Filter("", true));
            case "Space" -> Optional.of(with(" "));
            default -> key.length() == 1 ? Optional.of(with(key)) : Optional.empty();
        };
    }

    /** With text typed or pasted behind what is there; control characters and what is too long are left out. */
    public Filter with(String more) {
        StringBuilder longer = new StringBuilder(text);
        more.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> !Character.isISOControl(point))
                .limit(Math.max(0, LONGEST - text.length()))
                .forEach(longer::appendCodePoint);
        return new Filter(longer.toString(), typing);
    }

    private Filter withoutLast() {
        return new Filter(text.substring(0, text.offsetByCodePoints(text.length(), -1)), typing);
    }
}
