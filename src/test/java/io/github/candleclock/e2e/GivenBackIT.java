package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends the program or stops it, the shell finds its terminal as it was. */
@ExtendWith(NeedsTmux.class)
class GivenBackIT {
    @TempDir
    private Path temp;

    private Stage stage;
    private Tmux tmux;

    @BeforeEach
    void open_a_terminal() {
        stage = new Stage(temp, 100, 30);
        tmux = stage.tmux();
    }

    @AfterEach
    void close_it() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "C-c"})
    void by_a_key(String key) throws IOException {
        stage.startWatched("demo");

        tmux.key(key);

        stage.assertGivenBack(0);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void by_a_signal(String signal, int exit) throws IOException {
        stage.startWatched("demo");

        stage.kill(signal);

        stage.assertGivenBack(exit);
    }

    @Test
    void by_a_fault_in_the_thread_that_writes_the_demo() throws IOException {
        Path story = temp.resolve("story");
        stage.startWatched("demo --speed 200 --dir " + story);

        Files.move(story.resolve("projects"), temp.resolve("away"));
        Files.writeString(story.resolve("projects"), "a file where a folder should be");

        assertThat(stage.assertGivenBack(1)).contains("the made-up logs could not be written");
    }

    /** @param key wakes the thread that is to break, where the clock does not */
    @ParameterizedTest
    @CsvSource({"screen, ''", "monitor, ''", "watcher, r", "key reader, ?"})
    void by_a_fault_which_can_be_read_afterwards(String thread, String key) throws IOException {
        stage.startBroken(thread);

        if (!key.isEmpty()) {
            tmux.awaitPressing(key, "its end", screen -> screen.contains("exit="));
        }

        String screen = stage.assertGivenBack(1);
        assertThat(screen).contains("something broke that should not");
        assertThat(screen).contains(thread.equals("key reader") ? "Stream Closed" : "the wick is wet");
        assertThat(screen.indexOf("something broke")).isLessThan(screen.indexOf("exit=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-z", "TSTP"})
    void while_it_is_stopped_and_when_it_quits_after_fg(String how) throws IOException {
        stage.startWatched("demo");

        if (how.equals("TSTP")) {
            stage.kill(how);
            stage.awaitStopped();
        } else {
            stage.stop();
        }
        tmux.type("fg");
        stage.awaitPage();
        tmux.key("q");

        stage.assertGivenBack(0);
    }

    /** In the background it must not take the terminal; fg gives it. */
    @Test
    void when_it_was_sent_to_the_background_in_between() throws IOException {
        stage.startWatched("demo");

        stage.stop();
        tmux.type("clear; bg");
        // a shell says so with its next prompt
        tmux.awaitPressing("Enter", "the stop", screen -> screen.contains("Stopped"));
        assertThat(tmux.flags()).isEqualTo(Stage.UNTOUCHED);
        tmux.type("clear; fg");
        stage.awaitPage();
        tmux.key("?");
        tmux.await("the help", screen -> screen.contains("Keys"));
        tmux.key("?");
        tmux.key("q");

        stage.assertGivenBack(0);
    }

    @Test
    void when_it_is_stopped_many_times() throws IOException {
        stage.startWatched("demo");

        for (int i = 0; i < 3; i++) {
            stage.stop();
            tmux.type("clear; fg");
            stage.awaitPage();
        }
        tmux.key("q");

        stage.assertGivenBack(0);
    }

    @Test
    void when_a_signal_waits_for_it_behind_fg() throws IOException {
        stage.startWatched("demo");

        stage.stop();
        stage.kill("TERM");
        tmux.type("fg");

        stage.assertGivenBack(143);
    }

    /** The shell has the terminal then, and whoever touches it from the background is stopped for good. */
    @Test
    void when_its_job_is_ended_while_it_is_stopped() throws IOException {
        tmux.type("cd; stty -a > before");
        stage.start("demo");
        long pid = stage.pid();

        stage.stop();
        tmux.type("kill %1");
        tmux.await("its end", screen -> !isAlive(pid));
        tmux.type("clear; stty -a > after; jobs; echo compared");

        // on a line of its own: the command that is typed ends with the word too
        assertThat(tmux.await(
                        "the comparison", screen -> screen.contains("\ncompared\n") || screen.startsWith("compared\n")))
                .doesNotContain("Stopped", "Running", "broke");
        assertThat(tmux.flags()).isEqualTo(Stage.UNTOUCHED);
        assertThat(Files.readString(stage.home().resolve("after")))
                .isEqualTo(Files.readString(stage.home().resolve("before")));
    }

    @Test
    void when_somebody_else_stopped_it_and_it_goes_on() throws IOException {
        stage.startWatched("demo");

        stage.kill("STOP");
        stage.kill("CONT");
        tmux.key("?");
        tmux.await("the help", screen -> screen.contains("Keys"));
        tmux.key("q");
        tmux.key("q");

        stage.assertGivenBack(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"< /dev/null", "<&-", "> frame", "| cat > frame"})
    void when_it_has_no_keyboard_or_no_screen_and_prints_a_frame(String how) throws IOException {
        tmux.type("cd; clear; stty -a > before; " + Stage.LAUNCHER + " --claude-dir " + stage.root() + " " + how
                + "; echo exit=$?; stty -a > after; echo compared");

        tmux.await("the end", screen -> screen.contains("exit=0") && screen.contains("compared\n"));

        assertThat(tmux.flags()).isEqualTo(Stage.UNTOUCHED);
        assertThat(Files.readString(stage.home().resolve("after")))
                .isEqualTo(Files.readString(stage.home().resolve("before")));
    }

    /** As after nohup: nothing says that the terminal is gone but the keyboard's end. */
    @Test
    void and_it_ends_when_its_terminal_goes_away_and_no_signal_says_so() {
        tmux.type("cd; clear; trap '' HUP; " + Stage.LAUNCHER + " demo");
        stage.awaitPage();
        long pid = stage.pid();

        stage.close();

        assertThat(ProcessHandle.of(pid).map(GivenBackIT::endsSoon).orElse(true))
                .isTrue();
    }

    private static boolean endsSoon(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Those keys are the terminal's own elsewhere: one ends a program with a dump of its threads, the other stops all output. */
    @ParameterizedTest
    @ValueSource(strings = {"C-\\", "C-s"})
    void but_not_by_keys_that_mean_something_to_a_terminal_elsewhere(String key) throws IOException {
        stage.startWatched("demo");

        tmux.key(key);
        tmux.key("?");
        String help = tmux.await("the help", screen -> screen.contains("Keys"));

        assertThat(help).doesNotContain("thread dump");
        tmux.key("?");
        tmux.await("the page again", screen -> !screen.contains("Keys"));
        tmux.key("q");
        stage.assertGivenBack(0);
    }
}
