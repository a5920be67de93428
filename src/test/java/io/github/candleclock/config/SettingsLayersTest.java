package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.LimitChoice;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceOverride;
import io.github.candleclock.project.ProjectRule;
import io.github.candleclock.text.ColourLevel;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options count before the environment, that before the file, and that before the defaults; whatever is wrong in any of them is told. */
class SettingsLayersTest {
    private static final Path HOME = Path.of("/home/ada");
    private static final Path HERE = Path.of("/home/ada/code");

    @TempDir
    private Path folder;

    @Test
    void withoutAnythingTheDefaultsCount() throws SettingsException {
        ChosenSettings chosen = SettingsLayers.load(Optional.empty(), Map.of(), Map.of(), HOME, HERE);

        assertThat(chosen.settings())
                .isEqualTo(new Settings(
                        List.of(),
                        Optional.empty(),
                        CostMode.AUTO,
                        DayOfWeek.MONDAY,
                        List.of(),
                        LimitChoice.STANDARD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        new ArchiveSettings(true, Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Map.of(),
                        true,
                        List.of()));
        assertThat(chosen.values())
                .extracting(value -> value.key() + " = " + value.shown())
                .containsExactly(
                        "claude_dirs = []",
                        "timezone = \"system\"",
                        "mode = \"auto\"",
                        "start_of_week = \"monday\"",
                        "budgets = []",
                        "limit = \"highest\"",
                        "theme = \"auto\"",
                        "color = \"auto\"",
                        "ascii = \"auto\"",
                        "compact = false",
                        "archive = true",
                        "archive_dir = \"\"",
                        "archives = []",
                        "device = \"\"",
                        "retention = \"forever\"",
                        "prices.file = \"\"",
                        "projects.repositories = true");
        assertThat(chosen.values())
                .allMatch(value -> value.origin().kind() == SettingOrigin.Kind.DEFAULT)
                .hasSameSizeAs(SettingsTable.ALL);
    }

    @Test
    void aFileGivesEverySetting() throws Exception {
        Path file = write("""
                claude_dirs = ["~/.claude", "logs/claude", "/srv/claude"]
                timezone = "Europe/Madrid"
                mode = "display"
                start_of_week = "sunday"
                budgets = ["block=20usd", "day=2Mtok"]
                limit = "40usd"
                theme = "mine.toml"
                color = "256"
                ascii = true
                compact = true
                archive = true
                archive_dir = "../shared"
                archives = ["../shared", "~/old"]
                device = "loom"
                retention = "2y"

                [prices]
                file = "~/prices.json"

                [prices.models."my-model"]
                input = 3
                output = 15.25

                [projects]
                repositories = false

                [[projects.rules]]
                match = "~/code/client-*"
                name = "client"
                tags = ["paid", "work"]

                [[projects.rules]]
                match = "scratch"
                """);

        ChosenSettings chosen = load(file, Map.of(), Map.of());

        Settings settings = chosen.settings();
        assertThat(settings.claudeDirs())
                .containsExactly(
                        "/home/ada/.claude", folder.resolve("logs/claude").toString(), "/srv/claude");
        assertThat(settings.timezone()).contains(ZoneId.of("Europe/Madrid"));
        assertThat(settings.mode()).isEqualTo(CostMode.DISPLAY);
        assertThat(settings.startOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(settings.budgets()).containsExactly(Budget.parse("block=20usd"), Budget.parse("day=2Mtok"));
        assertThat(settings.limit().amount()).contains(Budget.parse("block=40usd"));
        assertThat(settings.theme()).contains(folder.resolve("mine.toml").toString());
        assertThat(settings.color()).contains(ColourLevel.INDEXED256);
        assertThat(settings.ascii()).contains(true);
        assertThat(settings.compact()).isTrue();
        Path shared = folder.resolveSibling("shared");
        assertThat(settings.archive())
                .isEqualTo(new ArchiveSettings(
                        true,
                        Optional.of(shared),
                        List.of(shared, HOME.resolve("old")),
                        Optional.of("loom"),
                        Optional.of(Period.ofYears(2))));
        assertThat(settings.pricesFile()).contains(Path.of("/home/ada/prices.json"));
        assertThat(settings.priceOverrides()).containsOnlyKeys("my-model");
        assertThat(settings.priceOverrides().values())
                .containsExactly(
                        new PriceOverride(Map.of("input", new BigDecimal("3"), "output", new BigDecimal("15.25"))));
        assertThat(settings.repositories()).isFalse();
        assertThat(settings.projectRules())
                .containsExactly(
                        new ProjectRule("/home/ada/code/client-*", Optional.of("client"), Set.of("paid", "work")),
                        new ProjectRule("scratch", Optional.empty(), Set.of()));
        assertThat(chosen.values())
                .extracting(value -> value.origin().place().map(Place::line).orElse(0))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 25, 20, 28, 33);
        assertThat(chosen.values().subList(17, 20))
                .extracting(value -> value.key() + " = " + value.shown())
                .containsExactly(
                        "prices.models.my-model = { input = 3, output = 15.25 }",
                        "projects.rules = { match = \"~/code/client-*\", name = \"client\", tags = [\"paid\", \"work\"] }",
                        "projects.rules = { match = \"scratch\" }");
    }

    @Test
    void anOptionCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        Path file = write("timezone = \"UTC\"\nmode = \"display\"\nbudgets = [\"day=1usd\"]\n");
        Map<String, String> environment = Map.of("CANDLECLOCK_MODE", "calculate", "CANDLECLOCK_BUDGETS", "day=2usd");
        Map<String, TypedOption> options =
                Map.of("budgets", new TypedOption("--budget", List.of("day=3usd", "block=3usd")));

        ChosenSettings chosen = load(file, environment, options);

        assertThat(chosen.settings().timezone()).contains(ZoneId.of("UTC"));
        assertThat(chosen.settings().mode()).isEqualTo(CostMode.CALCULATE);
        assertThat(chosen.settings().budgets()).containsExactly(Budget.parse("day=3usd"), Budget.parse("block=3usd"));
        assertThat(origin(chosen, "timezone"))
                .isEqualTo(new SettingOrigin(SettingOrigin.Kind.FILE, file.toString(), Optional.of(new Place(1, 1))));
        assertThat(origin(chosen, "mode"))
                .isEqualTo(new SettingOrigin(SettingOrigin.Kind.ENVIRONMENT, "CANDLECLOCK_MODE", Optional.empty()));
        assertThat(origin(chosen, "budgets"))
                .isEqualTo(new SettingOrigin(SettingOrigin.Kind.OPTION, "--budget", Optional.empty()));
        assertThat(origin(chosen, "theme").kind()).isEqualTo(SettingOrigin.Kind.DEFAULT);
    }

