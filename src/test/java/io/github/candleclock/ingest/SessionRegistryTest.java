package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.candleclock.usage.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry says of sessions, on a machine whose processes are named by the test. */
class SessionRegistryTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @TempDir
    private Path temp;

    private Path sessions;
    private SessionRegistry registry;
    /** The starts of the processes that run. */
    private final Map<Long, String> running = new HashMap<>();

    @BeforeEach
    void make_a_registry() throws IOException {
        sessions = Files.createDirectories(temp.resolve("claude/sessions"));
        registry = registry(temp.resolve("claude"));
        running.put(4711L, "1234");
        running.put(4712L, "5678");
    }

    @ParameterizedTest
    @CsvSource({"busy,BUSY", "waiting,WAITING", "idle,IDLE", "shell,SHELL", "dreaming,UNKNOWN", "'',UNKNOWN"})
    void each_word_is_a_state(String word, SessionState state) throws IOException {
        write(4711, session("s-1", word, NOON));

        assertThat(registry.states()).isEqualTo(Map.of("s-1", state));
    }

    @Test
    void a_session_is_told_with_its_process_its_folder_and_since_when() throws IOException {
        write(4711, """
                {"pid":4711,"sessionId":"s-1","cwd":"/home/ada/code/orchard","startedAt":1795089600000,"procStart":"1234",\
                "version":"2.1.280","kind":"interactive","entrypoint":"cli","nested":{"status":"idle"},"list":[{"pid":1}],\
                "status":"waiting","statusUpdatedAt":1795089660500,"updatedAt":1795089660500}
                """);

        assertThat(registry.look())
                .containsExactly(new RegisteredSession(
                        "s-1",
                        4711,
                        SessionState.WAITING,
                        Optional.of(Instant.ofEpochMilli(1_795_089_660_500L)),
                        "/home/ada/code/orchard"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795089660000",
                "1795089660000.0",
                "1795089660",
                "1795089660.000",
                "\"1795089660000\"",
                "\"2026-11-19T12:01:00Z\"",
                "\"2026-11-19T13:01:00.000+01:00\""
            })
    void a_moment_may_be_written_in_several_ways(String written) throws IOException {
        write(4711, "{\"sessionId\":\"s-1\",\"statusUpdatedAt\":" + written + "}");

        assertThat(registry.look().get(0).since()).contains(NOON.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "-5", "\"yesterday\"", "1e400", "[1795089660000]", "{}"})
    void a_moment_that_is_none_takes_nothing_else_away(String written) throws IOException {
        write(4711, "{\"sessionId\":\"s-1\",\"statusUpdatedAt\":" + written + ",\"status\":\"busy\"}");

        assertThat(registry.look())
                .containsExactly(new RegisteredSession("s-1", 4711, SessionState.BUSY, Optional.empty(), ""));
    }

    @Test
    void the_file_of_a_process_that_is_gone_says_nothing() throws IOException {
        write(4711, session("s-1", "busy", NOON));
        write(99, session("s-2", "waiting", NOON));
        assertThat(registry.states()).containsOnlyKeys("s-1");

        running.clear();

        assertThat(registry.states()).isEmpty();
    }

    @Test
    void a_survey_tells_what_a_look_passes_over() throws IOException {
        write(4711, session("s-1", "busy", NOON));
        write(99, session("s-2", "waiting", NOON));
        write(4712, "{\"pid\":4712,\"sess");
        Files.writeString(sessions.resolve("pid-7.json"), "{}");

        RegistrySurvey survey = registry.survey();

        assertThat(survey.folders()).containsExactly(sessions.toRealPath());
        assertThat(survey.running()).extracting(RegisteredSession::session).containsExactly("s-1");
        assertThat(survey.gone()).extracting(Path::getFileName).hasToString("[99.json]");
        assertThat(survey.unreadable())
                .isEqualTo(Map.of(sessions.toRealPath().resolve("4712.json"), "tells of no session of its process"));
    }

    @Test
    void another_process_of_the_same_number_is_another_one() throws IOException {
        write(4711, session("s-1", "busy", NOON).replace("}", ",\"procStart\":\"1234\"}"));
        write(4712, session("s-2", "busy", NOON).replace("}", ",\"procStart\":9999}"));

        assertThat(registry.states()).containsOnlyKeys("s-1");
    }

    @Test
    void what_is_not_named_by_a_process_is_passed_over() throws IOException {
        String text = session("s-1", "busy", NOON);
        for (String name :
                List.of("pid-4711.json", "4711.json.tmp", "04711.json", "0.json", "x.json", "4711", "4711.JSON")) {
            Files.writeString(sessions.resolve(name), text);
        }
        Files.createDirectory(sessions.resolve("4712.json"));

        assertThat(registry.look()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"s-1\"",
                "{}",
                "{\"status\":\"busy\"}",
                "{\"sessionId\":\" \",\"status\":\"busy\"}",
                "{\"sessionId\":[\"s-1\"]}",
                "{\"pid\":4712,\"sessionId\":\"s-1\"}",
                "\u0000\u0000\u0000",
                "nonsense"
            })
    void what_tells_of_no_session_is_passed_over(String text) throws IOException {
        write(4711, text);
        write(4712, session("s-2", "idle", NOON));

        assertThat(registry.states()).isEqualTo(Map.of("s-2", SessionState.IDLE));
    }

    @Test
    void a_file_of_a_megabyte_is_none_of_these() throws IOException {
        write(4711, session("s-1", "busy", NOON) + " ".repeat(1 << 20));

        assertThat(registry.look()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"pid\":4711,\"sessionId\":\"s-1\",\"status\":\"wai"})
    void while_a_file_is_written_it_says_what_it_said(String half) throws IOException {
        write(4711, session("s-1", "busy", NOON));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.BUSY));

        write(4711, half);
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.BUSY));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.BUSY));

        write(4711, session("s-1", "waiting", NOON.plusSeconds(1)));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.WAITING));
    }

    @Test
    void a_file_that_was_never_whole_says_nothing() throws IOException {
        write(4711, "{\"sessionId\":\"s-1\"");

        assertThat(registry.look()).isEmpty();
    }

    @Test
    void a_change_that_the_file_system_does_not_show_is_seen_at_the_next_look() throws IOException {
        write(4711, session("s-1", "busy", NOON));
        registry.look();

        // the same file, the same length, the same time
        write(4711, session("s-1", "idle", NOON));

        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.IDLE));
    }

    @Test
    void a_file_that_rests_is_read_no_more() throws IOException {
        write(4711, session("s-1", "busy", NOON));
        registry.look();
        registry.look();

        write(4711, session("s-1", "idle", NOON));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.BUSY));

        touch(4711, NOON.plusSeconds(1));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.IDLE));
    }

    @Test
    void of_two_processes_in_one_session_the_newer_state_holds() throws IOException {
        write(4711, session("s-1", "waiting", NOON.plusSeconds(9)));
        write(4712, session("s-1", "busy", NOON));
        assertThat(registry.look()).extracting(RegisteredSession::pid).containsExactly(4711L);

        write(4712, session("s-1", "idle", NOON.plusSeconds(10)));
        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.IDLE));
    }

    @Test
    void a_process_that_says_no_state_takes_none_from_one_that_does() throws IOException {
        write(4711, session("s-1", "waiting", NOON));
        write(
                4712,
                "{\"sessionId\":\"s-1\",\"updatedAt\":" + NOON.plusSeconds(60).toEpochMilli() + "}");

        assertThat(registry.states()).isEqualTo(Map.of("s-1", SessionState.WAITING));
    }

    @Test
    void a_process_that_goes_on_with_another_session_leaves_the_first() throws IOException {
        write(4711, session("s-1", "busy", NOON));
        registry.look();

        write(4711, session("s-2", "idle", NOON.plusSeconds(5)));

        assertThat(registry.states()).isEqualTo(Map.of("s-2", SessionState.IDLE));
    }

    @Test
    void all_roots_count_and_each_folder_may_come_and_go() throws IOException {
        Path work = temp.resolve("work");
        SessionRegistry both = registry(temp.resolve("claude"), work);
        write(4711, session("s-1", "busy", NOON));
        assertThat(both.states()).containsOnlyKeys("s-1");

        Files.createDirectories(work.resolve("sessions"));
        Files.writeString(work.resolve("sessions/4712.json"), session("s-2", "waiting", NOON));
        assertThat(both.states()).containsOnlyKeys("s-1", "s-2");

        Files.delete(sessions.resolve("4711.json"));
        Files.delete(sessions);
        assertThat(both.states()).isEqualTo(Map.of("s-2", SessionState.WAITING));
    }

    @Test
    void a_process_is_known_again_by_its_start() {
        Processes real = new RunningProcesses();
        long own = ProcessHandle.current().pid();
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();

        assertThat(real.stillRuns(own, start.plusSeconds(5), "")).isTrue();
        assertThat(real.stillRuns(own, start.minusSeconds(3600), "")).isFalse();
        assertThat(real.stillRuns(Integer.MAX_VALUE, start, "")).isFalse();
    }

    @Test
    void on_linux_a_process_is_known_again_by_its_start_in_ticks() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/self/stat")));
        long own = ProcessHandle.current().pid();
        String stat = Files.readString(Path.of("/proc/" + own + "/stat"));
        String ticks = RunningProcesses.start(stat).orElseThrow();
        Processes real = new RunningProcesses();

        assertThat(real.stillRuns(own, Instant.EPOCH, ticks)).isTrue();
        assertThat(real.stillRuns(own, Instant.MAX.minusSeconds(3600), ticks + "1"))
                .isFalse();
    }

    @Test
    void a_process_may_be_called_anything() {
        String fields = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 8675309 23 24";

        assertThat(RunningProcesses.start("4711 (node) S" + fields)).contains("8675309");
        assertThat(RunningProcesses.start("4711 (a) R (b c)) S" + fields)).contains("8675309");
        assertThat(RunningProcesses.start("4711 (node) Z" + fields)).isEmpty();
        assertThat(RunningProcesses.start("4711 (node) S 1 2")).isEmpty();
        assertThat(RunningProcesses.start("4711 (node)")).isEmpty();
        assertThat(RunningProcesses.start("")).isEmpty();
    }

    private SessionRegistry registry(Path... roots) {
        return new SessionRegistry(
                new LogRoots(List.of(roots)),
                (pid, seen, start) -> running.containsKey(pid) && (start.isEmpty() || start.equals(running.get(pid))));
    }

    private static String session(String id, String status, Instant since) {
        return String.format(
                "{\"sessionId\":\"%s\",\"statusUpdatedAt\":%d,\"status\":\"%s\"}", id, since.toEpochMilli(), status);
    }

    /** All files are of one time, as where a file system's clock is coarse, unless they differ in length. */
    private void write(long pid, String text) throws IOException {
        Files.writeString(sessions.resolve(pid + ".json"), text);
        touch(pid, NOON);
    }

    private void touch(long pid, Instant at) throws IOException {
        Files.setLastModifiedTime(sessions.resolve(pid + ".json"), FileTime.from(at));
    }
}
