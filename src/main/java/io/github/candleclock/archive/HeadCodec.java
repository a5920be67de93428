package io.github.candleclock.archive;

import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.TokenCounts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a head into the payload of its frame, and a payload into a head.
 *
 * <pre>
 *   HEAD │ format │ at │ zone │ roots │ block │ day, today │ sessions │ days
 * </pre>
 */
final class HeadCodec {
    /** The format that is written, and the only one that is read: a head is made anew rather than understood. */
    static final int FORMAT = 1;

    private static final int HEAD = 'P';
    private static final int FAST = 1;
    private static final int BATCH = 2;
    private static final int US = 4;
    private static final int LARGE = 8;
    private static final int STATED = 16;
    private static final int TOO_LARGE = 32;

    private static final int SHORTEST_PART = 10;
    private static final int SHORTEST_SESSION = 4;
    private static final int SHORTEST_DAY = 2;

    private HeadCodec() {}

    /**
     * As much of a head as fits: days are left out first, the oldest before the others, then sessions. Nothing where block and today
     * alone do not fit, since half of a sum would be a wrong one.
     */
    static Optional<byte[]> encode(Head head, int longest) {
        int fits = -1;
        int most = head.sessions().size() + head.days().size();
        byte[] best = new byte[0];
        // the first trial is the whole head, which nearly always fits
        for (int low = 0, high = most, trial = most; low <= high; trial = (low + high) >>> 1) {
            byte[] payload = encode(head.withFirst(trial));
            if (payload.length <= longest) {
                fits = trial;
                best = payload;
                low = trial + 1;
            } else {
                high = trial - 1;
            }
        }
        return fits < 0 ? Optional.empty() : Optional.of(best);
    }

    private static byte[] encode(Head head) {
        ByteSink sink = new ByteSink();
        NamesOut names = new NamesOut(sink);
        sink.put(HEAD);
        sink.number(FORMAT);
        moment(head.at(), sink);
        names.name(head.zone().getId());
        sink.number(head.roots().size());
        head.roots().forEach(names::name);
        sink.put(head.block().isPresent() ? 1 : 0);
        head.block().ifPresent(block -> {
            moment(block.range().start(), sink);
            moment(block.range().end(), sink);
            parts(block.used(), sink, names);
        });
        sink.signed(head.day().toEpochDay());
        parts(head.today(), sink, names);
        sink.number(head.sessions().size());
        for (Head.Session session : head.sessions()) {
            names.name(session.id());
            names.name(session.project());
            moment(session.lastActivity(), sink);
            parts(session.used(), sink, names);
        }
        sink.number(head.days().size());
        for (Head.Day day : head.days()) {
            sink.signed(day.day().toEpochDay());
            parts(day.used(), sink, names);
        }
        return sink.toBytes();
    }

    static Head decode(byte[] bytes, int from, int to) throws FormatException {
        ByteSource source = new ByteSource(bytes, from, to);
        if (source.octet() != HEAD || source.number() != FORMAT) {
            throw new FormatException("this is no head of this format");
        }
        try {
            Head head = head(source, new NamesIn(source));
            source.end();
            return head;
        } catch (DateTimeException | IllegalArgumentException e) {
            // a zone that this Java does not know, or what a checksum let through
            throw new FormatException(String.valueOf(e.getMessage()));
        }
    }

    private static Head head(ByteSource source, NamesIn names) throws FormatException {
        Instant at = moment(source);
        ZoneId zone = ZoneId.of(names.name());
        int rootCount = source.count(1);
        List<String> roots = new ArrayList<>(rootCount);
        for (int i = 0; i < rootCount; i++) {
            roots.add(names.name());
        }
        Optional<Head.Block> block = Optional.empty();
        if (source.octet() != 0) {
            TimeRange range = new TimeRange(moment(source), moment(source));
            block = Optional.of(new Head.Block(range, parts(source, names)));
        }
        LocalDate day = LocalDate.ofEpochDay(source.signed());
        List<AlikeAnswers> today = parts(source, names);
        int sessionCount = source.count(SHORTEST_SESSION);
        List<Head.Session> sessions = new ArrayList<>(sessionCount);
        for (int i = 0; i < sessionCount; i++) {
            sessions.add(new Head.Session(names.name(), names.name(), moment(source), parts(source, names)));
        }
        int dayCount = source.count(SHORTEST_DAY);
        List<Head.Day> days = new ArrayList<>(dayCount);
        for (int i = 0; i < dayCount; i++) {
            days.add(new Head.Day(LocalDate.ofEpochDay(source.signed()), parts(source, names)));
        }
        return new Head(at, zone, roots, block, day, today, sessions, days);
    }

    private static void moment(Instant at, ByteSink sink) {
        sink.signed(Micros.of(at));
    }

    private static Instant moment(ByteSource source) throws FormatException {
        return Micros.at(source.signed());
    }

    private static void parts(List<AlikeAnswers> parts, ByteSink sink, NamesOut names) {
        sink.number(parts.size());
        for (AlikeAnswers part : parts) {
            Terms terms = part.terms();
            TokenCounts tokens = part.tokens();
            boolean isTooLarge =
                    part.statedCost().filter(cost -> !cost.isKnown()).isPresent();
            sink.put((terms.fast() ? FAST : 0)
                    | (terms.batch() ? BATCH : 0)
                    | (terms.us() ? US : 0)
                    | (part.isLarge() ? LARGE : 0)
                    | (part.statedCost().isPresent() ? STATED : 0)
                    | (isTooLarge ? TOO_LARGE : 0));
            names.name(part.model());
            sink.number(tokens.input());
            sink.number(tokens.output());
            sink.number(tokens.cacheWrite5m());
            sink.number(tokens.cacheWrite1h());
            sink.number(tokens.cacheRead());
            sink.number(terms.webSearches());
            part.statedCost().map(Cost::picoDollars).ifPresent(sink::number);
            sink.number(part.events());
            sink.number(part.lowerBounds());
        }
    }

    private static List<AlikeAnswers> parts(ByteSource source, NamesIn names) throws FormatException {
        int count = source.count(SHORTEST_PART);
        List<AlikeAnswers> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int flags = source.octet();
            String model = names.name();
            TokenCounts tokens =
                    new TokenCounts(amount(source), amount(source), amount(source), amount(source), amount(source));
            Terms terms = new Terms((flags & FAST) != 0, (flags & BATCH) != 0, (flags & US) != 0, amount(source));
            Optional<Cost> stated = (flags & STATED) == 0 ? Optional.empty() : Optional.of(Cost.ofPico(amount(source)));
            parts.add(new AlikeAnswers(
                    model,
                    terms,
                    (flags & LARGE) != 0,
                    tokens,
                    (flags & TOO_LARGE) == 0 ? stated : Optional.of(Cost.TOO_LARGE),
                    amount(source),
                    amount(source)));
        }
        return parts;
    }

    /** What is never negative, and as a sum over many answers may be long. */
    private static long amount(ByteSource source) throws FormatException {
        long amount = source.number();
        if (amount < 0) {
            throw new FormatException("a sum is negative");
        }
        return amount;
    }
}
