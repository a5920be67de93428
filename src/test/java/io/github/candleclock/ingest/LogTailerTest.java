package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailerTest {
    @TempDir
    private Path folder;

    private final LogTailer tailer = new LogTailer();
    private final Seen seen = new Seen();

    @Test
    void reads_lines_and_waits_in_front_of_the_one_that_has_no_end_yet() throws IOException {
        Path log = write("one\ntwo\nhal");

        TailPosition position = tailer.read(log, TailPosition.START, seen);

        assertThat(seen.lines).containsExactly("one", "two", "hal…");
        assertThat(position.offset()).isEqualTo(8);
    }

    @Test
    void goes_on_where_it_stopped() throws IOException {
        Path log = write("one\nhal");
        TailPosition position = tailer.read(log, TailPosition.START, new Seen());
        append(log, "f\nthree\n");

        tailer.read(log, position, seen);

        assertThat(seen.lines).containsExactly("half", "three");
    }

    @Test
    void looks_without_reading_when_nothing_was_added() throws IOException {
        Path log = write("one\n");
        TailPosition position = tailer.read(log, TailPosition.START, new Seen());

        assertThat(tailer.read(log, position, seen)).isSameAs(position);
        assertThat(seen.lines).isEmpty();
    }

    @Test
    void starts_again_when_the_file_shrank() throws IOException {
        Path log = write("one\ntwo\n");
        TailPosition position = tailer.read(log, TailPosition.START, new Seen());
        Files.writeString(log, "new\n");

        tailer.read(log, position, seen);

        assertThat(seen.lines).containsExactly("restart", "new");
    }

    @Test
    void starts_again_when_a_longer_file_took_its_place() throws IOException {
        Path log = write("one\ntwo\n");
        TailPosition position = tailer.read(log, TailPosition.START, new Seen());
        Path other = Files.writeString(folder.resolve("other"), "uno\ndue\ntre\n");
        Files.move(other, log, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        tailer.read(log, position, seen);

        assertThat(seen.lines).containsExactly("restart", "uno", "due", "tre");
    }

    @Test
    void starts_again_when_the_file_was_rewritten_in_place() throws IOException {
        Path log = write("one\ntwo\n");
        TailPosition position = tailer.read(log, TailPosition.START, new Seen());
        Files.writeString(log, "ONE\nTWO\nTHREE\n", StandardOpenOption.TRUNCATE_EXISTING);

        tailer.read(log, position, seen);

        assertThat(seen.lines).containsExactly("restart", "ONE", "TWO", "THREE");
    }

    @Test
    void reads_lines_longer_than_its_buffer_whole() throws IOException {
        String line = "x".repeat(3_000_000);
        Path log = write("a\n" + line + "\nb\n");

        tailer.read(log, TailPosition.START, seen);

        assertThat(seen.lines).containsExactly("a", line, "b");
    }

    @Test
    void takes_a_line_of_just_the_greatest_length_and_passes_over_a_longer_one() throws IOException {
        byte[] longest = new byte[LogTailer.LONGEST_LINE];
        Arrays.fill(longest, (byte) 'x');
        Path log = folder.resolve("log");
        Files.write(log, longest);
        append(log, "\r\n");
        Files.write(log, longest, StandardOpenOption.APPEND);
        append(log, "y\nafter\n");

        tailer.read(log, TailPosition.START, seen);

        assertThat(seen.lines).hasSize(3);
        assertThat(seen.lines.get(0)).hasSize(LogTailer.LONGEST_LINE + 1);
        assertThat(seen.lines.subList(1, 3)).containsExactly("too long", "after");
    }

    @Test
    void passes_over_a_line_of_a_hundred_megabytes_that_comes_in_pieces() throws IOException {
        Path log = write("before\n");
        byte[] piece = new byte[50_000_000];
        Arrays.fill(piece, (byte) 'x');
        Files.write(log, piece, StandardOpenOption.APPEND);
        TailPosition position = tailer.read(log, TailPosition.START, seen);
        Files.write(log, piece, StandardOpenOption.APPEND);
        position = tailer.read(log, position, seen);
        append(log, "\nafter\n");

        tailer.read(log, position, seen);

        assertThat(seen.lines).containsExactly("before", "too long", "after");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("log"), text);
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    /** Lines as texts; one without its end has an ellipsis. */
    private static final class Seen implements LineSink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void restart() {
            lines.add("restart");
        }

        @Override
        public void line(byte[] buffer, int from, int to, boolean ended) {
            lines.add(new String(buffer, from, to - from, StandardCharsets.UTF_8) + (ended ? "" : "…"));
        }

        @Override
        public void tooLong() {
            lines.add("too long");
        }
    }
}
