package io.github.candleclock.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the history looks like, against what Claude Code's own logs look like. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoFormTest {
    private static final Instant START = Instant.parse("2026-11-23T14:32:10.123Z");

    private record Read(Laid.Line line, Map<?, ?> object) {}

    private List<Read> all = List.of();
    private Map<String, String> files = Map.of();

    @BeforeAll
    void layDown(@TempDir Path folder) throws IOException {
        new DemoWriter(folder, Plot.BUSY, 1, () -> START).layDownHistory();
        files = new Laid(folder).files();
        all = new Laid(folder)
                .lines().stream().map(line -> new Read(line, line.object())).toList();
    }

    private List<Read> answers(String version) {
        return all.stream()
                .filter(read -> read.line().isAnswer() && read.line().saysVersion(version))
                .toList();
    }

    @Test
    void gives_the_lines_of_an_answer_the_same_ids_and_the_same_input() {
        Map<Object, List<Object>> seen = new HashMap<>();
        int copies = 0;
        for (Read read : all) {
            Map<?, ?> carrier = read.object();
            Object repeated = Laid.at(carrier, "data", "message");
            if (repeated instanceof Map<?, ?> map) {
                carrier = map;
            }
            Object id = Laid.at(carrier, "message", "id");
            if (id != null) {
                Map<?, ?> usage = (Map<?, ?>) requireNonNull(Laid.at(carrier, "message", "usage"));
                List<Object> same = List.of(
                        String.valueOf(carrier.get("requestId")),
                        String.valueOf(Laid.at(carrier, "message", "model")),
                        String.valueOf(usage.get("input_tokens")),
                        String.valueOf(usage.get("cache_read_input_tokens")),
                        String.valueOf(usage.get("cache_creation_input_tokens")));
                List<Object> before = seen.putIfAbsent(id, same);
                if (before != null) {
                    copies++;
                    assertThat(same).as("answer %s", id).isEqualTo(before);
                }
            }
        }
        assertThat(seen).hasSizeBetween(4_000, 12_000);
        assertThat(copies).isGreaterThan(2_000);
        assertThat(seen.keySet()).allSatisfy(id -> assertThat((String) id).matches("msg_01[A-Za-z0-9]{22}"));
    }

    @Test
    void lets_the_output_of_an_answer_only_grow_in_the_oldest_format() {
        Map<Object, Integer> last = new HashMap<>();
        int grown = 0;
        for (Read read : answers("1.0.98")) {
            int output = number(read, "output_tokens");
            Integer before = last.put(String.valueOf(Laid.at(read.object(), "message", "id")), output);
            if (before != null) {
                assertThat(output).isGreaterThanOrEqualTo(before);
                grown += output > before ? 1 : 0;
            }
        }
        assertThat(grown).isGreaterThan(100);
    }

    @Test
    void repeats_the_true_usage_on_every_line_of_a_newest_session() {
        assertThat(answers("2.1.237"))
                .filteredOn(read -> !read.line().file().contains("agent-"))
                .isNotEmpty()
                .allSatisfy(read -> assertThat(Laid.at(read.object(), "message", "usage", "iterations"))
                        .isNotNull());
    }

    @Test
    void leaves_the_output_of_some_middle_answers_unwritten() {
        Set<Object> answers = new HashSet<>();
        Set<Object> finished = new HashSet<>();
        for (Read read : answers("2.1.39")) {
            Object id = String.valueOf(Laid.at(read.object(), "message", "id"));
            answers.add(id);
            if (Laid.at(read.object(), "message", "usage", "iterations") != null) {
                finished.add(id);
            }
        }
        assertThat((double) finished.size() / answers.size()).isBetween(0.2, 0.7);
    }

    @Test
    void says_beside_each_subagents_log_what_it_was_sent_out_as() {
        Set<Object> kinds = new HashSet<>();
        files.forEach((name, text) -> {
            if (name.contains("agent-") && name.endsWith(".jsonl")) {
                String beside = requireNonNull(files.get(name.replaceFirst("jsonl$", "meta.json")), name);
                kinds.add(requireNonNull(new Laid.Line(name, beside).object().get("agentType")));
            }
        });
        assertThat(kinds).contains("Explore", "Plan").isSubsetOf("Explore", "Plan", "general-purpose");
    }

    @Test
    void repeats_what_subagents_say_in_the_logs_of_middle_sessions_alone() {
        assertThat(all)
                .filteredOn(read -> "progress".equals(read.object().get("type")))
                .isNotEmpty()
                .allSatisfy(read -> {
                    assertThat(read.line().saysVersion("2.1.39")).isTrue();
                    assertThat(Laid.at(read.object(), "data", "message", "message", "usage"))
                            .isNotNull();
                });
    }

    @Test
    void names_each_folder_by_the_path_that_its_sessions_begin_in() {
        Map<Object, String> beginnings = new HashMap<>();
        for (Read read : all) {
            Object session = read.object().get("sessionId");
            if (session != null && read.object().get("cwd") instanceof String cwd && !beginnings.containsKey(session)) {
                beginnings.put(session, cwd);
                assertThat(read.line().file())
                        .startsWith("projects/" + cwd.replaceAll("[^A-Za-z0-9]", "-") + "/" + session);
            }
        }
        assertThat(beginnings).hasSizeGreaterThan(30);
    }

    @Test
    void lies_wholly_before_the_start_and_reaches_back_three_weeks() {
        TreeSet<Instant> times = new TreeSet<>();
        for (Read read : all) {
            if (read.object().get("timestamp") instanceof String time) {
                times.add(Instant.parse(time));
            }
        }
        assertThat(times.last()).isBeforeOrEqualTo(START).isAfter(START.minus(Duration.ofMinutes(10)));
        assertThat(times.first()).isBetween(START.minus(Duration.ofDays(23)), START.minus(Duration.ofDays(18)));
    }

    @Test
    void has_several_sessions_in_the_block_under_way() {
        Set<Object> sessions = new HashSet<>();
        for (Read read : answers("2.1.237")) {
            if (Instant.parse((String) requireNonNull(read.object().get("timestamp")))
                    .isAfter(START.minus(Duration.ofMinutes(160)))) {
                sessions.add(String.valueOf(read.object().get("sessionId")));
            }
        }
        assertThat(sessions).hasSizeBetween(2, 6);
    }

    @Test
    void reads_most_of_what_it_hears_from_the_cache() {
        long read = 0;
        long rest = 0;
        for (Read answer : answers("2.1.237")) {
            read += number(answer, "cache_read_input_tokens");
            rest += number(answer, "cache_creation_input_tokens") + number(answer, "output_tokens");
        }
        assertThat((double) read / (read + rest)).isBetween(0.8, 0.98);
    }

    private static int number(Read read, String field) {
        return (Integer) requireNonNull(Laid.at(read.object(), "message", "usage", field));
    }
}
