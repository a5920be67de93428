package io.github.candleclock.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two dashboards, ten reports and twenty status lines on one archive, while the logs grow: each is right at each moment. */
@ExtendWith(NeedsTmux.class)
class CrowdIT {
    /** {@code -Dcrowd.seconds=120} keeps them at it longer. */
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("crowd.seconds", 8));

    private static final int DASHBOARDS = 2;
    private static final int REPORTS = 10;
    private static final int STATUS_LINES = 20;
    private static final int LOGS = 3;
    private static final int OUTPUT = 1_000;
    private static final Pattern EVENTS = Pattern.compile("\"totals\"[^}]*\"events\" : ([0-9]+)");
    private static final Pattern TOKENS = Pattern.compile("\"totals\"[^}]*\"outputTokens\" : ([0-9]+)");
    private static final Pattern TODAY = Pattern.compile("◔ (block .* left · )?today \\$([0-9]+)\\.([0-9]{2}).*");

    @TempDir
    private Path temp;

    /** Answers whose lines are whole in a log, and those that are being written. */
    private final AtomicInteger written = new AtomicInteger();

    private final AtomicInteger begun = new AtomicInteger();
    private long end;

    @BeforeEach
    void make_room() throws IOException {
        Files.createDirectories(home());
        Files.createDirectories(log(0).resolveSibling("."));
    }

    @Test
    void all_of_them_are_right_while_the_logs_grow() throws Exception {
        append();
        List<Tmux> dashboards = new ArrayList<>();
        ExecutorService crowd = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < DASHBOARDS; i++) {
                Tmux tmux = new Tmux(home(), 120, 40);
                dashboards.add(tmux);
                tmux.type("cd; clear; " + Stage.LAUNCHER + " --claude-dir " + root() + "; echo exit=$?");
            }
            dashboards.forEach(tmux -> tmux.await("a dashboard", screen -> screen.contains("q quit")));
            end = System.nanoTime() + LENGTH.toNanos();
            List<Future<Integer>> people = new ArrayList<>();
            people.add(crowd.submit(this::grow));
            start(people, crowd, REPORTS, this::report);
            start(people, crowd, STATUS_LINES, this::statusLine);
            int runs = 0;
            for (Future<Integer> person : people) {
                runs += person.get();
            }
            System.out.println(runs + " runs beside " + DASHBOARDS + " dashboards and " + written + " answers");
            int all = written.get();
            for (Tmux dashboard : dashboards) {
                dashboard.await("all answers", screen -> screen.contains(", " + all + " answers"));
                dashboard.key("q");
                dashboard.await("its end", screen -> screen.contains("exit=0"));
            }
        } finally {
            end = System.nanoTime();
            crowd.shutdownNow();
            dashboards.forEach(Tmux::close);
        }
        assertEnd();
    }

    private Path home() {
        return temp.resolve("home");
    }

    private Path root() {
        return temp.resolve("claude");
    }

    private interface Visit {
        void pay() throws Exception;
    }

    private void start(List<Future<Integer>> people, ExecutorService crowd, int count, Visit visit) {
        for (int i = 0; i < count; i++) {
            Callable<Integer> person = () -> {
                int visits = 0;
                do {
                    visit.pay();
                    visits++;
                } while (System.nanoTime() < end);
                return visits;
            };
            people.add(crowd.submit(person));
        }
    }

    private void assertEnd() throws Exception {
        int all = written.get();
        assertThat(events(run("daily", "--json", "--claude-dir", root().toString())))
                .isEqualTo(all);
        assertThat(events(run("daily", "--json", "--no-archive", "--claude-dir", root().toString())))
                .isEqualTo(all);
        assertThat(run("archive", "verify", "--claude-dir", root().toString())).contains("all of it can be read");
        for (int log = 0; log < LOGS; log++) {
            Files.delete(log(log));
        }
        String fromArchive = run("daily", "--json", "--claude-dir", root().toString());
        assertThat(events(fromArchive)).isEqualTo(all);
        assertThat(tokens(fromArchive)).isEqualTo((long) all * OUTPUT);
    }

    private int grow() throws IOException {
        while (System.nanoTime() < end) {
            append();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return 0;
    }

    private void append() throws IOException {
        int number = begun.incrementAndGet();
        Files.writeString(
                log(number % LOGS), Stage.answer(number, OUTPUT), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written.incrementAndGet();
    }

    private Path log(int number) {
        return root().resolve("projects/-home-ada-code-orchard/s" + number + ".jsonl");
    }

    private void report() throws Exception {
        int atLeast = written.get();
        String report = run("daily", "--json", "--claude-dir", root().toString());
        int events = events(report);
        assertThat(events).isBetween(atLeast, begun.get());
        assertThat(tokens(report)).isEqualTo((long) events * OUTPUT);
    }

    /** Its figures may be some seconds old, but never wrong: a cent an answer. */
    private void statusLine() throws Exception {
        String line = run("statusline", "--claude-dir", root().toString()).strip();
        Matcher today = TODAY.matcher(line);
        assertThat(today.matches()).as(line).isTrue();
        int cents = Integer.parseInt(today.group(2)) * 100 + Integer.parseInt(today.group(3));
        assertThat(cents).isBetween(1, begun.get());
    }

    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Stage.LAUNCHER));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("CLAUDE"));
        builder.environment().put("HOME", home().toString());
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
        return said;
    }

    private static int events(String report) {
        return (int) figure(EVENTS, report);
    }

    private static long tokens(String report) {
        return figure(TOKENS, report);
    }

    private static long figure(Pattern pattern, String report) {
        Matcher figure = pattern.matcher(report);
        assertThat(figure.find()).as(report).isTrue();
        return Long.parseLong(figure.group(1));
    }
}
