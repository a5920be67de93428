package io.github.candleclock.archive;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the answers of a frame are written: a row each, which says what differs from the row before and what is not nothing.
 *
 * <pre>
 *   likeness │ presence │ rare? │ key │ session? agent? project? branch? model? │ at first? last? │ tokens │ cost? searches?
 *       1    │     1    │   1   │ 16  │           a name's number each          │     deltas      │        │
 * </pre>
 */
final class AnswerRows {
    /** Likeness: what is as in the row before. */
    private static final int SESSION = 1;

    private static final int AGENT = 1 << 1;
    private static final int PROJECT = 1 << 2;
    private static final int BRANCH = 1 << 3;
    private static final int MODEL = 1 << 4;
    /** Terms that few answers have are in a further byte. */
    private static final int RARE = 1 << 5;

    private static final int STATED_COST = 1 << 6;
    private static final int SIDECHAIN = 1 << 7;

    /** Presence: what is not nothing. */
    private static final int FIRST = 1;

    private static final int LAST = 1 << 1;
    private static final int CACHE_WRITE_5M = 1 << 2;
    private static final int CACHE_WRITE_1H = 1 << 3;
    private static final int CACHE_READ = 1 << 4;
    private static final int LOWER_BOUND = 1 << 5;
    /** Claude Code tells times in milliseconds, so its rows leave out three digits. */
    private static final int MILLIS = 1 << 6;

    private static final int FAST = 1;
    private static final int BATCH = 1 << 1;
    private static final int US = 1 << 2;
    private static final int SEARCHES = 1 << 3;

    private static final long MICROS_PER_MILLI = 1_000;
    /** Both bytes of bits, the key, and a byte each for time, input and output. */
    private static final int SHORTEST_ROW = 2 + 16 + 3;

    /** What the first row differs from. */
    private static final UsageEvent NOTHING = new UsageEvent(
            new EventKey(0, 0),
            Instant.EPOCH,
            "",
            TokenCounts.NONE,
            Terms.STANDARD,
            Optional.empty(),
            new Origin("", "", false, "", ""),
            false);

    private AnswerRows() {}

    static void write(List<MergedAnswer> answers, ByteSink sink, NamesOut names) {
        sink.number(answers.size());
        UsageEvent before = NOTHING;
        for (MergedAnswer answer : answers) {
            write(answer, before, sink, names);
            before = answer.best();
        }
    }

    /** Reads the answers, as a device's; empty for this one's. */
    static List<MergedAnswer> read(ByteSource source, NamesIn names, String device) throws FormatException {
        int count = source.count(SHORTEST_ROW);
        List<MergedAnswer> answers = new ArrayList<>(count);
        UsageEvent before = NOTHING;
        long micros = 0;
        for (int i = 0; i < count; i++) {
            int likeness = source.octet();
            int presence = source.octet();
            int rare = (likeness & RARE) == 0 ? 0 : source.octet();
            EventKey key = new EventKey(source.whole(), source.whole());
            Origin origin = origin(likeness, before.origin(), names, device);
            String model = (likeness & MODEL) == 0 ? names.name() : before.model();
            long unit = (presence & MILLIS) == 0 ? 1 : MICROS_PER_MILLI;
            micros += source.signed() * unit;
            Instant at = Micros.at(micros);
            Instant first = (presence & FIRST) == 0 ? at : Micros.at(micros - source.signed() * unit);
            Instant last = (presence & LAST) == 0 ? at : Micros.at(micros + source.signed() * unit);
            TokenCounts tokens = new TokenCounts(
                    source.figure(),
                    source.figure(),
                    (presence & CACHE_WRITE_5M) == 0 ? 0 : source.figure(),
                    (presence & CACHE_WRITE_1H) == 0 ? 0 : source.figure(),
                    (presence & CACHE_READ) == 0 ? 0 : source.figure());
            Optional<Cost> cost = (likeness & STATED_COST) == 0 ? Optional.empty() : Optional.of(cost(source.number()));
            Terms terms = rare == 0
                    ? Terms.STANDARD
                    : new Terms(
                            (rare & FAST) != 0,
                            (rare & BATCH) != 0,
                            (rare & US) != 0,
                            (rare & SEARCHES) == 0 ? 0 : source.figure());
            before = new UsageEvent(key, at, model, tokens, terms, cost, origin, (presence & LOWER_BOUND) != 0);
            answers.add(new MergedAnswer(before, first, last));
        }
        return answers;
    }