    @Test
    void everySettingCanBeGivenByTheEnvironment() throws SettingsException {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("CANDLECLOCK_CLAUDE_DIRS", "~/.claude, logs"),
                Map.entry("CANDLECLOCK_TIMEZONE", "+02:00"),
                Map.entry("CANDLECLOCK_MODE", "CALCULATE"),
                Map.entry("CANDLECLOCK_START_OF_WEEK", "saturday"),
                Map.entry("CANDLECLOCK_BUDGETS", "block=20usd,day=50usd"),
                Map.entry("CANDLECLOCK_LIMIT", "max5"),
                Map.entry("CANDLECLOCK_THEME", "candle-light"),
                Map.entry("CANDLECLOCK_COLOR", "none"),
                Map.entry("CANDLECLOCK_ASCII", "false"),
                Map.entry("CANDLECLOCK_COMPACT", "true"),
                Map.entry("CANDLECLOCK_ARCHIVE", "false"),
                Map.entry("CANDLECLOCK_ARCHIVE_DIR", "~/shared"),
                Map.entry("CANDLECLOCK_ARCHIVES", "~/shared,/mnt/usage"),
                Map.entry("CANDLECLOCK_DEVICE", "loom"),
                Map.entry("CANDLECLOCK_RETENTION", "6m"),
                Map.entry("CANDLECLOCK_PRICES_FILE", "prices.json"),
                Map.entry("CANDLECLOCK_PROJECTS_REPOSITORIES", "false"));

