package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.ingest.LogScan;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many bytes an archive takes for an answer, and how long it takes to write and to read it.
 *
 * <p>The answers are made up, but mixed as work mixes them: up to four sessions at once, subagents beside them, a few projects, branches and
 * models, most answers told in several copies. Beside the archive's times stand those of a plain read of the same bytes, and of the
 * program's own reading of the same answers from logs, whose lines hold nothing but usage.
 */
final class ArchiveSize {
    private static final int FRAME = 2_000;
    private static final int ANSWERS_A_LOG = 1_000_000 / 17_000;
    private static final int IN_LOGS = 40_000;
    private static final int RUNS = 7;
    private static final int AT_ONCE = 5;
    private static final int BETWEEN_TIDYING = 200;
    private static final Device DEVICE = new Device("0f3bc915a0f3bc915a0f3bc915a0f3bc", "orchard-desk");
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final String[] MODELS = {"claude-opus-4-8", "claude-sonnet-5", "claude-haiku-4-5-20251001", "claude-fable-5"};
    private static final Path PROJECTS = Path.of("/home/ada/.claude/projects");

    private final Random random = new Random(1);
    private final Path folder;
    /** The logs that are being written to. */
    private final List<Work> open = new ArrayList<>();

    private final List<LogState> logs = new ArrayList<>();
    private Instant now = START;

    private ArchiveSize(Path folder) {
        this.folder = folder;
    }

    /** A session, or a subagent's part of it, and how many answers are still to come. */
    private record Work(Origin origin, String model, int[] left) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.out.printf("%d cores, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        double inLogs = fromLogs(folder);
        for (int answers : new int[] {83_000, 1_000_000}) {
            new ArchiveSize(folder).measure(answers, inLogs);
        }
        for (int answers : new int[] {83_000, 1_000_000}) {
            new ArchiveSize(folder).grow(answers);
        }
    }

    private void measure(int answers, double inLogs) throws IOException {
        Path file = folder.resolve(SegmentName.of(1).file());
        long writing = 0;
        long withoutTable;
        long size;
        try (SegmentWriter writer = SegmentWriter.create(file, "0f3bc915")) {
            for (int made = 0; made < answers; made += FRAME) {
                ArchiveBatch batch = batch(Math.min(FRAME, answers - made));
                writing += nanos(() -> writer.append(batch));
            }
            withoutTable = writer.size();
            for (int from = 0; from < logs.size(); from += FRAME) {
                List<LogState> some = logs.subList(from, Math.min(from + FRAME, logs.size()));
                writing += nanos(() -> writer.append(new ArchiveBatch("", List.of(), List.of(), List.of(), some)));
            }
            size = writer.size();
        }
        AtomicLong seen = new AtomicLong();
        double reading = median(() -> {
            seen.set(0);
            SegmentReader.read(file, 0, batch -> seen.addAndGet(batch.answers().size()));
        });
        if (seen.get() != answers) {
            throw new IllegalStateException("read " + seen + " of " + answers);
        }
        double plain = median(() -> Files.readAllBytes(file));
        Files.delete(file);
        System.out.printf("%n%,d answers, %,d logs: %,d bytes%n", answers, logs.size(), size);
        System.out.printf(
                "  %.1f bytes an answer, %.1f without the table of logs%n",
                (double) size / answers, (double) withoutTable / answers);
        System.out.printf("  written in %.0f ms, %.0f ns an answer%n", writing / 1e6, (double) writing / answers);
        System.out.printf(
                "  read in %.0f ms, %.0f ns an answer: %.1f times a plain read; reading logs takes %.0f times as long (medians of %d)%n",
                reading / 1e6, reading / answers, reading / plain, inLogs / (reading / answers), RUNS);
    }

