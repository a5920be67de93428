package io.github.candleclock.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.limit.OfficialLimits;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of many status lines of one login and of two. */
class ReadingsTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final Instant RESET = Instant.parse("2026-11-19T16:00:00Z");
    private static final Path ROOT = Path.of("/home/ada/.claude/projects");

    @TempDir
    private Path state;

    @Test
    void the_session_that_talked_to_claude_last_is_right_and_not_the_highest() throws IOException {
        tell("a", 60, RESET, 1000, NOON);
        tell("b", 57, RESET, 1000, NOON.plusSeconds(60));

        assertThat(percent(NOON.plusSeconds(61))).isEqualTo(57);
    }

    @Test
    void a_repeat_is_no_new_reading() throws IOException {
        tell("a", 41, RESET, 1000, NOON);
        tell("b", 57, RESET, 1000, NOON.plusSeconds(60));
        tell("a", 41, RESET, 1000, NOON.plusSeconds(120));

        assertThat(percent(NOON.plusSeconds(121))).isEqualTo(57);
        tell("a", 58, RESET, 1001, NOON.plusSeconds(180));
        assertThat(percent(NOON.plusSeconds(181))).isEqualTo(58);
    }

    @Test
    void files_that_tell_nothing_are_named_and_others_are_not() throws IOException {
        assertThat(new Readings(state).trouble()).isEmpty();
        tell("a", 41, RESET, 1000, NOON);
        Path torn = Files.writeString(state.resolve("readings/b.json"), "{\"session\":\"b\",\"at\":");
        Path headless = Files.writeString(state.resolve("limits/c-2026-11.jsonl"), "{\"kind\":\"five_hour\"}\n");

        assertThat(new Readings(state).trouble())
                .isEqualTo(Map.of(torn, "holds no whole reading", headless, "its first line names no login"));
    }

    @Test
    void what_cannot_be_listed_is_named() throws IOException {
        Path file = Files.writeString(state.resolve("limits"), "");

        assertThat(new Readings(state).trouble()).isEqualTo(Map.of(file, "is no folder"));
    }

    @Test
    void counters_that_start_again_are_no_answer() throws IOException {
        tell("a", 41, RESET, 9000, NOON);
        tell("a", 41, RESET, 0, NOON.plusSeconds(3600));

        assertThat(current(NOON.plusSeconds(3601)).get(0).at()).isEqualTo(NOON);
    }

    @Test
    void half_a_telling_takes_nothing_away_and_makes_nothing_new() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        keep("{\"session_id\":\"a\",\"rate_limits\":{\"five_hour\":{\"used_perc", ROOT, NOON.plusSeconds(60));
        assertThat(current(NOON.plusSeconds(61)).get(0).at()).isEqualTo(NOON);
        tell("a", 57, RESET, 1000, NOON.plusSeconds(3600));

        assertThat(current(NOON.plusSeconds(3601)).get(0).at()).isEqualTo(NOON);
    }

    @Test
    void what_a_telling_leaves_out_is_as_old_as_it_was() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        tell("a", 57, RESET, 2000, NOON.plusSeconds(60));
        keep("{\"session_id\":\"a\",\"cost\":{\"total_api_duration_ms\":2000}}", ROOT, NOON.plusSeconds(90));
        assertThat(current(NOON.plusSeconds(91)).get(0).at()).isEqualTo(NOON.plusSeconds(60));

        keep("{\"session_id\":\"a\",\"cost\":{\"total_api_duration_ms\":3000}}", ROOT, NOON.plusSeconds(120));
        assertThat(current(NOON.plusSeconds(121)).get(0).at()).isEqualTo(NOON);
    }

    @Test
    void a_session_that_has_not_asked_claude_repeats_what_another_heard() throws IOException {
        tell("a", 41, RESET, 9000, NOON);
        tell("b", 57, RESET, 9000, NOON.plusSeconds(60));
        tell("a-after-clear", 41, RESET, 0, NOON.plusSeconds(120));
        assertThat(percent(NOON.plusSeconds(121))).isEqualTo(57);
        tell("a-after-clear", 58, RESET, 700, NOON.plusSeconds(180));

        assertThat(percent(NOON.plusSeconds(181))).isEqualTo(58);
    }

    @Test
    void without_counters_another_figure_is_news_and_the_same_is_not() throws IOException {
        keep(withoutCounters(57), ROOT, NOON);
        keep(withoutCounters(57), ROOT, NOON.plusSeconds(60));
        assertThat(current(NOON.plusSeconds(61)).get(0).at()).isEqualTo(NOON);
        keep(withoutCounters(58), ROOT, NOON.plusSeconds(120));

        assertThat(current(NOON.plusSeconds(121)).get(0).at()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void a_clock_that_was_put_back_makes_nothing_newer_than_now() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        tell("b", 60, RESET, 1000, NOON.minusSeconds(3600));
        assertThat(percent(NOON.minusSeconds(3599))).isEqualTo(60);
        tell("a", 57, RESET, 1000, NOON.minusSeconds(3500));

        assertThat(current(NOON.minusSeconds(3499)).get(0).at()).isEqualTo(NOON.minusSeconds(3500));
    }

    @Test
    void a_file_that_names_no_folder_breaks_nothing() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        String line = Files.readString(state.resolve("readings/a.json"));
        Files.writeString(state.resolve("readings/b.json"), line.replace("/home/ada", "/home/\\u0000"));
        Files.writeString(state.resolve("limits/x-2026-11.jsonl"), "{\"root\":\"/home/\\u0000\"}\n");

        assertThat(percent(NOON.plusSeconds(1))).isEqualTo(57);
    }

    @Test
    void what_cannot_be_kept_leaves_nothing_behind() throws IOException {
        Files.createDirectories(state.resolve("readings/a.json/in the way"));

        assertThatThrownBy(() -> tell("a", 57, RESET, 1000, NOON)).isInstanceOf(IOException.class);

        assertThat(files("readings")).hasSize(1);
    }

    @Test
    void behind_half_a_line_of_a_full_disk_the_next_one_is_whole() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        Path history = files("limits").get(0);
        Files.writeString(history, Files.readString(history) + "{\"kind\":\"five_ho");
        tell("a", 58, RESET, 2000, NOON.plusSeconds(60));
        Files.delete(state.resolve("readings/a.json"));

        assertThat(percent(NOON.plusSeconds(61))).isEqualTo(58);
    }

    @Test
    void a_history_that_was_cut_before_it_named_its_login_names_it_anew() throws IOException {
        for (String cut : List.of("", "{\"root\":\"/home/ada/.cl", "{\"root\":\"/ho\n")) {
            tell("a", 41, RESET, 60_000, NOON);
            Path history = files("limits").get(0);
            Files.writeString(history, cut);

            tell("a", 42, RESET, 90_000, NOON.plusSeconds(60));
            Files.delete(files("readings").get(0));

            assertThat(current(NOON.plusSeconds(60)))
                    .as(cut)
                    .extracting(OfficialReading::percent)
                    .containsExactly(42.0);
            Files.delete(history);
        }
    }

    private static String withoutCounters(int percent) {
        return "{\"session_id\":\"a\",\"cost\":{},\"rate_limits\":{\"five_hour\":{\"used_percentage\":" + percent
                + ",\"resets_at\":" + RESET.getEpochSecond() + "}}}";
    }

    @Test
    void twenty_sessions_that_repeat_old_figures_change_nothing() throws IOException {
        for (int i = 0; i < 20; i++) {
            tell("s" + i, 10 + i, RESET, 1000, NOON.plusSeconds(i));
        }
        for (int i = 0; i < 20; i++) {
            tell("s" + i, 10 + i, RESET, 1000, NOON.plusSeconds(100 - i));
        }

        assertThat(percent(NOON.plusSeconds(200))).isEqualTo(29);
    }

    @Test
    void a_session_nobody_has_heard_of_is_as_old_as_its_log() throws IOException {
        Path log = Files.createDirectories(state.resolve("projects/-home-ada")).resolve("a.jsonl");
        Files.writeString(log, "");
        Files.setLastModifiedTime(log, FileTime.from(NOON.minusSeconds(7200)));
        keep(
                "{\"session_id\":\"a\",\"transcript_path\":\"" + log + "\",\"rate_limits\":{\"five_hour\":"
                        + "{\"used_percentage\":9,\"resets_at\":" + RESET.getEpochSecond() + "}}}",
                ROOT,
                NOON);

        OfficialReading reading = current(NOON).get(0);
        assertThat(reading.at()).isEqualTo(NOON.minusSeconds(7200));
        assertThat(OfficialLimits.isStale(reading, NOON)).isTrue();
    }

    @Test
    void what_is_kept_in_one_go_is_what_is_kept_one_by_one() throws IOException {
        List<Told> told = List.of(
                told("a", 41, 1000, NOON),
                told("a", 41, 1001, NOON.plusSeconds(60)),
                told("b", 42, 1000, NOON.plusSeconds(120)),
                told("a", 41, 1001, NOON.plusSeconds(180)),
                told("a", 43, 1002, NOON.plusSeconds(240)));
        new Readings(state.resolve("one go")).keep(told, ROOT);
        Readings oneByOne = new Readings(state.resolve("one by one"));
        for (Told one : told) {
            oneByOne.keep(one.status(), ROOT, one.at());
        }

        List<RootLimits> limits = new Readings(state.resolve("one go")).limits();
        assertThat(limits).isNotEmpty().isEqualTo(oneByOne.limits());
    }

    @Test
    void a_session_is_as_old_as_what_it_told() throws IOException {
        tell("a", 41, RESET, 1000, NOON);
        assertThat(Files.getLastModifiedTime(files("readings").get(0)).toInstant())
                .isEqualTo(NOON);
    }

    @Test
    void a_window_past_its_reset_is_over_and_the_next_one_counts() throws IOException {
        tell("a", 90, RESET, 1000, NOON);
        assertThat(current(RESET)).isEmpty();
        tell("b", 3, RESET.plus(Duration.ofHours(5)), 1000, RESET.plusSeconds(60));

        assertThat(percent(RESET.plusSeconds(61))).isEqualTo(3);
    }

    @Test
    void two_logins_have_limits_of_their_own() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        keep(json("b", 12, RESET, 1000), Path.of("/home/ada/.claude-work/projects"), NOON.plusSeconds(5));

        assertThat(new Readings(state).limits().stream().map(RootLimits::root).map(Path::toString))
                .containsExactly("/home/ada/.claude-work/projects", "/home/ada/.claude/projects");
        assertThat(percent(NOON.plusSeconds(6))).isEqualTo(57);
    }

    @Test
    void windows_stay_known_when_the_sessions_are_gone() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        tell("a", 58, RESET, 2000, NOON.plusSeconds(60));
        tell("a", 58, RESET, 3000, NOON.plusSeconds(120));
        Files.delete(state.resolve("readings/a.json"));

        List<OfficialReading> known = new Readings(state).limits().get(0).readings();
        assertThat(known.stream().map(OfficialReading::percent)).containsExactly(57.0, 58.0);
    }

    @Test
    void half_a_line_and_strange_files_take_nothing_away() throws IOException {
        tell("a", 57, RESET, 1000, NOON);
        Path history = files("limits").get(0);
        Files.writeString(history, Files.readString(history) + "{\"kind\":\"five_ho\n\u0000\n");
        Files.writeString(state.resolve("readings/b.json"), "{\"session\":\"b\",\"at\":");

        assertThat(percent(NOON.plusSeconds(1))).isEqualTo(57);
    }

    @Test
    void nobody_else_may_look_and_nothing_is_left_beside() throws IOException {
        tell("../../evil", 57, RESET, 1000, NOON);
        tell("a", 57, RESET, 1000, NOON);

        assertThat(files("readings").stream().map(file -> file.getFileName().toString()))
                .allMatch(name -> name.endsWith(".json"))
                .hasSize(2);
        for (Path file : files("readings")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("limits"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_watch_tells_what_is_known_and_then_what_changes() throws Exception {
        assertToldOfChanges(ReadingWatch.open());
    }

    @Test
    void where_the_system_has_no_watch_left_the_folders_are_looked_at() throws Exception {
        assertToldOfChanges(null);
    }

    private void assertToldOfChanges(java.nio.file.@Nullable WatchService heard) throws Exception {
        tell("a", 57, RESET, 1000, NOON);
        List<RootLimits> told = new ArrayList<>();
        java.util.concurrent.SynchronousQueue<RootLimits> changes = new java.util.concurrent.SynchronousQueue<>();
        try (ReadingWatch watch = new ReadingWatch(
                new Readings(state),
                limits -> {
                    if (told.isEmpty()) {
                        told.add(limits);
                    } else if (limits.readings().stream().anyMatch(reading -> reading.percent() == 58)) {
                        changes.offer(limits);
                    }
                },
                fault -> {},
                heard)) {
            assertThat(told).hasSize(1);
            watch.start();
            RootLimits changed = null;
            for (int i = 0; i < 100 && changed == null; i++) {
                tell("a", 58, RESET, 2000 + i, NOON.plusSeconds(60 + i));
                changed = changes.poll(1, java.util.concurrent.TimeUnit.SECONDS);
            }
            assertThat(changed).isNotNull();
        }
    }

    private double percent(Instant now) {
        return current(now).get(0).percent();
    }

    private List<OfficialReading> current(Instant now) {
        return new Readings(state)
                .limits().stream()
                        .filter(limits -> limits.root().equals(ROOT))
                        .flatMap(limits -> OfficialLimits.at(now, limits.readings()).stream())
                        .filter(reading -> reading.kind().equals(WindowKind.FIVE_HOURS))
                        .toList();
    }

    private void tell(String session, int percent, Instant reset, long apiMillis, Instant now) throws IOException {
        keep(json(session, percent, reset, apiMillis), ROOT, now);
    }

    private static String json(String session, int percent, Instant reset, long apiMillis) {
        return "{\"session_id\":\"" + session + "\",\"cost\":{\"total_api_duration_ms\":" + apiMillis
                + "},\"rate_limits\":{\"five_hour\":{\"used_percentage\":" + percent + ",\"resets_at\":"
                + reset.getEpochSecond() + "}}}";
    }

    private static Told told(String session, int percent, long apiMillis, Instant at) {
        byte[] text = json(session, percent, RESET, apiMillis).getBytes(StandardCharsets.UTF_8);
        return new Told(StatusJson.read(new ByteArrayInputStream(text)), at);
    }

    private void keep(String json, Path root, Instant now) throws IOException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        new Readings(state).keep(StatusJson.read(new ByteArrayInputStream(text)), root, now);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(state.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
