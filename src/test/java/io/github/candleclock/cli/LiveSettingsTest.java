package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.monitor.Rules;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.view.Note;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a running dashboard is told when its settings change. */
class LiveSettingsTest {
    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();
    private final List<Rules> rules = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<Optional<Note>> notes = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        file = home.resolve(".config/candleclock/config.toml");
        Files.createDirectories(file.getParent());
    }

    @Test
    void nothing_is_told_while_nothing_changes() throws IOException {
        Files.writeString(file, "mode = \"display\"\n");

        LiveSettings settings = settings();
        settings.look();
        settings.look();

        assertThat(rules).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void a_file_that_comes_later_counts() throws IOException {
        LiveSettings settings = settings();

        Files.writeString(file, "mode = \"display\"\nbudgets = [\"block=20usd\"]\ntimezone = \"Europe/Madrid\"\n");
        settings.look();

        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).mode()).isEqualTo(CostMode.DISPLAY);
        assertThat(rules.get(0).budgets()).hasSize(1);
        assertThat(rules.get(0).zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(looks).isEmpty();
        assertThat(notes).containsExactly(Optional.empty());
    }

    @Test
    void an_option_counts_before_the_file_also_when_the_file_changes() throws IOException {
        LiveSettings settings = settings("--mode", "calculate");

        Files.writeString(file, "mode = \"display\"\n");
        settings.look();

        assertThat(rules.get(0).mode()).isEqualTo(CostMode.CALCULATE);
    }

    @Test
    void what_is_wrong_is_told_and_changes_nothing() throws IOException {
        LiveSettings settings = settings();

        Files.writeString(file, "mode = \"displai\"\n");
        settings.look();

        assertThat(rules).isEmpty();
        Note note = notes.get(0).orElseThrow();
        assertThat(note.sentence())
                .contains("line 1, column 8", "did you mean \"display\"?", "holds until this is mended");

        Files.writeString(file, "mode = \"display\"\n");
        settings.look();

        assertThat(rules).hasSize(1);
        assertThat(notes.get(1)).isEmpty();
    }

    @Test
    void another_theme_is_another_look() throws IOException {
        LiveSettings settings = settings();

        Files.writeString(file, "theme = \"candle-light\"\n");
        settings.look();

        assertThat(looks.get(0).themes().get(0).name()).isEqualTo("candle-light");
    }

    @Test
    void a_price_file_is_reread_when_it_changes() throws IOException {
        Path prices = home.resolve("prices.json");
        Files.writeString(prices, price(3));
        Files.writeString(file, "[prices]\nfile = \"" + prices + "\"\n");
        LiveSettings settings = settings();

        Files.writeString(prices, price(40));
        settings.look();

        assertThat(rules.get(0)
                        .prices()
                        .find("candle-1")
                        .orElseThrow()
                        .price()
                        .base()
                        .input())
                .isEqualTo(40_000_000);
        assertThat(notes).containsExactly(Optional.empty());

        Files.writeString(prices, "{");
        settings.look();

        assertThat(rules).hasSize(1);
        assertThat(notes.get(1).orElseThrow().sentence()).contains("prices.json");
    }

    @Test
    void a_fetched_list_that_is_damaged_is_told_on_the_screen_and_not_beside_it() throws IOException {
        Path kept = home.resolve(".local/share/candleclock/prices.json");
        Files.createDirectories(kept.getParent());
        LiveSettings settings = settings();

        Files.writeString(kept, "{");
        settings.look();

        assertThat(notes.get(0).orElseThrow().sentence()).contains("fetched price list cannot be used");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_needs_a_new_start_says_so() throws IOException {
        LiveSettings settings = settings();

        Files.writeString(file, "compact = true\n");
        settings.look();

        assertThat(notes.get(0).orElseThrow().sentence()).contains("start Candleclock again");
    }

    private static String price(int input) {
        return "{\"models\":{\"candle-1\":{\"input\":" + input + ",\"output\":50,\"cacheWrite5m\":4,\"cacheRead\":1}}}";
    }

    private LiveSettings settings(String... args) {
        Outside outside = new Outside(
                Map.of(),
                home,
                () -> Instant.parse("2026-11-09T12:00:00Z"),
                ZoneId.of("UTC"),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true));
        LiveOptions options = CommandLine.populateCommand(new LiveOptions(), args);
        LiveSettings.Listeners listeners = new LiveSettings.Listeners(rules::add, looks::add, notes::add);
        return new LiveSettings(outside, options, Optional.empty(), listeners, fault -> {
            throw new AssertionError(fault);
        });
    }
}