    /** As a dashboard lets it grow: a few copies at a time with the position of their log, and merging in between. */
    private void grow(int answers) throws IOException {
        Path at = Files.createDirectory(folder.resolve("grown-" + answers));
        int appends = answers / AT_ONCE;
        long[] taken = new long[appends];
        long tidying = 0;
        long longest = 0;
        try (Archive archive = Archive.open(at, PROJECTS, DEVICE, Retention.FOREVER, InstantSource.system())) {
            archive.load(batch -> {});
            for (int i = 0; i < appends; i++) {
                ArchiveBatch few = batch(AT_ONCE);
                LogState log = logs.get(logs.size() - 1);
                ArchiveBatch batch = new ArchiveBatch("", few.answers(), few.sightings(), List.of(), List.of(log));
                taken[i] = nanos(() -> require(archive.append(batch)));
                long tidied = i % BETWEEN_TIDYING == 0 ? nanos(archive::tidy) : 0;
                tidying += tidied;
                longest = Math.max(longest, tidied);
            }
            long grown = archive.health().bytes();
            long compacting = nanos(archive::compactAll);
            double loading = median(() -> load(archive));
            Arrays.sort(taken);
            System.out.printf("%n%,d answers, %d at a time: a year of heavy use is a million%n", answers, AT_ONCE);
            System.out.printf(
                    "  an append in %.0f µs (99th of 100: %.0f), a plain write of as many bytes in %.0f%n",
                    taken[appends / 2] / 1e3, taken[appends - appends / 100] / 1e3, plainWrite(at, grown / appends) / 1e3);
            System.out.printf(
                    "  grown to %,d bytes, %.1f an answer; compacted %,d, %.1f an answer, in %.0f ms%n",
                    grown,
                    (double) grown / answers,
                    archive.health().bytes(),
                    (double) archive.health().bytes() / answers,
                    compacting / 1e6);
            System.out.printf("  merged meanwhile for %.0f ms, the longest step %.0f ms%n", tidying / 1e6, longest / 1e6);
            System.out.printf("  loaded and counted in %.0f ms (median of %d)%n", loading / 1e6, RUNS);
        }
    }

