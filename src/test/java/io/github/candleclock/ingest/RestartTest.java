package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.usage.EventKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that goes on from where another one stopped reads what it has to, and no more. */
class RestartTest {
    @TempDir
    private Path temp;

    private Path projects;
    private Path log;
    private Run run = new Run(Map.of());

    @BeforeEach
    void make_a_root() throws IOException {
        projects = Files.createDirectories(temp.toRealPath().resolve("claude/projects"));
        log = Files.createDirectories(projects.resolve("p")).resolve("s.jsonl");
    }

    @Test
    void a_log_that_has_not_changed_is_not_opened() throws IOException {
        append(Lines.answer(1));
        run.read();

        restart();

        assertThat(run.batches).isEmpty();
        assertThat(run.tally()).isEqualTo(new Tally(1, 1, Map.of()));
    }

    @Test
    void only_what_a_log_has_grown_by_is_read() throws IOException {
        append(Lines.answer(1));
        run.read();
        append(Lines.answer(2));

        restart();

        assertThat(run.lines()).isEqualTo(1);
        assertThat(run.tally()).isEqualTo(new Tally(2, 2, Map.of()));
    }

    @Test
    void a_log_that_is_only_touched_is_not_read_again() throws IOException {
        append(Lines.answer(1));
        run.read();
        Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-11-09T08:00:00Z")));

        restart();

        assertThat(run.lines()).isZero();
    }

    @Test
    void a_log_that_was_rewritten_in_place_is_read_from_its_start() throws IOException {
        append(Lines.answer(1) + Lines.answer(2));
        run.read();
        Files.writeString(log, Lines.answer(3) + Lines.answer(4));
        Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-11-09T08:00:00Z")));

        restart();

        assertThat(run.events()).hasSize(2);
        assertThat(run.tally()).isEqualTo(new Tally(2, 2, Map.of()));
    }

    @Test
    void half_a_last_line_is_read_when_it_is_whole() throws IOException {
        String line = Lines.answer(2);
        append(Lines.answer(1) + line.substring(0, 40));
        run.read();
        append(line.substring(40));

        restart();

        assertThat(run.lines()).isEqualTo(1);
        assertThat(run.events()).hasSize(1);
    }

    @Test
    void what_is_said_of_a_log_that_is_gone_is_taken_back() throws IOException {
        append(Lines.answer(1) + "no json\n");
        run.read();
        Files.delete(log);

        restart();

        assertThat(run.tally()).isEqualTo(Tally.NONE);
        assertThat(run.states).isEmpty();
    }

    @Test
    void what_a_subagent_was_sent_out_as_may_be_written_while_nobody_reads() throws IOException {
        Path agents = Files.createDirectories(projects.resolve("p/s/subagents"));
        Files.writeString(agents.resolve("agent-7.jsonl"), Lines.answer(1));
        run.read();
        Files.writeString(agents.resolve("agent-7.meta.json"), "{\"agentType\":\"Explore\"}");

        restart();

        assertThat(run.batches.stream().flatMap(batch -> batch.kinds().stream()))
                .containsExactly(new AgentKind("7", "Explore", ""));
    }

    @Test
    void who_keeps_less_is_told_what_it_lacks_and_nothing_is_counted_twice() throws IOException {
        append(Lines.answer(1));
        run.read();
        Map<Path, LogState> kept = Map.copyOf(run.states);
        append(Lines.answer(2));
        Files.writeString(log.resolveSibling("other.jsonl"), Lines.answer(3));
        run.read();
        run.batches.clear();

        run.scan.know(projects, List.copyOf(kept.values()));
        run.read();

        assertThat(run.events()).hasSize(2);
        assertThat(run.tally()).isEqualTo(new Tally(3, 3, Map.of()));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("restart.seeds", 60));
    }

    /** Appends, rewritten, replaced and deleted logs, and restarts, by chance. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_number_of_restarts_come_to_what_one_reading_comes_to(int seed) throws IOException {
        Random random = new Random(seed);
        Set<EventKey> seen = new HashSet<>();
        for (int step = 0; step < 40; step++) {
            Path file = log.resolveSibling(random.nextInt(4) + ".jsonl");
            switch (random.nextInt(10)) {
                case 0 -> Files.deleteIfExists(file);
                case 1 -> Files.writeString(file, text(random));
                case 2 -> {
                    Path other = Files.writeString(file.resolveSibling("other"), text(random));
                    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                }
                case 3 -> {
                    // a system whose clock is coarse, or set by hand
                    Files.writeString(file, text(random));
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-09T08:00:00Z")));
                }
                default -> Files.writeString(file, text(random), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            switch (random.nextInt(4)) {
                case 0 -> restart();
                case 1 -> {
                    run.scan.know(projects, random.nextBoolean() ? List.of() : List.copyOf(run.states.values()));
                    run.read();
                }
                case 2 -> run.read();
                default -> {
                    // nobody looks
                }
            }
            run.events().forEach(seen::add);
        }
        restart();
        seen.addAll(run.events());

        Run once = new Run(Map.of());
        once.read();
        assertThat(seen).containsAll(once.events());
        assertThat(run.tally()).isEqualTo(once.tally());
        assertThat(run.sessions()).isEqualTo(once.sessions());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int lines = random.nextInt(5); lines >= 0; lines--) {
            text.append(random.nextInt(6) == 0 ? "no json at all\n" : Lines.answer(random.nextInt(5_000)));
        }
        String rest = random.nextInt(4) == 0 ? Lines.answer(random.nextInt(5_000)) : "";
        return text + rest.substring(0, rest.length() / 2);
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void restart() {
        run = new Run(run.states);
        run.read();
    }

    /** One run of the program, begun with what the one before it left. */
    private final class Run {
        private final List<LogBatch> batches = new ArrayList<>();
        private final Map<Path, LogState> states;
        private final LogScan scan = LogScan.to(ZoneOffset.UTC, this::take);
        private Tally tally = Tally.NONE;

        private Run(Map<Path, LogState> before) {
            states = new HashMap<>(before);
            if (!before.isEmpty()) {
                scan.know(projects, List.copyOf(before.values()));
            }
            for (LogState state : before.values()) {
                tally = tally.plus(state.tally());
            }
        }

        private synchronized void take(LogBatch batch) {
            batches.add(batch);
            tally = tally.plus(batch.tally());
            batch.reached().ifPresent(state -> {
                if (state.isGone()) {
                    states.remove(state.log());
                } else {
                    states.put(state.log(), state);
                }
            });
        }

        private void read() {
            scan.readOn(new LogRoots(List.of(temp.resolve("claude"))));
        }

        private synchronized Tally tally() {
            return tally;
        }

        private long lines() {
            return batches.stream().mapToLong(batch -> batch.tally().lines()).sum();
        }

        private Set<EventKey> events() {
            Set<EventKey> keys = new HashSet<>();
            batches.forEach(batch -> batch.events().forEach(event -> keys.add(event.key())));
            return keys;
        }

        private Map<Path, Set<String>> sessions() {
            Map<Path, Set<String>> sessions = new HashMap<>();
            states.forEach((path, state) -> sessions.put(path, state.sessions()));
            return sessions;
        }
    }
}
