package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A terminal, an empty home and a folder of logs, so that nothing of the user's is read or written. */
final class Stage implements AutoCloseable {
    static final String LAUNCHER = Path.of(System.getProperty("candleclock.launcher", "target/candleclock"))
            .toAbsolutePath()
            .toString();

    /** What {@link Tmux#flags} says of a shell that was left alone. */
    static final String UNTOUCHED = "0 1 0";

    private static final String TAKEN = "1 0 0";

    private final Path home;
    private final Path root;
    private final Path log;
    private final Tmux tmux;

    Stage(Path temp, int columns, int rows) {
        try {
            home = Files.createDirectories(temp.resolve("home"));
            root = temp.resolve("claude");
            log = Files.createDirectories(root.resolve("projects/-home-ada-code-orchard"))
                    .resolve("s.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tmux = new Tmux(home, columns, rows);
    }

    Tmux tmux() {
        return tmux;
    }

    Path home() {
        return home;
    }

    /** A folder as Claude Code's own, with room for logs. */
    Path root() {
        return root;
    }

    Path log() {
        return log;
    }

    /** Starts the program and waits for its first frame. */
    void start(String arguments) {
        tmux.type("cd; clear; " + LAUNCHER + " " + arguments + "; echo exit=$?");
        awaitPage();
    }

    /** As {@link #start}, but so that {@link #assertGivenBack} can tell afterwards what was left behind. */
    void startWatched(String arguments) {
        watch(LAUNCHER + " " + arguments);
    }

    /** The program with one thread that breaks. */
    void startBroken(String thread) {
        watch(ProcessHandle.current().info().command().orElse("java") + " -XX:TieredStopAtLevel=1 -cp "
                + System.getProperty("java.class.path") + " io.github.candleclock.cli.BrokenMain --thread '" + thread
                + "' --claude-dir " + root);
    }

    /** Not by the shell of the prompt: that one tidies up behind programs, and nothing could be told. */
    private void watch(String command) {
        try {
            Files.writeString(home.resolve("watched"), """
                    stty -a > before
                    %s
                    exit=$?
                    stty -a > after
                    echo exit=$exit
                    cat -v
                    """.formatted(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tmux.type("cd; clear; sh watched");
        awaitPage();
        assertThat(tmux.flags()).isEqualTo(TAKEN);
    }

    void awaitPage() {
        tmux.await("the page", screen -> screen.contains("Candleclock") && screen.contains("q quit"));
    }

    /** Stops the program by its key, and waits for the shell. */
    void stop() {
        tmux.key("C-z");
        awaitStopped();
    }

    void awaitStopped() {
        tmux.await("the shell", screen -> screen.contains("Stopped"));
        assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
    }

    /** Waits for the end of what {@link #startWatched} started, and returns the screen. */
    String assertGivenBack(int exit) throws IOException {
        String screen = tmux.await("the exit code", text -> text.matches("(?s).*exit=\\d+\n.*"));
        assertThat(screen).contains("exit=" + exit + "\n");
        assertThat(tmux.flags()).isEqualTo(UNTOUCHED);
        assertThat(Files.readString(home.resolve("after"))).isEqualTo(Files.readString(home.resolve("before")));
        // tmux brackets a paste where the program asked for it
        tmux.paste("pasted");
        assertThat(tmux.await("the paste", text -> text.contains("pasted"))).doesNotContain("200~");
        return screen;
    }

    void kill(String signal) {
        kill(signal, pid());
    }

    static void kill(String signal, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program that runs in this terminal: the Java whose environment names this home. */
    long pid() {
        return ProcessHandle.allProcesses()
                .filter(process -> runsHere(process.pid()))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }

    private boolean runsHere(long pid) {
        try {
            Path process = Path.of("/proc", Long.toString(pid));
            return Files.readString(process.resolve("cmdline")).contains("candleclock.jar")
                    && new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1)
                            .contains("HOME=" + home);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The program beside the terminal, in the same home. */
    Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("CLAUDE_"));
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** An answer of now: a thousand tokens of output cost a cent. */
    static String answer(int number, int output) {
        return """
                {"isSidechain":false,"message":{"model":"claude-sonnet-5","id":"msg_01%022d","role":"assistant","content":[],\
                "stop_reason":"end_turn","usage":{"input_tokens":0,"output_tokens":%d}},"requestId":"req_%d","type":"assistant",\
                "timestamp":"%s","cwd":"/home/ada/code/orchard","sessionId":"s"}
                """.formatted(number, output, number, Instant.now());
    }

    @Override
    public void close() {
        tmux.close();
    }
}