        ChosenSettings chosen = SettingsLayers.load(Optional.empty(), environment, Map.of(), HOME, HERE);

        assertThat(chosen.values()).allMatch(value -> value.origin().kind() == SettingOrigin.Kind.ENVIRONMENT);
        assertThat(chosen.settings())
                .isEqualTo(new Settings(
                        List.of("/home/ada/.claude", "/home/ada/code/logs"),
                        Optional.of(ZoneId.of("+02:00")),
                        CostMode.CALCULATE,
                        DayOfWeek.SATURDAY,
                        List.of(Budget.parse("block=20usd"), Budget.parse("day=50usd")),
                        LimitChoice.parse("max5"),
                        Optional.of("candle-light"),
                        Optional.of(ColourLevel.NONE),
                        Optional.of(false),
                        true,
                        new ArchiveSettings(
                                false,
                                Optional.of(HOME.resolve("shared")),
                                List.of(HOME.resolve("shared"), Path.of("/mnt/usage")),
                                Optional.of("loom"),
                                Optional.of(Period.ofMonths(6))),
                        Optional.of(Path.of("/home/ada/code/prices.json")),
                        Map.of(),
                        false,
                        List.of()));
    }

    @Test
    void aRetentionIsASpanOfDaysWeeksMonthsOrYears() throws Exception {
        Map<String, Period> spans = Map.of(
                "90d", Period.ofDays(90), "12w", Period.ofDays(84), "6m", Period.ofMonths(6), "2y", Period.ofYears(2));
        for (Map.Entry<String, Period> span : spans.entrySet()) {
            assertThat(retention(span.getKey())).contains(span.getValue());
        }
        assertThat(retention("forever")).isEmpty();
        for (String wrong : List.of("90", "0d", "d", "-1d", "6 months", "99999d")) {
            assertThat(faultOf(
                            Optional.empty(),
                            Map.of(),
                            Map.of("retention", new TypedOption("--retention", List.of(wrong)))))
                    .hasMessage("--retention: \"" + wrong + "\" is no span of time; write forever, or days, weeks,"
                            + " months or years, such as 90d, 12w, 6m or 2y");
        }
    }

    @Test
    void whatIsEmptyInTheEnvironmentOrOnTheCommandLineIsNotGiven() throws SettingsException {
        ChosenSettings chosen = SettingsLayers.load(
                Optional.empty(),
                Map.of("CANDLECLOCK_MODE", "", "CANDLECLOCK_CLAUDE_DIRS", " , "),
                Map.of("timezone", new TypedOption("--timezone", List.of(""))),
                HOME,
                HERE);

        assertThat(chosen.values()).allMatch(value -> value.origin().kind() == SettingOrigin.Kind.DEFAULT);
    }

    @Test
    void aFaultReadsAlikeWhereverItStands() throws Exception {
        String sentence = "\"calc\" is none of auto, calculate, display; did you mean \"calculate\"?";
        Path file = write("# mine\n\nmode = \"calc\"\n");

        assertThat(faultOf(Optional.of(file), Map.of(), Map.of())).hasMessage(file + ": line 3, column 8: " + sentence);
        assertThat(faultOf(Optional.empty(), Map.of("CANDLECLOCK_MODE", "calc"), Map.of()))
                .hasMessage("CANDLECLOCK_MODE: " + sentence);
        assertThat(faultOf(Optional.empty(), Map.of(), Map.of("mode", new TypedOption("--mode", List.of("calc")))))
                .hasMessage("--mode: " + sentence);
    }

    @Test
    void aWrongValueIsAFaultAlsoWhereAnotherLayerCoversIt() throws Exception {
        Path file = write("mode = \"calc\"\n");

        assertThat(faultOf(Optional.of(file), Map.of("CANDLECLOCK_MODE", "auto"), Map.of()))
                .hasMessageContaining("line 1");
    }

    @Test
    void anUnknownVariableIsRefusedWithTheNearestRightName() {
        assertThat(faultOf(Optional.empty(), Map.of("CANDLECLOCK_TIMEZOEN", "UTC"), Map.of()))
                .hasMessage("CANDLECLOCK_TIMEZOEN: no setting is named by this variable;"
                        + " did you mean \"CANDLECLOCK_TIMEZONE\"?");
        assertThat(faultOf(Optional.empty(), Map.of("CANDLECLOCK_WAX", "1"), Map.of()))
                .hasMessage("CANDLECLOCK_WAX: no setting is named by this variable; unset it");
        assertThat(faultOf(
                        Optional.empty(),
                        Map.of(
                                "CANDLECLOCK_CONFIG", "x",
                                "CANDLECLOCK_JAVA", "x",
                                "CANDLECLOCK_JAVA_OPTS", "x",
                                "CANDLE", "x"),
                        Map.of()))
                .isNull();
    }

    @Test
    void allFaultsOfAFileAreToldInItsOrder() throws Exception {
        Path file = write("""
                mdoe = "auto"
                timezone = "Europe/Madird"
                color = 256
                ascii = "maybe"
                compact = "yes"
                budgets = [
                  "block=20usd",
                  "week=3usd",
                ]
                theme = "candle-drak"
                claude_dirs = "~/.claude"
                file = "x.json"

                [prices]
                mode = "auto"
                fiel = "x.json"
                [prices.models."my-model"]
                input = "3"
                inptu = 3
                output = 3

                [projects]
                repositories = 1
                [[projects.rules]]
                match = "client-*"
                nmae = "x"
                [[projects.rules]]
                name = "x"
                [[projects.rules]]
                match = "[a"
                [[projects.rules]]
                match = "a"
                name = " "
                [[projects.rules]]
                match = "a"
                tags = "x"
                [wax]
                """);

        assertThat(SettingsLayers.faults(file, HOME))
                .extracting(fault -> fault.place().orElseThrow() + ": " + fault.sentence())
                .containsExactly(
                        "line 1, column 1: there is no setting \"mdoe\"; did you mean \"mode\"?",
                        "line 2, column 12: there is no time zone \"Europe/Madird\"; write it as Europe/Madrid, UTC or"
                                + " +02:00; did you mean \"Europe/Madrid\"?",
                        "line 3, column 1: color has to be a string, in quotes",
                        "line 4, column 9: \"maybe\" is none of auto, true, false",
                        "line 5, column 1: compact has to be true or false, without quotes",
                        "line 6, column 11: 'week=3usd' is no budget. Write a span, an amount and a unit: block=20usd,"
                                + " day=50usd, block=2Mtok.",
                        "line 10, column 9: there is no theme \"candle-drak\"; there are candle-dark and candle-light,"
                                + " and a theme of your own is named by its file, such as ./mine.toml;"
                                + " did you mean \"candle-dark\"?",
                        "line 11, column 1: claude_dirs has to be a list of strings, in brackets and quotes:"
                                + " [\"…\", \"…\"]",
                        "line 12, column 1: there is no setting \"file\"; file has to stand below [prices]",
                        "line 15, column 1: there is no setting \"prices.mode\"; mode has to stand above the first"
                                + " [table]",
                        "line 16, column 1: there is no setting \"prices.fiel\"; did you mean \"file\"?",
                        "line 18, column 1: prices.models.my-model.input has to be a number, without quotes",
                        "line 19, column 1: there is no setting \"prices.models.my-model.inptu\";"
                                + " did you mean \"input\"?",
                        "line 23, column 1: projects.repositories has to be true or false, without quotes",
                        "line 26, column 1: there is no setting \"projects.rules.nmae\"; did you mean \"name\"?",
                        "line 27, column 1: projects.rules.match is missing; give it a string",
                        "line 30, column 9: " + brokenPattern(),
                        "line 33, column 8: a project's name must not be blank; leave it out to keep the folder's",
                        "line 36, column 1: projects.rules.tags has to be a list of strings, in brackets and quotes:"
                                + " [\"…\", \"…\"]",
                        "line 37, column 1: there is no setting \"wax\"");
    }

    @Test
    void tablesOfAnotherKindAreRefused() throws Exception {
        assertThat(SettingsLayers.faults(write("prices = 3\nprojects = { rules = 4 }\n"), HOME))
                .extracting(fault -> fault.place().orElseThrow() + ": " + fault.sentence())
                .containsExactly(
                        "line 1, column 1: prices has to be a table: write [prices] on a line of its own",
                        "line 2, column 1: projects.rules has to be a list of tables: write [[projects.rules]]"
                                + " above each");
        assertThat(SettingsLayers.faults(write("[prices]\nmodels = [1]\n[projects]\nrules = [1]\n"), HOME))
                .hasSize(2);
    }

    @Test
    void whatIsNoTomlIsTheOnlyFault() throws Exception {
        assertThat(SettingsLayers.faults(write("mdoe = 1\nmode = \"auto\n"), HOME))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).contains(new Place(2, 8)));
        assertThat(SettingsLayers.faults(folder.resolve("absent.toml"), HOME))
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessageEndingWith("there is no such file"));
    }

    @Test
    void aFaultOfAPriceIsToldWhereThePriceStands() throws Exception {
        ChosenSettings chosen = load(write("\n[prices.models.\"x\"]\ninput = 1.23\n"), Map.of(), Map.of());

        assertThat(chosen.priceFault("x", "input", "too fine").place()).contains(new Place(3, 9));
        assertThat(chosen.priceFault("x", "output", "is missing").place()).contains(new Place(2, 1));
    }

    /** The library costs time at each start, which only those are to pay who have a file. */
    @Test
    void withoutAFileTheTomlLibraryIsNotNeeded() throws Exception {
        List<URL> classpath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).getFileName().toString().startsWith("jtoml")) {
                classpath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(classpath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object chosen = without.loadClass(SettingsLayers.class.getName())
                    .getMethod("load", Optional.class, Map.class, Map.class, Path.class, Path.class)
                    .invoke(null, Optional.empty(), Map.of("CANDLECLOCK_THEME", "candle-dark"), Map.of(), HOME, HERE);

            assertThat(chosen.getClass().getMethod("values").invoke(chosen).toString())
                    .contains("candle-dark");
        }
    }

    private static String brokenPattern() {
        IllegalArgumentException broken = catchThrowableOfType(
                IllegalArgumentException.class, () -> new ProjectRule("[a", Optional.empty(), Set.of()));
        return String.valueOf(broken.getMessage());
    }

    private static SettingOrigin origin(ChosenSettings chosen, String key) {
        return chosen.values().stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow()
                .origin();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("config.toml"), text);
    }

    private static ChosenSettings load(Path file, Map<String, String> environment, Map<String, TypedOption> options)
            throws SettingsException {
        return SettingsLayers.load(Optional.of(file), environment, options, HOME, HERE);
    }

    private static @Nullable SettingsException faultOf(
            Optional<Path> file, Map<String, String> environment, Map<String, TypedOption> options) {
        return catchThrowableOfType(
                SettingsException.class, () -> SettingsLayers.load(file, environment, options, HOME, HERE));
    }

    private static Optional<Period> retention(String text) throws SettingsException {
        return SettingsLayers.load(Optional.empty(), Map.of("CANDLECLOCK_RETENTION", text), Map.of(), HOME, HERE)
                .settings()
                .archive()
                .retention();
    }
}
