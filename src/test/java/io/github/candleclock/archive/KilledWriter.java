package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A program that writes an archive until it is killed: it takes in a log that never ends, merges, compacts, and opens the archive anew. It
 * prints how far the log is kept, each time that an append has been acknowledged, and {@code merging} before it merges.
 */
final class KilledWriter {
    static final Device DEVICE = new Device("0f3bc915a0f3bc915a0f3bc915a0f3bc", "orchard-desk");
    static final Path ROOT = Path.of("/home/ada/.claude/projects");

    private static final Path LOG = ROOT.resolve("-home-ada-code-orchard/s.jsonl");
    private static final Instant START = Instant.parse("2026-11-09T08:00:00Z");
    /** Each answer is told twice: first as a placeholder, so many answers later with its whole output. */
    private static final int BEHIND = 25;

    private KilledWriter() {}

    public static void main(String... args) {
        Place place = new Place(Path.of(args[0]), DEVICE, new Disk(), 3_000, 50);
        Random random = new Random(Long.parseLong(args[1]));
        PrintStream out = System.out;
        while (true) {
            try (Archive archive = Archive.open(place, ROOT, Retention.FOREVER, InstantSource.system())) {
                archive.load(batch -> {});
                write(archive, random, out);
            }
        }
    }

    private static void write(Archive archive, Random random, PrintStream out) {
        long at = archive.positions().stream().mapToLong(LogState::offset).max().orElse(0);
        for (int i = 0; i < 40; i++) {
            long to = at + 1 + random.nextInt(30);
            if (!archive.append(batch(at, to))) {
                throw new IllegalStateException("not kept: " + archive.health().trouble());
            }
            at = to;
            out.println(at);
            if (random.nextInt(4) == 0) {
                out.println("merging");
                archive.tidy();
            }
        }
        if (random.nextBoolean()) {
            out.println("merging");
            archive.compactAll();
        }
    }

    private static ArchiveBatch batch(long from, long to) {
        List<MergedAnswer> answers = new ArrayList<>();
        for (long number = from; number < to; number++) {
            answers.add(MergedAnswer.of(answer(number, 1)));
            if (number >= BEHIND) {
                answers.add(MergedAnswer.of(answer(number - BEHIND, output(number - BEHIND))));
            }
        }
        Tally tally = new Tally(to, 2 * to, java.util.Map.of());
        LogState reached = new LogState(LOG, "p", 7, to, 1, to, false, to, tally, Set.of("s"), true, false);
        return new ArchiveBatch("", answers, List.of(), List.of(), List.of(reached));
    }

    /** What an answer comes to once a log has been read up to a position. */
    static UsageEvent expected(long number, long position) {
        return answer(number, number + BEHIND < position ? output(number) : 1);
    }

    private static long output(long number) {
        return 2 + number % 1_000;
    }

    private static UsageEvent answer(long number, long output) {
        return new UsageEvent(
                new EventKey(number, ~number * 31),
                START.plusSeconds(number),
                "claude-sonnet-5",
                new TokenCounts(3, output, 0, number, 10 * number),
                Terms.STANDARD,
                Optional.empty(),
                new Origin("s", "", false, "/home/ada/code/orchard", "main"),
                false);
    }
}
