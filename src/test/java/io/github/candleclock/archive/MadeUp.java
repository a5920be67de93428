package io.github.candleclock.archive;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes up batches: plain ones as work leaves them, and odd ones with everything that a log can say. */
final class MadeUp {
    private static final long EARLIEST = Micros.of(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST = Micros.of(Instant.parse("9999-12-31T23:59:59.999999Z"));
    private static final List<String> ODD_NAMES = List.of(
            "",
            "main",
            " ",
            "/home/ada/code/orchard",
            "Jürgen’s 果樹園 🕯",
            "\ud83d",
            "half \udd6f of a pair",
            "\0\n\t",
            "n".repeat(70_000));

    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    /** A plain batch of three answers, told apart from others by its number. */
    static ArchiveBatch plain(int number) {
        MadeUp madeUp = new MadeUp(number);
        List<MergedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UsageEvent event = new UsageEvent(
                    new EventKey(number, madeUp.random.nextLong()),
                    Instant.parse("2026-03-01T10:00:00.125Z").plusSeconds(60L * number + i),
                    "claude-opus-5",
                    new TokenCounts(3, 200 + i, 0, 900, 18_000),
                    Terms.STANDARD,
                    Optional.empty(),
                    new Origin("session-" + number, "", false, "/home/ada/code/orchard", "main"),
                    false);
            answers.add(MergedAnswer.of(event));
        }
        Sighting sighting = new Sighting("session-" + number, "-home-ada-code-orchard", "/home/ada/code/orchard");
        return new ArchiveBatch("", answers, List.of(sighting), List.of(), List.of(plainLog(number)));
    }

    private static LogState plainLog(int number) {
        return new LogState(
                Path.of("/home/ada/.claude/projects/-home-ada-code-orchard/session-" + number + ".jsonl"),
                "-home-ada-code-orchard",
                4_000 + number,
                90_000,
                1_772_359_200_000L,
                90_000,
                false,
                77L * number,
                new Tally(40, 3, Map.of()),
                Set.of("session-" + number),
                true,
                false);
    }

    ArchiveBatch odd() {
        String device = random.nextBoolean() ? "" : "0f3bc915";
        return new ArchiveBatch(
                device,
                some(20, () -> answer(device)),
                some(4, () -> new Sighting(name(), name(), name())),
                some(4, () -> new AgentKind(name(), name(), "")),
                some(6, this::log));
    }

    private MergedAnswer answer(String device) {
        Instant at = moment();
        UsageEvent best = new UsageEvent(
                new EventKey(random.nextLong(), random.nextLong()),
                at,
                name(),
                new TokenCounts(tokens(), tokens(), tokens(), tokens(), tokens()),
                new Terms(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), tokens()),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Cost.ofPico(random.nextLong() >>> random.nextInt(1, 64))),
                new Origin(name(), name(), random.nextBoolean(), name(), name(), device),
                random.nextBoolean());
        return new MergedAnswer(best, random.nextBoolean() ? at : moment(), random.nextBoolean() ? at : moment());
    }

    private LogState log() {
        long size = random.nextLong() >>> random.nextInt(1, 64);
        Map<SkipReason, Long> skipped = random.nextBoolean()
                ? Map.of()
                : Map.of(SkipReason.NOT_JSON, random.nextLong(), SkipReason.NO_TIME, random.nextLong());
        return new LogState(
                Path.of(
                        "/home/ada/.claude/projects",
                        "folder" + random.nextInt(3),
                        "log" + random.nextInt() + ".jsonl"),
                name(),
                random.nextLong(),
                size,
                random.nextLong() >> random.nextInt(64),
                random.nextBoolean() ? size : random.nextLong(),
                random.nextBoolean(),
                random.nextLong(),
                new Tally(random.nextInt(), random.nextLong(), skipped),
                Set.copyOf(some(4, this::name)),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(maker.get());
        }
        return made;
    }

    private String name() {
        int pick = random.nextInt(60);
        return pick < ODD_NAMES.size() ? ODD_NAMES.get(pick) : "name " + pick % 10;
    }

    private long tokens() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1_000_000_000;
            default -> random.nextInt(1 << random.nextInt(1, 30));
        };
    }

    private Instant moment() {
        return switch (random.nextInt(8)) {
            case 0 -> Micros.at(EARLIEST);
            case 1 -> Micros.at(LATEST);
            case 2 -> Micros.at(-random.nextInt(2_000));
            case 3 -> Micros.at(random.nextLong(EARLIEST, LATEST));
            default -> Instant.ofEpochMilli(1_772_359_200_000L + random.nextInt(1_000_000));
        };
    }
}
