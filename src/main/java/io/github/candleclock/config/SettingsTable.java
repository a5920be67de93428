package io.github.candleclock.config;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.text.ColourLevel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All settings, in the order in which they are listed: files, listings and documents are made from it or held to it. */
final class SettingsTable {
    private static final String AUTO = "auto";
    private static final String FOREVER = "forever";
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})([dwmy])");

    static final Setting<List<String>> CLAUDE_DIRS = new Setting<>(
            "claude_dirs",
            Shape.LIST,
            List.of(),
            (texts, base) ->
                    texts.stream().map(text -> base.path(text).toString()).toList(),
            "The Claude configuration folders to read. Without any: those of CLAUDE_CONFIG_DIR, or"
                    + " $XDG_CONFIG_HOME/claude and ~/.claude.");

    static final Setting<Optional<ZoneId>> TIMEZONE = new Setting<>(
            "timezone",
            Shape.WORD,
            List.of("system"),
            (texts, base) -> zone(texts.get(0)),
            "The zone of days and clock times: system, or a name such as Europe/Madrid.");

    static final Setting<CostMode> MODE = Setting.ofWords(
            "mode",
            Shape.WORD,
            AUTO,
            words(CostMode.values()),
            "Where costs come from: auto (the log's own where it states one), calculate (always from tokens), display"
                    + " (only the log's own).");

    static final Setting<DayOfWeek> START_OF_WEEK = Setting.ofWords(
            "start_of_week", Shape.WORD, "monday", words(DayOfWeek.values()), "The day on which a week begins.");

    static final Setting<List<Budget>> BUDGETS = new Setting<>(
            "budgets",
            Shape.LIST,
            List.of(),
            (texts, base) -> texts.stream().map(Budget::parse).toList(),
            "Limits of your own: block=20usd, day=50usd, block=2Mtok. Where Claude does not say, the candle burns down by the"
                    + " block budget that is furthest used.");

    static final Setting<LimitChoice> LIMIT = new Setting<>(
            "limit",
            Shape.WORD,
            List.of("highest"),
            (texts, base) -> LimitChoice.parse(texts.get(0)),
            "What the five hours hold, where Claude does not say: an amount (40usd, 2Mtok); a guess by your highest block"
                    + " (highest), by what 9 of 10 blocks stay below (p90) or by a plan as of 2025 (pro, max5, max20); or none.");

    static final Setting<Optional<String>> THEME = new Setting<>(
            "theme",
            Shape.WORD,
            List.of(AUTO),
            (texts, base) -> theme(texts.get(0), base),
            "auto (what suits the terminal's background), the name of a theme, or a theme file.");

    static final Setting<Optional<ColourLevel>> COLOR = Setting.ofWords(
            "color",
            Shape.WORD,
            AUTO,
            colours(),
            "How many colours are drawn: auto (what NO_COLOR, TERM and COLORTERM say), none, 16, 256 or 24bit.");

    static final Setting<Optional<Boolean>> ASCII = Setting.ofWords(
            "ascii",
            Shape.WORD_OR_FLAG,
            AUTO,
            ascii(),
            "Whether to draw with ASCII alone: auto (as the locale says), true or false.");

    static final Setting<Boolean> COMPACT = Setting.ofWords(
            "compact",
            Shape.FLAG,
            "false",
            flags(),
            "Whether the dashboard is a strip of one to three lines, for a small pane.");

    static final Setting<Boolean> ARCHIVE = Setting.ofWords(
            "archive",
            Shape.FLAG,
            "true",
            flags(),
            "Whether answers are kept in an archive, which outlives the logs. Without it logs alone count.");

    static final Setting<Optional<Path>> ARCHIVE_DIR = new Setting<>(
            "archive_dir",
            Shape.WORD,
            List.of(""),
            SettingsTable::path,
            "The folder this device keeps its archives in, such as one that your machines share. Otherwise Candleclock's own.");

    static final Setting<List<Path>> ARCHIVES = new Setting<>(
            "archives",
            Shape.LIST,
            List.of(),
            (texts, base) -> texts.stream().map(base::path).toList(),
            "Archives of other devices to read too, or folders that hold such.");

    static final Setting<Optional<String>> DEVICE = new Setting<>(
            "device",
            Shape.WORD,
            List.of(""),
            (texts, base) -> Optional.of(texts.get(0).strip()).filter(name -> !name.isEmpty()),
            "What this device is called where reports tell devices apart. Otherwise its host name.");

    static final Setting<Optional<Period>> RETENTION = new Setting<>(
            "retention",
            Shape.WORD,
            List.of(FOREVER),
            (texts, base) -> retention(texts.get(0).strip()),
            "How long answers are kept in the archive: forever, or a span such as 90d, 12w, 6m or 2y.");

    static final Setting<Optional<Path>> PRICES_FILE = new Setting<>(
            "prices.file",
            Shape.WORD,
            List.of(""),
            SettingsTable::path,
            "A price list of your own, in LiteLLM's format; it counts before the one that comes with Candleclock.");

    static final Setting<Boolean> REPOSITORIES = Setting.ofWords(
            "projects.repositories",
            Shape.FLAG,
            "true",
            flags(),
            "Whether the repository that holds a folder names its project.");

    static final List<Setting<?>> ALL = List.of(
            CLAUDE_DIRS,
            TIMEZONE,
            MODE,
            START_OF_WEEK,
            BUDGETS,
            LIMIT,
            THEME,
            COLOR,
            ASCII,
            COMPACT,
            ARCHIVE,
            ARCHIVE_DIR,
            ARCHIVES,
            DEVICE,
            RETENTION,
            PRICES_FILE,
            REPOSITORIES);

    /** Variables that are read by others: where the settings are, and which Java the launcher takes. */
    static final List<String> OTHER_VARIABLES =
            List.of("CANDLECLOCK_CONFIG", "CANDLECLOCK_JAVA", "CANDLECLOCK_JAVA_OPTS");

    private SettingsTable() {}

    private static Optional<ZoneId> zone(String text) {
        try {
            return text.equals("system") ? Optional.empty() : Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "there is no time zone \"" + text + "\"; write it as Europe/Madrid, UTC or +02:00"
                            + Nearest.question(text, ZoneId.getAvailableZoneIds()),
                    e);
        }
    }

    /** The name of a bundled theme, or the absolute path of a file. */
    private static Optional<String> theme(String text, PathBase base) {
        if (text.equals(AUTO)) {
            return Optional.empty();
        }
        List<String> names = ThemeFile.bundledNames();
        if (names.contains(text)) {
            return Optional.of(text);
        }
        if (!ThemeFile.isPath(text)) {
            throw new IllegalArgumentException("there is no theme \"" + text + "\"; there are "
                    + String.join(" and ", names)
                    + ", and a theme of your own is named by its file, such as ./mine.toml"
                    + Nearest.question(text, names));
        }
        return Optional.of(base.path(text).toString());
    }

    /** A path, or nothing where the text is blank. */
    private static Optional<Path> path(List<String> texts, PathBase base) {
        return texts.get(0).isBlank() ? Optional.empty() : Optional.of(base.path(texts.get(0)));
    }

    private static Optional<Period> retention(String text) {
        if (text.equals(FOREVER)) {
            return Optional.empty();
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no span of time; write " + FOREVER
                    + ", or days, weeks, months or years, such as 90d, 12w, 6m or 2y");
        }
        int number = Integer.parseInt(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "d" -> Period.ofDays(number);
                    case "w" -> Period.ofWeeks(number);
                    case "m" -> Period.ofMonths(number);
                    default -> Period.ofYears(number);
                });
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        flags.put("true", true);
        flags.put("false", false);
        return flags;
    }

    private static Map<String, Optional<Boolean>> ascii() {
        Map<String, Optional<Boolean>> words = new LinkedHashMap<>();
        words.put(AUTO, Optional.empty());
        flags().forEach((word, flag) -> words.put(word, Optional.of(flag)));
        return words;
    }

    private static Map<String, Optional<ColourLevel>> colours() {
        Map<String, Optional<ColourLevel>> words = new LinkedHashMap<>();
        words.put(AUTO, Optional.empty());
        for (String name : List.of("none", "16", "256", "24bit")) {
            words.put(name, ColourLevel.parse(name));
        }
        return words;
    }
}
