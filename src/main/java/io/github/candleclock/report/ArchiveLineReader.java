package io.github.candleclock.report;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what {@link ArchiveLines} writes, line by line, and believes nothing: what is no line of an archive is a fault. */
public final class ArchiveLineReader {
    private static final int LONGEST = 16 << 20;
    /** What a log line may claim of one kind of tokens: more is a slip. */
    private static final long MOST_TOKENS = 1_000_000_000;

    private static final BigDecimal MOST_DOLLARS = new BigDecimal("999999.999999999999");
    private static final int PICO_DIGITS = 12;

    private final Reader in;
    private long line;
    private Optional<ArchiveLine.Head> head = Optional.empty();

    /** A reader of text that is buffered, since it is taken character by character. */
    public ArchiveLineReader(Reader in) {
        this.in = in;
    }

    /**
     * The next line that is not blank, or nothing at the end.
     *
     * @throws ArchiveLineException for a line that cannot be taken
     */
    public Optional<ArchiveLine> next() throws IOException, ArchiveLineException {
        for (Optional<String> text = text(); text.isPresent(); text = text()) {
            if (!text.get().isBlank()) {
                return Optional.of(parsed(text.get()));
            }
        }
        if (head.isEmpty()) {
            throw new ArchiveLineException(Math.max(1, line), "there is no archive in it");
        }
        return Optional.empty();
    }

    private ArchiveLine parsed(String text) throws ArchiveLineException {
        try {
            LineFields fields = LineFields.of(text);
            String type = fields.text("type");
            if (head.isEmpty() && !type.equals("archive")) {
                throw new IllegalArgumentException("the first line has to be of the type \"archive\"");
            }
            ArchiveLine read = switch (type) {
                case "archive" -> head(fields);
                case "session" -> session(fields);
                case "agent" -> agent(fields);
                case "answer" -> answer(fields);
                default ->
                    throw new IllegalArgumentException(
                            "there is no type \"" + type + "\"; there are archive, session, agent and answer");
            };
            fields.end();
            return read;
        } catch (IllegalArgumentException e) {
            throw new ArchiveLineException(line, String.valueOf(e.getMessage()));
        }
    }

    private ArchiveLine head(LineFields fields) {
        long format = fields.count("format", Integer.MAX_VALUE);
        if (format != ArchiveLines.FORMAT) {
            throw new IllegalArgumentException("its format is " + format + ", and this version of Candleclock reads "
                    + ArchiveLines.FORMAT + "; a newer one may read it");
        }
        LineFields device = fields.object("device");
        ArchiveLine.Head read =
                new ArchiveLine.Head(deviceId(device.text("id")), device.text("name"), fields.text("root"));
        device.end();
        head = Optional.of(read);
        return read;
    }

    private static ArchiveLine session(LineFields fields) {
        String session = fields.text("session");
        List<Sighting> sightings = fields.objects("sightings").stream()
                .map(sighting -> {
                    Sighting seen = new Sighting(session, sighting.textIfAny("folder"), sighting.textIfAny("cwd"));
                    sighting.end();
                    return seen;
                })
                .toList();
        return new ArchiveLine.Session(sightings);
    }

    private static ArchiveLine agent(LineFields fields) {
        AgentKind kind = new AgentKind(fields.text("agent"), fields.text("kind"), "");
        if (kind.kind().isBlank()) {
            throw new IllegalArgumentException("\"kind\" is blank");
        }
        return new ArchiveLine.Agent(kind);
    }

    private ArchiveLine answer(LineFields fields) {
        Instant at = fields.moment("at");
        boolean isLowerBound = fields.flag("lowerBound");
        String device = fields.textIfAny("device");
        UsageEvent best = new UsageEvent(
                key(fields.text("key")),
                at,
                fields.text("model"),
                tokens(fields),
                new Terms(
                        fields.flag("fast"),
                        fields.flag("batch"),
                        fields.flag("us"),
                        fields.count("webSearches", MOST_TOKENS)),
                fields.number("statedCost").map(ArchiveLineReader::cost),
                new Origin(
                        fields.textIfAny("session"),
                        fields.textIfAny("agent"),
                        fields.flag("sidechain"),
                        fields.textIfAny("project"),
                        fields.textIfAny("branch"),
                        device.isEmpty() ? head.orElseThrow().device() : deviceId(device)),
                isLowerBound);
        if (isLowerBound && best.tokens().output() > UsageEvent.LONGEST_PLACEHOLDER) {
            throw new IllegalArgumentException("\"lowerBound\" is true, and yet it has more than "
                    + UsageEvent.LONGEST_PLACEHOLDER + " outputTokens");
        }
        MergedAnswer answer = new MergedAnswer(best, fields.momentOr("first", at), fields.momentOr("last", at));
        if (answer.first().isAfter(at) || answer.last().isBefore(at)) {
            throw new IllegalArgumentException("\"at\" does not lie between \"first\" and \"last\"");
        }
        return new ArchiveLine.Answer(answer);
    }

    private static TokenCounts tokens(LineFields fields) {
        return new TokenCounts(
                fields.count("inputTokens", MOST_TOKENS),
                fields.count("outputTokens", MOST_TOKENS),
                fields.count("cacheWrite5mTokens", MOST_TOKENS),
                fields.count("cacheWrite1hTokens", MOST_TOKENS),
                fields.count("cacheReadTokens", MOST_TOKENS));
    }

    private static EventKey key(String hex) {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("\"key\" has to be 32 digits of 0-9 and a-f");
        }
        return new EventKey(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    private static String deviceId(String text) {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a device's id has to be 32 digits of 0-9 and a-f");
        }
        return text;
    }

    private static Cost cost(BigDecimal dollars) {
        if (!LineFields.isBetween(dollars, MOST_DOLLARS)
                || dollars.stripTrailingZeros().scale() > PICO_DIGITS) {
            throw new IllegalArgumentException(
                    "\"statedCost\" has to be dollars from 0 to below a million, with 12 decimals at most");
        }
        return Cost.ofPico(dollars.movePointRight(PICO_DIGITS).longValueExact());
    }

    /** The next line without its end, whatever is on it. */
    private Optional<String> text() throws IOException, ArchiveLineException {
        StringBuilder text = new StringBuilder();
        line++;
        try {
            int read = in.read();
            if (read < 0) {
                line--;
                return Optional.empty();
            }
            for (; read >= 0 && read != '\n'; read = in.read()) {
                text.append((char) read);
                if (text.length() > LONGEST) {
                    throw new ArchiveLineException(line, "it is longer than any line of an archive");
                }
            }
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            throw new ArchiveLineException(line, "from here on it is no text in UTF-8");
        }
    }
}
