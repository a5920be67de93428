package io.github.candleclock.statusline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of that which Claude Code pipes to a status line. */
class StatusInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"session_id\":\"s-1\"}",
                "{\"hook_event_name\":\"Status\",\"model\":{\"session_id\":\"x\"},\"session_id\":\"s-1\",\"cost\":[1,{}]}\n",
                "{\"session_id\":\"s-1\",\"workspace\":{\"current_dir\":\"/home/ada/co",
                "{\"session_id\":\"s-1\"} and more"
            })
    void it_tells_its_session(String json) {
        assertThat(read(json)).isEqualTo(new StatusInput("s-1"));
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
        assertThat(read(json)).isEqualTo(StatusInput.NONE);
    }

    @Test
    void nothing_is_waited_for_behind_the_object() {
        InputStream endless = new SequenceInputStream(stream("{\"session_id\":\"s-1\"}"), new Silent());

        assertThat(StatusInput.read(endless)).isEqualTo(new StatusInput("s-1"));
    }

    @Test
    void more_than_a_mebibyte_is_not_read() {
        String much = "{\"session_id\":\"s-1\",\"x\":\"" + "y".repeat(2 << 20) + "\",\"session_id\":\"s-2\"}";

        assertThat(read(much)).isEqualTo(new StatusInput("s-1"));
        assertThat(read("[".repeat(100_000))).isEqualTo(StatusInput.NONE);
    }

    @Test
    void a_pipe_that_breaks_tells_nothing() {
        assertThat(StatusInput.read(new PipedInputStream())).isEqualTo(StatusInput.NONE);
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

    private static StatusInput read(String json) {
        return StatusInput.read(stream(json));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
