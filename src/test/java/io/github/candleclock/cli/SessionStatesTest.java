package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one frame says of sessions, by what Claude Code keeps beside its logs. The process that runs is the test's own. */
class SessionStatesTest {
    private static final long OWN = ProcessHandle.current().pid();

    @TempDir
    private Path temp;

    private Shell shell;
    private Path sessions;

    @BeforeEach
    void log_two_sessions() throws IOException {
        Path home = temp.toRealPath();
        shell = new Shell(home);
        shell.set("COLUMNS", "120");
        sessions = home.resolve(".claude/sessions");
        Path logs = Files.createDirectories(home.resolve(".claude/projects/-home-ada-code-orchard"));
        Files.writeString(logs.resolve("s-1.jsonl"), answer("s-1", "orchard", 1));
        Files.writeString(logs.resolve("s-2.jsonl"), answer("s-2", "pears", 2));
    }

    @Test
    void a_session_that_waits_says_so() throws IOException {
        register(OWN, "s-1", "waiting");

        assertThat(frame())
                .containsPattern("◐ waits +orchard")
                .containsPattern("● – +pears")
                .contains("1 waits for you");
    }

    @Test
    void a_session_whose_process_is_gone_says_nothing() throws IOException {
        register(OWN, "s-2", "idle");
        register(Integer.MAX_VALUE, "s-1", "waiting");

        assertThat(frame())
                .containsPattern("● – +orchard")
                .containsPattern("● idle +pears")
                .doesNotContain("wait");
    }

    @Test
    void without_a_registry_nothing_is_said() {
        assertThat(frame())
                .containsPattern("● orchard")
                .containsPattern("● pears")
                .contains("2 burning");
    }

    private String frame() {
        assertThat(shell.run("live", "--once", "--no-archive"))
                .as(shell::errors)
                .isZero();
        return shell.said();
    }

    private void register(long pid, String session, String status) throws IOException {
        Files.createDirectories(sessions);
        Files.writeString(
                sessions.resolve(pid + ".json"),
                "{\"pid\":" + pid + ",\"sessionId\":\"" + session + "\",\"status\":\"" + status + "\"}");
    }

    private static String answer(String session, String project, int number) {
        return """
                {"isSidechain":false,"message":{"model":"claude-sonnet-5","id":"msg_01%022d","role":"assistant","content":[],\
                "stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":1000}},"requestId":"req_%d","type":"assistant",\
                "timestamp":"2026-03-01T09:5%d:00Z","cwd":"/home/ada/code/%s","sessionId":"%s"}
                """.formatted(number, number, number, project, session);
    }
}
