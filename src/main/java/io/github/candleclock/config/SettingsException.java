package io.github.candleclock.config;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a file that people write: which file, where in it, and a sentence that says what to do. It is checked, because a wrong file
 * is to be expected, and each reader has to choose whom to tell.
 */
public final class SettingsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;
    private final String sentence;

    /** A fault of the file as a whole, or of something that is not in it. */
    public SettingsException(String file, String sentence) {
        this(file, null, sentence);
    }

    public SettingsException(String file, @Nullable Place place, String sentence) {
        super(file + ": " + (place == null ? "" : place + ": ") + sentence);
        this.file = file;
        this.line = place == null ? 0 : place.line();
        this.column = place == null ? 0 : place.column();
        this.sentence = sentence;
    }

    public String file() {
        return file;
    }

    public Optional<Place> place() {
        return line == 0 ? Optional.empty() : Optional.of(new Place(line, column));
    }

    /** What is wrong and what to do, without the file and the place. */
    public String sentence() {
        return sentence;
    }
}
