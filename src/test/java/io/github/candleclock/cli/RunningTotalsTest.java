package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogWatcher;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.ReportRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The running dashboard's centre, on logs that grow while it reads, comes to the same figures as a report made afterwards. */
@Timeout(120)
class RunningTotalsTest {
    private static final ZoneId ZONE = ZoneId.of("UTC");

    @TempDir
    private Path folder;

    @Test
    void what_runs_and_what_is_printed_are_equal_to_the_last_digit() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T14:32:10.123Z"));
        InstantSource clock = now::get;
        Semaphore changed = new Semaphore(0);
        try (DemoWriter story = new DemoWriter(folder, Plot.BUSY, 3, clock);
                Monitor monitor =
                        new Monitor(clock, Rules.standard(ZONE).withMode(CostMode.CALCULATE), Path::toString);
                LogWatcher watcher = new LogWatcher(
                        new LogRoots(List.of(folder.toRealPath())),
                        () -> Instant.EPOCH,
                        ZoneOffset.UTC,
                        monitor::take,
                        monitor::take)) {
            story.layDownHistory();
            monitor.onChange(changed::release);
            watcher.start();
            monitor.start();
            for (int step = 0; step < 60; step++) {
                now.updateAndGet(at -> at.plusSeconds(20));
                story.catchUp();
            }
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(3)));
            List<ReportRow> printed = printed(clock);

            List<ReportRow> running = ask(monitor);
            while (!running.equals(printed) && changed.tryAcquire(30, TimeUnit.SECONDS)) {
                running = ask(monitor);
            }

            assertThat(running).isEqualTo(printed);
        }
    }

    private static List<ReportRow> ask(Monitor monitor) throws Exception {
        return monitor.ask(new Question(Grouping.DAY)).get(30, TimeUnit.SECONDS).rows();
    }

    private List<ReportRow> printed(InstantSource clock) throws IOException {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Outside outside = new Outside(Map.of(), folder, clock, ZONE, nowhere, nowhere);
        LogOptions options = CommandLine.populateCommand(new LogOptions(), "--mode", "CALCULATE");
        LogRoots roots = new LogRoots(List.of(folder.toRealPath()));
        Monitor monitor = OneShot.read(outside, options, roots, options.archives(outside, roots), Rules.Windows.FLOORED)
                .monitor();
        return monitor.answer(new Question(Grouping.DAY)).rows();
    }
}