    private static void write(MergedAnswer answer, UsageEvent before, ByteSink sink, NamesOut names) {
        UsageEvent best = answer.best();
        Origin origin = best.origin();
        Origin was = before.origin();
        TokenCounts tokens = best.tokens();
        long micros = Micros.of(best.at());
        long step = micros - Micros.of(before.at());
        long sinceFirst = micros - Micros.of(answer.first());
        long untilLast = Micros.of(answer.last()) - micros;
        boolean isMillis =
                step % MICROS_PER_MILLI == 0 && sinceFirst % MICROS_PER_MILLI == 0 && untilLast % MICROS_PER_MILLI == 0;
        long unit = isMillis ? MICROS_PER_MILLI : 1;
        int rare = rare(best.terms());
        Optional<Cost> stated = best.statedCost().filter(Cost::isKnown);
        int likeness = bit(origin.session().equals(was.session()), SESSION)
                | bit(origin.agent().equals(was.agent()), AGENT)
                | bit(origin.project().equals(was.project()), PROJECT)
                | bit(origin.branch().equals(was.branch()), BRANCH)
                | bit(best.model().equals(before.model()), MODEL)
                | bit(rare != 0, RARE)
                | bit(stated.isPresent(), STATED_COST)
                | bit(origin.sidechain(), SIDECHAIN);
        int presence = bit(sinceFirst != 0, FIRST)
                | bit(untilLast != 0, LAST)
                | bit(tokens.cacheWrite5m() != 0, CACHE_WRITE_5M)
                | bit(tokens.cacheWrite1h() != 0, CACHE_WRITE_1H)
                | bit(tokens.cacheRead() != 0, CACHE_READ)
                | bit(best.lowerBound(), LOWER_BOUND)
                | bit(isMillis, MILLIS);
        sink.put(likeness);
        sink.put(presence);
        if (rare != 0) {
            sink.put(rare);
        }
        sink.whole(best.key().high());
        sink.whole(best.key().low());
        nameUnless(likeness & SESSION, origin.session(), names);
        nameUnless(likeness & AGENT, origin.agent(), names);
        nameUnless(likeness & PROJECT, origin.project(), names);
        nameUnless(likeness & BRANCH, origin.branch(), names);
        nameUnless(likeness & MODEL, best.model(), names);
        sink.signed(step / unit);
        if (sinceFirst != 0) {
            sink.signed(sinceFirst / unit);
        }
        if (untilLast != 0) {
            sink.signed(untilLast / unit);
        }
        sink.number(tokens.input());
        sink.number(tokens.output());
        numberUnlessNone(tokens.cacheWrite5m(), sink);
        numberUnlessNone(tokens.cacheWrite1h(), sink);
        numberUnlessNone(tokens.cacheRead(), sink);
        stated.ifPresent(cost -> sink.number(cost.picoDollars()));
        numberUnlessNone(best.terms().webSearches(), sink);
    }

    private static Origin origin(int likeness, Origin before, NamesIn names, String device) throws FormatException {
        boolean isSidechain = (likeness & SIDECHAIN) != 0;
        int same = SESSION | AGENT | PROJECT | BRANCH;
        if ((likeness & same) == same && isSidechain == before.sidechain() && device.equals(before.device())) {
            return before;
        }
        String session = (likeness & SESSION) == 0 ? names.name() : before.session();
        String agent = (likeness & AGENT) == 0 ? names.name() : before.agent();
        String project = (likeness & PROJECT) == 0 ? names.name() : before.project();
        String branch = (likeness & BRANCH) == 0 ? names.name() : before.branch();
        return new Origin(session, agent, isSidechain, project, branch, device);
    }

    private static Cost cost(long picoDollars) throws FormatException {
        if (picoDollars < 0) {
            throw new FormatException("a cost is negative");
        }
        return Cost.ofPico(picoDollars);
    }

    private static int rare(Terms terms) {
        return bit(terms.fast(), FAST)
                | bit(terms.batch(), BATCH)
                | bit(terms.us(), US)
                | bit(terms.webSearches() != 0, SEARCHES);
    }

    private static int bit(boolean isSet, int bit) {
        return isSet ? bit : 0;
    }

    private static void nameUnless(int same, String name, NamesOut names) {
        if (same == 0) {
            names.name(name);
        }
    }

    private static void numberUnlessNone(long value, ByteSink sink) {
        if (value != 0) {
            sink.number(value);
        }
    }
}
