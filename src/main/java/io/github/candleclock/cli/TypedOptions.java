package io.github.candleclock.cli;

import io.github.candleclock.config.TypedOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what was typed, by the setting that it stands for; what was not typed is left out. */
final class TypedOptions {
    private final Map<String, TypedOption> bySetting = new LinkedHashMap<>();

    void text(String setting, String option, @Nullable String typed) {
        if (typed != null) {
            texts(setting, option, List.of(typed));
        }
    }

    void texts(String setting, String option, List<String> typed) {
        if (!typed.isEmpty()) {
            bySetting.put(setting, new TypedOption(option, typed));
        }
    }

    /** An option that can be typed with {@code no-} too. */
    void flag(String setting, String option, @Nullable Boolean typed) {
        if (typed != null) {
            text(setting, typed ? option : option.replaceFirst("^--", "--no-"), typed.toString());
        }
    }

    Map<String, TypedOption> bySetting() {
        return Map.copyOf(bySetting);
    }
}
