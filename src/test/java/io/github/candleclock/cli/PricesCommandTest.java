package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.fetch.ListServer;
import io.github.candleclock.fetch.PriceFetch;
import io.github.candleclock.text.Width;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people see of prices, and that a list that cannot be used never takes the place of one that can. */
@Timeout(60)
class PricesCommandTest {
    private static final String LIST = """
            {"sample_spec": {"input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
             "claude-opus-4-8": {"input_cost_per_token": 4e-06, "output_cost_per_token": 2e-05, "mode": "chat"},
             "too-fine": {"input_cost_per_token": 1.23456789e-09, "output_cost_per_token": 2e-05},
             "moon-7": {"input_cost_per_token": 1e-06, "output_cost_per_token": 3.5e-08}}
            """;

    @TempDir
    private Path home;

    private ListServer server;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-11-23T14:00:00Z");

    static Stream<String> bad() {
        return ListServer.BAD.stream();
    }

    @BeforeEach
    void start() throws Exception {
        server = new ListServer(LIST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_model_of_the_logs_has_its_price_and_what_has_none_says_what_to_do() throws IOException {
        log("claude-opus-4-8", 900, "claude-sonnet-4-5-20250929", 800, "moon-7", 70_000_000);
        log("us.anthropic.claude-sonnet-4-5-20250929-v1:0", 700, "glm-\u001b[31m\"5", 10);

        assertThat(run("prices")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("""
                        US dollars for a million tokens

                        Model                       Input  Output  Write 5m  Write 1h  Read  From
                        ────────────────────────────────────────────────────────────────────────────
                        claude-opus-4-8              5.00   25.00      6.25     10.00  0.50  bundled
                          fast mode × 2
                        claude-sonnet-4-5-20250929   3.00   15.00      3.75      6.00  0.30  bundled
                          as claude-sonnet-4-5
                          above 200 k                6.00   22.50      7.50     12.00  0.60
                        us.anthropic.claude-sonnet-4-5-20250929-v1:0
                                                     3.00   15.00      3.75      6.00  0.30  bundled
                          as claude-sonnet-4-5
                          above 200 k                6.00   22.50      7.50     12.00  0.60
                          region × 1.1

                        bundled   comes with Candleclock, of 2026-10-01

                        Without a price, so what they cost is not known:

                          moon-7       70,000,000 tokens
                          glm-·[31m"5          10 tokens

                        Fetch a newer list with 'candleclock prices update', or write the price into the
                        settings file, in US dollars for a million tokens:

                          [prices.models."moon-7"]
                          input = 3
                          output = 15
                        """);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines()).allMatch(line -> Width.of(line) <= 80);
    }

    @Test
    void names_shorter_than_their_heading_and_longer_than_their_room_have_a_table_too() throws IOException {
        Path file = home.resolve("own.json");
        Files.writeString(file, """
                {"moon": {"input_cost_per_token": 3.5e-6, "output_cost_per_token": 1.5125e-5}}
                """);
        log("moon", 5);
        assertThat(run("prices", "--prices", file.toString())).isZero();
        assertThat(out.toString()).contains("""
                Model  Input  Output  Write 5m  Write 1h  Read  From
                ────────────────────────────────────────────────────
                moon    3.50  15.125     4.375      7.00  0.35  file
                """);

        Files.writeString(file, """
                {"moonlight-over-the-quiet-sea-20260101": {"input_cost_per_token": 3.5e-6, "output_cost_per_token": 1.5125e-5}}
                """);
        log("moonlight-over-the-quiet-sea-20260101", 5);
        assertThat(run("prices", "--prices", file.toString())).isZero();
        assertThat(out.toString()).contains("""
                Model                 Input  Output  Write 5m  Write 1h  Read  From
                ───────────────────────────────────────────────────────────────────
                moonlight-over-the-quiet-sea-20260101
                                       3.50  15.125     4.375      7.00  0.35  file
                """);
    }

    @Test
    void json_says_the_same() throws IOException {
        log("claude-fable-5-1", 900, "moon-7", 7, "us.anthropic.claude-haiku-4-5", 5);

        assertThat(run("prices", "--json")).isZero();

        assertThat(out.toString().replaceAll("\\s+", "")).isEqualTo("""
                        {"asOf":"2026-10-01","sources":[{"source":"bundled","name":"comeswithCandleclock","asOf":"2026-10-01"}],
                        "models":[{"model":"claude-fable-5-1","key":"claude-fable-5-1","source":"bundled","input":10,"output":50,
                        "cacheWrite5m":12.5,"cacheWrite1h":20,"cacheRead":0.25,"fast":1,"regional":1,"context":1000000,"tokens":900},
                        {"model":"us.anthropic.claude-haiku-4-5","key":"claude-haiku-4-5","source":"bundled","input":1,"output":5,
                        "cacheWrite5m":1.25,"cacheWrite1h":2,"cacheRead":0.1,"fast":1,"regional":1.1,"context":200000,"tokens":5}],
                        "unpriced":[{"model":"moon-7","tokens":7}]}
                        """.replaceAll("\\s+", ""));
    }

    @Test
    void the_whole_list_needs_no_logs() {
        assertThat(run("prices", "--all")).isZero();

        assertThat(out.toString())
                .contains("claude-3-haiku ", "claude-mythos-5-1 ")
                .doesNotContain(" as ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void an_old_list_says_so() {
        now = Instant.parse("2026-11-30T12:00:00Z");
        run("prices", "--all");
        assertThat(err.toString()).as("60 days").isEmpty();

        now = Instant.parse("2026-12-01T12:00:00Z");
        run("prices", "--all");
        assertThat(err.toString())
                .contains("these prices are 61 days old; 'candleclock prices update' fetches newer ones");
    }

    @Test
    void logs_without_a_model_and_missing_logs_are_said() throws IOException {
        assertThat(run("prices")).isOne();
        assertThat(err.toString()).contains("no Claude Code logs here");

        Files.createDirectories(home.resolve(".claude"));
        assertThat(run("prices")).isZero();
        assertThat(out.toString()).contains("No model was found in the logs.", "prices --all");
    }

    @Test
    void an_update_is_kept_used_and_told() throws IOException {
        log("claude-opus-4-8", 900, "moon-7", 70);

        assertThat(update("/list.json")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("""
                        Fetched prices of 2 models from %s
                        and kept them in ~/.local/share/candleclock/prices.json.
                        Left out: the price of too-fine: input_cost_per_token, 1.23456789E-9, has more than six decimals in dollars for a million tokens, and sums have to be exact.

                        What changed, in US dollars for a million tokens:

                          claude-opus-4-8  input 5 → 4, output 25 → 20, write 5m 6.25 → 5, read 0.5 → 0.4
                        """.formatted(server.address("/list.json")));
        assertThat(err.toString()).isEmpty();

        assertThat(run("prices")).isZero();
        assertThat(out.toString())
                .contains(
                        "claude-opus-4-8   4.00  20.00       5.00      8.00  0.40  updated",
                        "  fast mode × 2",
                        "moon-7            1.00   0.035      1.25      2.00  0.10  updated",
                        "updated   " + server.address("/list.json") + ", of 2026-11-23",
                        "bundled   comes with Candleclock, of 2026-10-01")
                .doesNotContain("Without a price");
    }

    @Test
    void the_next_update_tells_what_changed_since() {
        update("/list.json");
        server.serve(LIST.replace("3.5e-08", "4e-08"));

        assertThat(update("/list.json")).isZero();
        assertThat(out.toString()).contains("  moon-7  output 0.035 → 0.04\n").doesNotContain("opus");

        assertThat(update("/list.json")).isZero();
        assertThat(out.toString()).contains("No price has changed");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_list_that_cannot_be_used_leaves_the_kept_one_byte_for_byte(String path) throws IOException {
        update("/list.json");
        byte[] before = Files.readAllBytes(kept());

        assertThat(update(path, Duration.ofMillis(path.equals("/slow") ? 1500 : 30_000)))
                .isOne();

        assertThat(err.toString())
                .startsWith("candleclock: ")
                .contains("The prices are as they were.")
                .doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(kept()).hasBinaryContent(before);
        try (Stream<Path> beside = Files.list(kept().getParent())) {
            assertThat(beside).containsExactly(kept());
        }
    }

    @Test
    void a_server_that_java_does_not_trust_changes_nothing() throws IOException {
        update("/list.json");
        byte[] before = Files.readAllBytes(kept());

        assertThat(run(PriceFetch::new, "prices", "update", "--from", server.address("/list.json")))
                .isOne();

        assertThat(err.toString()).contains("its certificate is not one that Java trusts");
        assertThat(kept()).hasBinaryContent(before);
    }

    @Test
    void what_is_no_list_is_told_with_its_place() {
        assertThat(update("/no-json")).isOne();
        assertThat(err.toString())
                .contains("what was fetched is no price list: it is no JSON from line 2, column")
                .contains("The prices are as they were.");
    }

    @Test
    void a_damaged_kept_list_is_said_and_the_bundled_one_used() throws IOException {
        Files.createDirectories(kept().getParent());
        Files.writeString(kept(), "{\"asOf\"");

        assertThat(run("prices", "--all")).isZero();

        assertThat(out.toString()).contains("claude-opus-5");
        assertThat(err.toString())
                .contains(
                        "the fetched price list cannot be used: ~/.local/share/candleclock/prices.json: it is no JSON")
                .contains("'candleclock prices update' fetches a new list");
    }

    @Test
    void a_list_that_cannot_be_kept_is_said() throws IOException {
        Files.createDirectories(home.resolve(".local"));
        Files.writeString(home.resolve(".local/share"), "a file in the way");

        assertThat(update("/list.json")).isOne();
        assertThat(err.toString())
                .contains("the list cannot be kept in ~/.local/share/candleclock/prices.json")
                .contains("The prices are as they were.");
    }

    @Test
    void options_in_front_of_update_are_not_lost_without_a_word() {
        assertThat(run("prices", "--json", "update")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--json' has to stand behind the command: candleclock prices update --json");
    }

    @Test
    void the_help_names_what_is_asked_and_when() {
        assertThat(run("prices", "update", "--help")).isZero();
        assertThat(out.toString())
                .contains("only when you run this command", "--from=URL", "raw.githubusercontent.com");
        assertThat(run("prices", "--help")).isZero();
        assertThat(out.toString()).contains("--all", "--json", "update");
    }

    private Path kept() {
        return home.resolve(".local/share/candleclock/prices.json");
    }

    private int update(String path) {
        return update(path, Duration.ofSeconds(30));
    }

    private int update(String path, Duration patience) {
        PriceFetch.Limits limits = new PriceFetch.Limits(patience, 1 << 20, 5);
        return run(() -> server.trusting(limits), "prices", "update", "--from", server.address(path));
    }

    private int run(String... args) {
        return run(
                () -> {
                    throw new AssertionError("nobody asked for the network");
                },
                args);
    }

    private int run(Supplier<PriceFetch> fetch, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        String share = home.resolve(".local/share").toString();
        Outside outside = new Outside(
                Map.of("XDG_DATA_HOME", share, "LOCALAPPDATA", share),
                home,
                () -> now,
                ZoneId.of("UTC"),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return Main.commandLine(outside, fetch, args).execute(args);
    }

    /** One log with an answer of each model. */
    private void log(Object... modelsAndTokens) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".claude/projects/-home-ada-code"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < modelsAndTokens.length; i += 2) {
            String model =
                    String.valueOf(modelsAndTokens[i]).replace("\"", "\\\"").replace("\u001b", "\\u001b");
            lines.append("""
                    {"type":"assistant","timestamp":"2026-11-20T10:00:00Z","uuid":"%s","sessionId":"s","message":{"model":"%s","usage":{"input_tokens":%s,"output_tokens":0},"stop_reason":"end_turn"}}
                    """.formatted("u" + i + modelsAndTokens.length, model, modelsAndTokens[i + 1]));
        }
        Files.writeString(folder.resolve("log-" + List.of(modelsAndTokens).hashCode() + ".jsonl"), lines);
    }
}
