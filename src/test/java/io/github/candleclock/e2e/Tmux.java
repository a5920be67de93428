package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A shell in a terminal of its own: a private tmux server, ended with it. */
final class Tmux implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String server = "candleclock-it-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    private boolean isOpen = true;

    /** Starts a shell whose home is an empty folder, and which writes no history there when it is ended. */
    Tmux(Path home, int columns, int rows) {
        String shell =
                "env -u CLAUDE_CONFIG_DIR -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME -u NO_COLOR -u COLORFGBG -u LC_ALL -u LC_CTYPE HOME="
                        + home + " HISTFILE=/dev/null PS1='$ ' LANG=C.UTF-8 COLORTERM=truecolor bash --norc";
        run("-f", "/dev/null", "new-session", "-d", "-x", "" + columns, "-y", "" + rows, shell);
        await("a prompt", screen -> screen.contains("$"));
    }

    void type(String line) {
        run("send-keys", "-l", line);
        key("Enter");
    }

    void key(String name) {
        run("send-keys", name);
    }

    void paste(String text) {
        run("set-buffer", text);
        run("paste-buffer", "-p");
    }

    void resize(int columns, int rows) {
        run("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    String screen() {
        return run("capture-pane", "-p");
    }

    /** The screen with its colours, as escape sequences. */
    String colouredScreen() {
        return run("capture-pane", "-p", "-e");
    }

    /** Alternate screen, cursor and mouse, as {@code 0 1 0} in a shell that was left alone. */
    String flags() {
        return run("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}")
                .strip();
    }

    /** Looks at the screen until it is as wanted; fails with the screen after forty seconds. */
    String await(String what, Predicate<String> wanted) {
        long until = System.nanoTime() + PATIENCE;
        String screen = screen();
        while (!wanted.test(screen)) {
            assertThat(System.nanoTime())
                    .as("waiting for %s on%n%s", what, screen)
                    .isLessThan(until);
            LockSupport.parkNanos(BETWEEN_LOOKS);
            screen = screen();
        }
        return screen;
    }

    /** As {@link #await}, and presses a key between looks. */
    void awaitPressing(String key, String what, Predicate<String> wanted) {
        await(what, screen -> {
            boolean there = wanted.test(screen);
            if (!there) {
                key(key);
            }
            return there;
        });
    }

    private String run(String... words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", server));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
            return said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            Path socket = Path.of(run("display-message", "-p", "#{socket_path}").strip());
            String unused = run("kill-server");
            // tmux leaves it behind
            boolean unusedToo = socket.toFile().delete();
        }
    }
}
