package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.readings.Readings;
import io.github.candleclock.readings.StatusJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the doctor says of limits and sessions on a Sunday at ten. With {@code -Dframes.update=true} what is said becomes what is expected.
 */
class DoctorLimitsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant WEEK = Instant.parse("2026-03-05T09:00:00Z");
    private static final String OURS = "candleclock statusline";

    @TempDir
    private Path temp;

    private Path home;
    private Path state;
    private Shell shell;
    private int answers;

    @BeforeEach
    void log_one_answer() throws IOException {
        home = temp.toRealPath();
        state = home.resolve(".local/state/candleclock");
        shell = new Shell(home);
        shell.set("XDG_STATE_HOME", home.resolve(".local/state").toString());
        shell.set("LOCALAPPDATA", home.resolve(".local/state").toString());
        shell.set("COLUMNS", "80");
        answer(".claude", NOW.minus(Duration.ofDays(20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void a_login_that_tells_everything(int columns) throws IOException {
        tellEverything();
        shell.set("COLUMNS", "" + columns);

        doctor();

        assertGolden("limits-" + columns + ".txt", topics());
        assertThat(topics().lines().filter(line -> !line.contains("~/")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(columns));
    }

    @Test
    void scripts_get_every_figure_by_the_names_of_the_live_page() throws IOException {
        tellEverything();

        doctor("--json");

        Matcher part = Pattern.compile("(?s)  \"limits\" : \\[.*?(?=  \"clock\" : \\{)")
                .matcher(shell.said());
        assertThat(part.find()).isTrue();
        assertGolden(
                "limits.json",
                part.group()
                        .replace(home.toString(), "/home/ada")
                        .replaceAll("\"pid\" : [0-9]+", "\"pid\" : 4711")
                        .replaceAll("([0-9]\\.[0-9]{6})[0-9]+", "$1"));
    }

    @Test
    void two_logins_are_told_apart_and_a_third_that_is_not_read_is_named() throws IOException {
        answer(".claude-work", NOW.minus(Duration.ofDays(20)));
        answer(".claude-old", NOW.minus(Duration.ofDays(20)));
        settings(".claude", line(OURS));
        settings(".claude-work", line("~/line.sh | cut -c 1-80"));
        told(".claude", NOW.minusSeconds(7500), 57, 41);
        told(".claude-old", NOW.minus(Duration.ofDays(3)), 12, 9);
        shell.set("CLAUDE_CONFIG_DIR", "~/.claude,~/.claude-work");

        doctor();

        assertGolden("limits-two.txt", topics());
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', ·, names no status line",
        "'{\"statusLine\": {\"type\": \"command\", \"command\": \"~/line.sh\"}}', ·, names another status line",
        "'{\"statusLine\": {\"type\": \"command\", \"command\": \"candleclock statusline\"}}', ✓, 'names candleclock''s status line.'",
        "'{\"statusLine\": {\"type\": \"command\", \"command\": \"/opt/candleclock statusline --wrap ''~/line.sh''\"}}', ✓, 'status line, which runs a command of yours.'",
        "'{\"disableAllHooks\": true, \"statusLine\": {\"type\": \"command\", \"command\": \"candleclock statusline\"}}', ·, turns every status line off",
        "'{\"model\": }', ▲, 'is no JSON: line 1, column 11: '",
    })
    void settings_say_whose_the_status_line_is(String settings, String sign, String words) throws IOException {
        settings(".claude", settings);

        doctor();

        assertThat(sentences()).contains(sign + " ~/.claude/settings.json ").contains(words);
        assertThat(Files.readString(home.resolve(".claude/settings.json"))).isEqualTo(settings);
    }

    @Test
    void without_a_status_line_one_note_says_what_to_do() throws IOException {
        doctor();

        assertThat(sentences())
                .contains(
                        "· There is no ~/.claude/settings.json that names a status line, so candleclock does not hear")
                .contains("→ Run 'candleclock statusline install'")
                .doesNotContain("Claude has told nothing", "comes to");
        assertThat(shell.said()).contains("Nothing needs your attention.");
    }

    @Test
    void a_status_line_that_is_named_elsewhere_is_no_fault() throws IOException {
        settings(".claude", line("~/line.sh"));
        told(".claude", NOW.minusSeconds(60), 57, 41);

        doctor();

        assertThat(sentences())
                .contains("✓ ~/.claude/settings.json names another status line, but candleclock hears of your limits")
                .contains("✓ Claude told of its limits 1 m ago.")
                .doesNotContain("install");
    }

    @Test
    void a_status_line_that_nobody_ran_says_how_to_begin() throws IOException {
        settings(".claude", line(OURS));

        doctor();

        assertThat(sentences())
                .contains("· Claude has told nothing of its limits: no session has run the status line.")
                .contains("'claude --print' runs no status line");
    }

    @Test
    void a_session_without_limits_says_who_gets_them() throws IOException {
        settings(".claude", line(OURS));
        keep(".claude", NOW.minusSeconds(60), "");

        doctor();

        assertThat(sentences())
                .contains("· Claude has told nothing of its limits, though the status line was run.")
                .contains("2.1.80", "subscribers of claude.ai");
    }

    @Test
    void what_is_stale_says_whether_claude_was_talked_to_since() throws IOException {
        settings(".claude", line(OURS));
        told(".claude", NOW.minusSeconds(7500), 57, 41);

        doctor();
        assertThat(sentences())
                .contains("· Claude told of its limits last 2 h 05 m ago; no session has talked to it since.");

        answer(".claude", NOW.minusSeconds(3600));
        doctor();
        assertThat(sentences())
                .contains("It has answered since, in sessions that did not run this status line.")
                .contains("→ 'claude --print' runs none");
    }

    @Test
    void what_another_login_is_answered_says_nothing_of_this_one() throws IOException {
        told(".claude", NOW.minusSeconds(7500), 57, 41);
        answer(".claude-work", NOW.minusSeconds(3600));
        shell.set("CLAUDE_CONFIG_DIR", "~/.claude,~/.claude-work");

        doctor();

        assertThat(sentences()).contains("no session has talked to it since.");
    }

    @Test
    void files_that_cannot_be_read_are_named() throws IOException {
        Files.createDirectories(state.resolve("limits"));
        Files.createDirectories(state.resolve("readings"));
        Files.writeString(state.resolve("limits/0123456789abcdef-2026-03.jsonl"), "{\"kind\":\"five_h");
        Files.writeString(state.resolve("readings/s-1.json"), "{\"session\":");

        doctor();

        assertThat(sentences())
                .contains("▲ 2 files of what Claude told of its limits cannot be read.")
                .contains("readings/s-1.json: holds no whole reading")
                .contains("0123456789abcdef-2026-03.jsonl: its first line names no login");
    }

    @Test
    void a_message_that_the_percentages_contradict_is_said() throws IOException {
        told(".claude", NOW.minusSeconds(7500), 57, 41);
        reached(".claude", NOW.minusSeconds(7200), "You've hit your session limit · resets 12:00pm (UTC)");

        doctor();

        assertThat(sentences())
                .contains("· 1 message in the logs says that a limit was reached, on 2026-03-01 08:00. That holds now,")
                .contains("1 tells another reset than the percentages of that time do; these count");
    }

    /** Four hours of a window in which one percent is ten cents, and some are used elsewhere. */
    private void tellEverything() throws IOException {
        settings(".claude", line("candleclock statusline --wrap '~/line.sh'"));
        told(".claude", NOW.minus(Duration.ofDays(3)), 80, 12);
        reached(
                ".claude",
                NOW.minus(Duration.ofDays(3)).plusSeconds(600),
                "You've hit your session limit · resets 12pm");
        reached(".claude", NOW.minus(Duration.ofDays(9)), "You've hit your weekly limit");
        double percent = 20;
        for (Instant at = NOW.minus(Duration.ofHours(3)); at.isBefore(NOW); at = at.plusSeconds(240)) {
            answer(".claude", at);
            percent++;
            told(".claude", at.plusSeconds(2), percent, 41);
        }
        register("s-1", ProcessHandle.current().pid(), "waiting");
        register("s-2", Integer.MAX_VALUE, "busy");
        Files.writeString(home.resolve(".claude/sessions/77.json"), "{\"pid\":");
    }

    private void told(String root, Instant at, double fiveHours, double week) throws IOException {
        Instant reset = at.isAfter(NOW.minus(Duration.ofHours(4))) ? NOW.plusSeconds(3600) : at.plusSeconds(7200);
        keep(
                root,
                at,
                ",\"rate_limits\":{\"five_hour\":{\"used_percentage\":" + fiveHours + ",\"resets_at\":"
                        + reset.getEpochSecond() + "},\"seven_day\":{\"used_percentage\":" + week + ",\"resets_at\":"
                        + WEEK.getEpochSecond() + "}}");
    }

    private void keep(String root, Instant at, String limits) throws IOException {
        String json = "{\"session_id\":\"of-" + root.substring(1) + "\",\"cost\":{\"total_api_duration_ms\":"
                + at.toEpochMilli() + "}" + limits + "}";
        var unused = new Readings(state)
                .keep(
                        StatusJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                        home.resolve(root).resolve("projects"),
                        at);
    }

    private void answer(String root, Instant at) throws IOException {
        answers++;
        append(root, """
                {"isSidechain":false,"message":{"model":"claude-sonnet-5","id":"msg_01%022d","role":"assistant","content":[],\
                "stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":10000}},"requestId":"req_%d","type":"assistant",\
                "timestamp":"%s","cwd":"/home/ada/code/orchard","sessionId":"of-%s","version":"2.1.280"}
                """.formatted(answers, answers, at, root.substring(1)));
    }

    private void reached(String root, Instant at, String words) throws IOException {
        append(root, """
                {"type":"assistant","sessionId":"s-1","timestamp":"%s","isApiErrorMessage":true,"version":"2.1.280",\
                "message":{"model":"<synthetic>","content":[{"type":"text","text":"%s"}],\
                "usage":{"input_tokens":0,"output_tokens":0}}}
                """.formatted(at, words));
    }

    private void append(String root, String line) throws IOException {
        Path logs = Files.createDirectories(home.resolve(root).resolve("projects/-home-ada-code-orchard"));
        Files.writeString(logs.resolve("s-1.jsonl"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void settings(String root, String json) throws IOException {
        Files.writeString(home.resolve(root).resolve("settings.json"), json);
    }

    private static String line(String command) {
        return "{\n  \"statusLine\": {\"type\": \"command\", \"command\": \"" + command + "\"}\n}\n";
    }

    private void register(String session, long pid, String status) throws IOException {
        Path sessions = Files.createDirectories(home.resolve(".claude/sessions"));
        Files.writeString(
                sessions.resolve(pid + ".json"),
                "{\"pid\":" + pid + ",\"sessionId\":\"" + session + "\",\"status\":\"" + status
                        + "\",\"statusUpdatedAt\":\"2026-03-01T09:58:00Z\"}");
    }

    private void doctor(String... more) {
        String[] args = Stream.concat(Stream.of("doctor", "--no-archive"), Stream.of(more))
                .toArray(String[]::new);
        assertThat(shell.run(args)).as(shell::errors).isZero();
    }

    /** What is said of limits and sessions. */
    private String topics() {
        Matcher part = Pattern.compile("(?s)\nLimits\n.*?(?=\nClock\n)").matcher(shell.said());
        assertThat(part.find()).as(shell.said()).isTrue();
        return part.group().strip() + "\n";
    }

    /** The same, however it is broken into lines. */
    private String sentences() {
        return topics().replaceAll("\\s+", " ");
    }

    private static void assertGolden(String name, String said) throws IOException {
        Path golden = Path.of("src/test/resources/doctor", name);
        if (Boolean.getBoolean("frames.update")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
