package io.github.candleclock.config;

import java.util.List;

/**
 * A setting as it was given on the command line. Blank texts count as not given.
 *
 * @param name the option's, as faults call it
 */
public record TypedOption(String name, List<String> texts) {
    public TypedOption {
        texts = List.copyOf(texts);
    }
}
