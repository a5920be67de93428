package io.github.candleclock.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What Claude Code tells a status line, on the screen of a dashboard that runs beside it. */
@ExtendWith(NeedsTmux.class)
class ReadingsIT {
    @TempDir
    private Path temp;

    private final long reset = Instant.now().plusSeconds(7200).getEpochSecond();
    private Stage stage;
    private Tmux tmux;

    @BeforeEach
    void open_a_terminal() {
        stage = new Stage(temp, 120, 40);
        tmux = stage.tmux();
    }

    @AfterEach
    void close_it() {
        stage.close();
    }

    /** Unasked a dashboard looks once a minute, and nothing here is waited for as long: four changes in a row came by the watch. */
    @Test
    void a_percentage_that_changes_is_on_screen_at_once() throws IOException, InterruptedException {
        stage.append(Stage.answer(1, 1_000));
        stage.start("--claude-dir " + stage.root());
        tmux.await("the answer", screen -> screen.contains("$0.01"));

        for (int percent = 41; percent <= 44; percent++) {
            tell(percent);
            String said = percent + " % used, Claude said";
            tmux.await(said, screen -> screen.contains(said));
        }
        tmux.key("q");
        tmux.await("the exit code", screen -> screen.contains("exit=0"));
    }

    private void tell(int percent) throws IOException, InterruptedException {
        Process line = stage.program("statusline", "--claude-dir", stage.root().toString());
        String json = "{\"session_id\":\"s\",\"transcript_path\":\"%s\",\"cost\":{\"total_api_duration_ms\":%d},"
                + "\"rate_limits\":{\"five_hour\":{\"used_percentage\":%d,\"resets_at\":%d}}}";
        try (var in = line.getOutputStream()) {
            in.write(json.formatted(stage.log(), 1000 * percent, percent, reset).getBytes(StandardCharsets.UTF_8));
        }
        line.waitFor();
    }
}
