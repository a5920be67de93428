package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Made-up logs that grow, and are read into an archive from positions: a log is a list of copies, its offset a number of them. */
final class Logs {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int KEYS = 300;

    private final Random random;
    private final List<List<MergedAnswer>> logs = new ArrayList<>();
    private final int[] read;

    Logs(Random random, int count) {
        this.random = random;
        for (int i = 0; i < count; i++) {
            logs.add(new ArrayList<>());
        }
        read = new int[count];
    }

    /** Copies of answers come again, in any log, with more output or less. */
    void grow(int by) {
        for (int i = 0; i < by; i++) {
            logs.get(random.nextInt(logs.size())).add(copy(random.nextInt(KEYS)));
        }
    }

    private MergedAnswer copy(int number) {
        return MergedAnswer.of(new UsageEvent(
                new EventKey(number % 7, number * 31L),
                START.plus(Duration.ofHours(number)).plusSeconds(random.nextInt(3_000)),
                "claude-opus-5",
                new TokenCounts(3, random.nextInt(400), 0, 900, 18_000),
                Terms.STANDARD,
                Optional.empty(),
                new Origin(session(number), "", random.nextBoolean(), "/home/ada/code/orchard", "main"),
                random.nextBoolean()));
    }

    static String session(int number) {
        return "session-" + number % 9;
    }

    int count() {
        return logs.size();
    }

    /** What reading a log on comes to; the last part of it has the position. */
    ArchiveBatch readOn(int log, int most) {
        List<MergedAnswer> all = logs.get(log);
        int to = Math.min(all.size(), read[log] + most);
        List<MergedAnswer> copies = List.copyOf(all.subList(read[log], to));
        read[log] = to;
        return new ArchiveBatch("", copies, List.of(), List.of(), List.of(state(log, to)));
    }

    void readFrom(List<LogState> positions) {
        for (int log = 0; log < read.length; log++) {
            read[log] = offset(log, positions);
        }
    }

    private static int offset(int log, List<LogState> positions) {
        return positions.stream()
                .filter(state -> state.log().equals(path(log)))
                .mapToInt(state -> (int) state.offset())
                .findFirst()
                .orElse(0);
    }

    boolean isReadWhole(int log) {
        return read[log] == logs.get(log).size();
    }

    private static Path path(int log) {
        return Path.of("/home/ada/.claude/projects/log-" + log + ".jsonl");
    }

    static LogState state(int log, int offset) {
        return new LogState(
                path(log), "", log, offset, 0, offset, false, 0, Tally.NONE, Set.of("session-" + log), true, false);
    }

    /** What all copies come to that stand before positions, without what is forgotten. */
    Map<EventKey, MergedAnswer> upTo(List<LogState> positions, Forgotten forgotten) {
        Map<EventKey, MergedAnswer> merged = new HashMap<>();
        for (int log = 0; log < logs.size(); log++) {
            logs.get(log).subList(0, offset(log, positions)).forEach(copy -> put(merged, copy, forgotten));
        }
        return merged;
    }

    Map<EventKey, MergedAnswer> all(Forgotten forgotten) {
        Map<EventKey, MergedAnswer> merged = new HashMap<>();
        logs.forEach(log -> log.forEach(copy -> put(merged, copy, forgotten)));
        return merged;
    }

    static void put(Map<EventKey, MergedAnswer> merged, MergedAnswer copy, Forgotten forgotten) {
        if (!forgotten.holds(copy.best())) {
            merged.merge(copy.best().key(), copy, MergedAnswer::with);
        }
    }

    /** Nothing of {@code less} is missing in {@code more}: merging it in changes nothing. */
    static void assertHolds(Map<EventKey, MergedAnswer> more, Map<EventKey, MergedAnswer> less, String what) {
        less.forEach((key, answer) -> {
            MergedAnswer known = more.get(key);
            assertThat(known).as("%s: %s", what, key).isNotNull();
            assertThat(known == null ? answer : known.with(answer)).as(what).isEqualTo(known);
        });
    }
}