    private static void load(Archive archive) {
        Monitor monitor = new Monitor(InstantSource.system(), Rules.standard(ZoneOffset.UTC), Path::toString);
        FutureTask<Boolean> loading = new FutureTask<>(() -> archive.load(monitor::take), true);
        new Thread(loading, "archive").start();
        try {
            monitor.runUntil(loading);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double plainWrite(Path folder, long bytes) throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            byte[] some = new byte[(int) bytes];
            return median(() -> require(file.write(ByteBuffer.wrap(some)) == bytes));
        }
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("it was not kept");
        }
    }

    /** How long the program takes for an answer that it reads from logs, on one core: in nanoseconds. */
    private static double fromLogs(Path folder) throws IOException {
        Path claude = folder.resolve("claude");
        Path log = claude.resolve("projects/-home-ada-code-orchard/log.jsonl");
        Files.createDirectories(log.getParent());
        ArchiveSize made = new ArchiveSize(folder);
        try (BufferedWriter lines = Files.newBufferedWriter(log)) {
            for (MergedAnswer answer : made.batch(IN_LOGS).answers()) {
                lines.write(line(answer.best()));
            }
        }
        AtomicLong seen = new AtomicLong();
        double reading = median(() -> {
            seen.set(0);
            LogScan.readAll(new LogRoots(List.of(claude)), ZoneOffset.UTC, batch -> seen.addAndGet(batch.events().size()));
        });
        if (seen.get() != IN_LOGS) {
            throw new IllegalStateException("read " + seen + " of " + IN_LOGS);
        }
        return reading / IN_LOGS;
    }

    private static String line(UsageEvent event) {
        TokenCounts tokens = event.tokens();
        Origin origin = event.origin();
        return """
                {"parentUuid":null,"isSidechain":%b,"cwd":"%s","sessionId":"%s","version":"2.1.0","gitBranch":"%s","message":\
                {"id":"msg_%016x%016x","type":"message","role":"assistant","model":"%s","content":[],"stop_reason":"end_turn",\
                "usage":{"input_tokens":%d,"cache_creation_input_tokens":%d,"cache_read_input_tokens":%d,"output_tokens":%d,\
                "cache_creation":{"ephemeral_5m_input_tokens":0,"ephemeral_1h_input_tokens":%d}}},"requestId":"req_%016x",\
                "type":"assistant","uuid":"%s","timestamp":"%s"}
                """
                .formatted(
                        origin.sidechain(),
                        origin.project(),
                        origin.session(),
                        origin.branch(),
                        event.key().high(),
                        event.key().low(),
                        event.model(),
                        tokens.input(),
                        tokens.cacheWrite(),
                        tokens.cacheRead(),
                        tokens.output(),
                        tokens.cacheWrite(),
                        event.key().low(),
                        new UUID(event.key().high(), event.key().low()),
                        event.at());
    }

    // ---- made-up work

    private ArchiveBatch batch(int count) {
        List<MergedAnswer> answers = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            while (open.size() < 4) {
                open.add(begin(sightings));
            }
            Work work = open.get(random.nextInt(open.size()));
            answers.add(answer(work));
            if (--work.left[0] == 0) {
                open.remove(work);
            }
        }
        return new ArchiveBatch("", answers, sightings, List.of(), List.of());
    }

    private MergedAnswer answer(Work work) {
        now = now.plusMillis(1_000 + random.nextInt(random.nextInt(20) == 0 ? 600_000 : 12_000));
        UsageEvent event = new UsageEvent(
                new EventKey(random.nextLong(), random.nextLong()),
                now,
                work.model,
                new TokenCounts(
                        random.nextInt(random.nextInt(10) == 0 ? 4_000 : 12),
                        20 + random.nextInt(random.nextInt(5) == 0 ? 8_000 : 500),
                        work.origin.sidechain() ? random.nextInt(6_000) : 0,
                        work.origin.sidechain() ? 0 : random.nextInt(6_000),
                        15_000 + random.nextInt(130_000)),
                random.nextInt(50) == 0 ? new Terms(false, false, false, 1) : Terms.STANDARD,
                Optional.empty(),
                work.origin,
                random.nextInt(30) == 0);
        boolean isToldOnce = random.nextInt(5) < 2;
        Instant last = isToldOnce ? now : now.plusMillis(random.nextInt(15_000));
        return new MergedAnswer(event, now, last);
    }

    /** Every other log is a subagent's, of a session that is open. */
    private Work begin(List<Sighting> sightings) {
        boolean isAgents = !open.isEmpty() && random.nextBoolean();
        String place = "/home/ada/code/" + List.of("orchard", "lighthouse", "candle", "almanac", "printing-press").get(random.nextInt(5));
        Origin parent = isAgents
                ? open.get(0).origin
                : new Origin(uuid().toString(), "", false, place, random.nextInt(3) == 0 ? "main" : "pears-" + random.nextInt(20));
        Origin origin = isAgents
                ? new Origin(parent.session(), "%017x".formatted(random.nextLong()), true, parent.project(), parent.branch())
                : parent;
        String name = origin.project().replace('/', '-');
        Path log = isAgents
                ? PROJECTS.resolve(name).resolve(origin.session()).resolve("subagents/agent-" + origin.agent() + ".jsonl")
                : PROJECTS.resolve(name).resolve(origin.session() + ".jsonl");
        int answers = 1 + random.nextInt(2 * ANSWERS_A_LOG);
        long size = 9_000L * answers + random.nextInt(9_000);
        logs.add(new LogState(
                log,
                name,
                40_000_000 + random.nextInt(4_000_000),
                size,
                now.toEpochMilli(),
                size,
                false,
                random.nextLong(),
                new Tally(3L * answers, 2L * answers, Map.of()),
                Set.of(origin.session()),
                true,
                false));
        sightings.add(new Sighting(origin.session(), name, origin.project()));
        return new Work(origin, MODELS[random.nextInt(MODELS.length)], new int[] {answers});
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    // ---- times

    private interface Step {
        void run() throws IOException;
    }

    private static long nanos(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return System.nanoTime() - start;
    }

    /** After two turns that do not count. */
    private static double median(Step step) throws IOException {
        long[] nanos = new long[RUNS];
        for (int i = -2; i < RUNS; i++) {
            long taken = nanos(step);
            if (i >= 0) {
                nanos[i] = taken;
            }
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2];
    }
}
