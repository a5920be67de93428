package io.github.candleclock.ingest;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns the bytes of lines into events. It knows nothing of files: what it finds goes to a {@link Findings}.
 *
 * <p>Not thread-safe: one for each thread that scans.
 */
final class TranscriptScanner {
    /** Objects nested deeper are skipped; the object itself is 1. */
    private static final int DEEPEST = 500;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Identity identity = new Identity();
    private final Carrier carrier = new Carrier();
    private final PlainTokens plain = new PlainTokens();
    private final ZoneId zone;

    /** @param zone of the times of day that messages about limits tell without one */
    TranscriptScanner(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads the whole objects that a line begins with.
     *
     * @param ended whether a line end follows; otherwise what is no whole object yet waits, and nothing is counted as skipped
     * @param folder the folder directly below {@code projects} that the log lies in
     */
    void scan(byte[] buffer, int from, int to, boolean ended, String folder, Findings into) {
        int start = from;
        int end = to;
        if (end - start >= 3
                && buffer[start] == (byte) 0xef
                && buffer[start + 1] == (byte) 0xbb
                && buffer[start + 2] == (byte) 0xbf) {
            start += 3;
        }
        while (start < end && isBlank(buffer[start])) {
            start++;
        }
        while (end > start && isBlank(buffer[end - 1])) {
            end--;
        }
        if (ended) {
            into.line();
        }
        boolean isToRead = start < end && LineSkim.of(buffer, start, end) != LineSkim.NO_ANSWER;
        if (isToRead && !objects(buffer, start, end, folder, into) && ended) {
            into.skip(SkipReason.NOT_JSON);
        }
    }

    /** Reads objects until the line ends or something else comes; says whether the line held nothing else. */
    private boolean objects(byte[] buffer, int start, int end, String folder, Findings into) {
        if (buffer[start] != '{') {
            return false;
        }
        if (isPlain(buffer, start, end)) {
            take(buffer, start, end, folder, into);
            return true;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), buffer, start, end - start)) {
            JsonTokens tokens = new JacksonTokens(parser);
            for (JsonToken token = tokens.next(); token != JsonToken.NOT_AVAILABLE; token = tokens.next()) {
                if (token != JsonToken.START_OBJECT) {
                    return false;
                }
                int begin = start + (int) parser.currentTokenLocation().getByteOffset();
                CarrierReader.read(tokens, carrier);
                take(buffer, begin, start + (int) parser.currentLocation().getByteOffset(), folder, into);
            }
            return true;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** Reads a line of one object as Claude Code writes them; where it is in doubt, nothing of it counts and jackson-core reads it. */
    private boolean isPlain(byte[] buffer, int start, int end) {
        try {
            plain.begin(buffer, start, end);
            if (plain.next() != JsonToken.START_OBJECT) {
                return false;
            }
            CarrierReader.read(plain, carrier);
            return plain.next() == JsonToken.NOT_AVAILABLE;
        } catch (PlainTokens.InDoubt doubt) {
            return false;
        }
    }

    private void take(byte[] buffer, int begin, int end, String folder, Findings into) {
        if (carrier.isCarrier()) {
            answers(buffer, begin, end, folder, into);
        }
        Instant at = carrier.mayTellOfALimit() && carrier.outer.timestamp != null
                ? Timestamps.read(carrier.outer.timestamp)
                : null;
        if (at != null) {
            LimitNotice.read(buffer, begin, end).message(at, zone).ifPresent(into::limit);
        }
    }

    private void answers(byte[] buffer, int begin, int end, String folder, Findings into) {
        into.version(orEmpty(carrier.version));
        if (carrier.outer.session != null) {
            into.sighting(new Sighting(carrier.outer.session, folder, orEmpty(carrier.cwd)));
        }
        if (carrier.message.usage != null) {
            answer(carrier.outer, carrier.message, carrier.message.usage, buffer, begin, end, folder, into);
        }
        if (carrier.innerMessage.usage != null) {
            answer(innerEnvelope(), carrier.innerMessage, carrier.innerMessage.usage, buffer, begin, end, folder, into);
        }
    }

    /** A progress line's answer has its own time, ids and side-chain mark; what it lacks is the outer line's. */
    private Carrier.Envelope innerEnvelope() {
        Carrier.Envelope inner = carrier.inner;
        Carrier.Envelope outer = carrier.outer;
        Carrier.Envelope both = new Carrier.Envelope();
        both.session = inner.session != null ? inner.session : outer.session;
        both.request = inner.request != null ? inner.request : outer.request;
        both.uuid = inner.uuid != null ? inner.uuid : outer.uuid;
        both.agent = inner.agent != null ? inner.agent : outer.agent;
        both.sidechain = inner.sidechain != null ? inner.sidechain : outer.sidechain;
        both.timestamp = inner.hasTimestamp ? inner.timestamp : outer.timestamp;
        both.statedCost = inner.hasCost ? inner.statedCost : outer.statedCost;
        return both;
    }

    private void answer(
            Carrier.Envelope around,
            Carrier.Message message,
            Carrier.Usage usage,
            byte[] buffer,
            int begin,
            int end,
            String folder,
            Findings into) {
        if (Carrier.MADE_BY_CLAUDE_CODE.equals(message.model)) {
            return;
        }
        Instant at = around.timestamp == null ? null : Timestamps.read(around.timestamp);
        if (at == null) {
            into.skip(SkipReason.NO_TIME);
            return;
        }
        String model = message.model == null ? "unknown" : message.model;
        TokenCounts tokens = tokens(usage);
        EventKey key = key(around, message.id, model, tokens, buffer, begin, end);
        Origin origin = new Origin(
                orEmpty(around.session),
                orEmpty(around.agent),
                Boolean.TRUE.equals(around.sidechain),
                carrier.cwd == null ? folder : carrier.cwd,
                orEmpty(carrier.branch));
        boolean isFinal = usage.hasIterations || message.stopped;
        boolean lowerBound = !isFinal && tokens.output() <= UsageEvent.LONGEST_PLACEHOLDER;
        into.event(new UsageEvent(key, at, model, tokens, terms(usage), stated(around.statedCost), origin, lowerBound));
        iterations(key, at, model, origin, usage, into);
    }

    /** Advisors and compactions inside an answer are answers too, which the top level does not hold. */
    private void iterations(
            EventKey outer, Instant at, String model, Origin origin, Carrier.Usage usage, Findings into) {
        int advisors = 0;
        int compactions = 0;
        for (Carrier.Iteration step : usage.iterations) {
            boolean isAdvisor = "advisor_message".equals(step.type);
            if (!isAdvisor && !"compaction".equals(step.type)) {
                continue;
            }
            int number = isAdvisor ? advisors++ : compactions++;
            String billed = isAdvisor ? step.model : model;
            if (billed != null) {
                EventKey key = identity.inside(outer, isAdvisor ? "advisor_message" : "compaction", number);
                into.event(new UsageEvent(
                        key, at, billed, tokens(step.usage), terms(step.usage), Optional.empty(), origin, false));
            }
        }
    }

    private EventKey key(
            Carrier.Envelope around,
            @Nullable String id,
            String model,
            TokenCounts tokens,
            byte[] buffer,
            int begin,
            int end) {
        if (id != null) {
            if (identity.isOwn(id)) {
                return identity.own(id);
            }
            return around.request != null
                    ? identity.ofRequest(id, around.request)
                    : identity.foreign(id, orEmpty(around.session), model, tokens);
        }
        return around.uuid != null ? identity.ofLine(around.uuid) : identity.ofBytes(buffer, begin, end);
    }

    private static TokenCounts tokens(Carrier.Usage usage) {
        long parts = usage.cacheWrite5m + usage.cacheWrite1h;
        long uncovered = Math.max(0, usage.cacheWrite - parts);
        return new TokenCounts(
                usage.input, usage.output, usage.cacheWrite5m + uncovered, usage.cacheWrite1h, usage.cacheRead);
    }

    private static Terms terms(Carrier.Usage usage) {
        boolean isStandard = !usage.fast && !usage.batch && !usage.us && usage.webSearches == 0;
        return isStandard ? Terms.STANDARD : new Terms(usage.fast, usage.batch, usage.us, usage.webSearches);
    }

    private static Optional<Cost> stated(@Nullable BigDecimal dollars) {
        return dollars == null
                ? Optional.empty()
                : Optional.of(Cost.ofPico(dollars.movePointRight(12)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
