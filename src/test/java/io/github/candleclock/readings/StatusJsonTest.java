package io.github.candleclock.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.limit.OfficialReading;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of that which Claude Code pipes to a status line. */
class StatusJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:10Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"session_id\":\"s-1\"}",
                "{\"hook_event_name\":\"Status\",\"model\":{\"session_id\":\"x\"},\"session_id\":\"s-1\",\"cost\":[1,{}]}\n",
                "{\"session_id\":\"s-1\",\"workspace\":{\"current_dir\":\"/home/ada/co",
                "{\"session_id\":\"s-1\"} and more"
            })
    void it_tells_its_session(String json) {
        assertThat(read(json).session()).isEqualTo("s-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "[]",
                "[{\"session_id\":\"s-1\"}]",
                "{\"session_id\":7}",
                "{\"session_id\":null}",
                "{\"session_id\":{\"a\":\"s-1\"}}",
                "{\"session_id\":\"s-1"
            })
    void what_tells_no_session_is_no_fault(String json) {
        assertThat(read(json).session()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"used_percentage\":57,\"resets_at\":1795104000",
                "\"used_percentage\":57.0,\"resets_at\":1795104000.25",
                "\"used_percentage\":\"57\",\"resets_at\":1795104000000",
                "\"utilization\":57,\"resets_at\":\"2026-11-19T16:00:00Z\"",
                "\"used_percentage\":57,\"resets_at\":\"2026-11-19T17:00:00+01:00\"",
                "\"used_percentage\":57,\"resets_at\":\"2026-11-19T17:00:00.25+0100\"",
                "\"used_percentage\":57,\"resets_at\":\"2026-11-19T16:00:00\""
            })
    void a_window_is_told_in_many_forms(String window) {
        List<OfficialReading> limits = limits("five_hour", window);

        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).percent()).isEqualTo(57);
        assertThat(limits.get(0).resetsAt().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"used_percentage\":57",
                "\"resets_at\":1795104000",
                "\"used_percentage\":null,\"resets_at\":1795104000",
                "\"used_percentage\":\"NaN\",\"resets_at\":1795104000",
                "\"used_percentage\":-1,\"resets_at\":1795104000",
                "\"used_percentage\":1e9,\"resets_at\":1795104000",
                "\"used_percentage\":57,\"resets_at\":1795690000",
                "\"used_percentage\":57,\"resets_at\":5",
                "\"used_percentage\":57,\"resets_at\":\"soon\"",
                "\"used_percentage\":57,\"resets_at\":[]"
            })
    void a_window_that_makes_no_sense_is_none(String window) {
        assertThat(limits("five_hour", window)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"used_percentage\":NaN,\"resets_at\":1795104000}",
                "{\"used_percentage\":-Infinity,\"resets_at\":1795104000}",
                "{\"used_percentage\":1e999,\"resets_at\":1795104000}",
                "{\"used_percentage\":57,\"resets_at\":1e999}",
                "null",
                "[{},1]"
            })
    void nonsense_in_one_window_takes_no_other_away(String window) {
        String json = "{\"rate_limits\":{\"five_hour\":" + window
                + ",\"seven_day\":{\"used_percentage\":41,\"resets_at\":1795404000}}}";

        assertThat(read(json).limits(NOW, NOW).stream().map(OfficialReading::percent))
                .containsExactly(41.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u001b[31mred", "a\\nb", "x x", "\u00fc"})
    void what_is_no_name_names_no_window(String name) {
        assertThat(limits(name, "\"used_percentage\":57,\"resets_at\":1795104000"))
                .isEmpty();
    }

    @Test
    void windows_nobody_has_heard_of_count_too() {
        String json = "{\"rate_limits\":{\"seven_day_opus\":{\"used_percentage\":3,\"resets_at\":1795404000},"
                + "\"spend_limit\":{\"used_percentage\":9,\"resets_at\":1795404000},\"five_hour\":null,\"x\":7}}";

        assertThat(read(json).limits(NOW, NOW).stream()
                        .map(limit -> limit.kind().words()))
                .containsExactly("7 days opus", "spend limit");
    }

    @Test
    void a_model_may_be_a_plain_text() {
        assertThat(read("{\"model\":\"claude-opus-4-8\"}").model()).isEqualTo("claude-opus-4-8");
        assertThat(read("{\"model\":{\"id\":\"claude-sonnet-5[1m]\"}}").model()).isEqualTo("claude-sonnet-5[1m]");
    }

    private static List<OfficialReading> limits(String kind, String window) {
        return read("{\"rate_limits\":{\"" + kind + "\":{" + window + "}}}").limits(NOW, NOW);
    }

    @Test
    void nothing_is_waited_for_behind_the_object() {
        InputStream endless = new SequenceInputStream(stream("{\"session_id\":\"s-1\"}"), new Silent());

        assertThat(StatusJson.read(endless).session()).isEqualTo("s-1");
    }

    @Test
    void more_than_a_mebibyte_is_not_read() {
        String much = "{\"session_id\":\"s-1\",\"x\":\"" + "y".repeat(2 << 20) + "\",\"session_id\":\"s-2\"}";

        assertThat(read(much).session()).isEqualTo("s-1");
        assertThat(read("[".repeat(100_000)).session()).isEmpty();
    }

    @Test
    void a_pipe_that_breaks_tells_nothing() {
        assertThat(StatusJson.read(new PipedInputStream()).session()).isEmpty();
    }

    /** A pipe that stays open without a word: whoever reads it would wait for ever. */
    private static final class Silent extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("waited");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            throw new AssertionError("waited");
        }
    }

    private static StatusJson read(String json) {
        return StatusJson.read(stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
