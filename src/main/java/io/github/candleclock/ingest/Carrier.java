package io.github.candleclock.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object that matter for counting, as they were read. Reused from object to object by one scanner. */
final class Carrier {
    /** The model of a message that Claude Code made itself. */
    static final String MADE_BY_CLAUDE_CODE = "<synthetic>";

    /** What stands around a message: the line's own fields, or those of the message inside a progress line. */
    static final class Envelope {
        @Nullable
        String session;

        @Nullable
        String request;

        @Nullable
        String uuid;

        @Nullable
        String timestamp;

        @Nullable
        Boolean sidechain;

        @Nullable
        BigDecimal statedCost;

        @Nullable
        String agent;

        boolean hasTimestamp;
        boolean hasCost;

        void clear() {
            session = null;
            request = null;
            uuid = null;
            timestamp = null;
            sidechain = null;
            statedCost = null;
            agent = null;
            hasTimestamp = false;
            hasCost = false;
        }
    }

    /** What stands in a message. */
    static final class Message {
        @Nullable
        String id;

        @Nullable
        String model;

        boolean stopped;

        @Nullable
        Usage usage;

        void clear() {
            id = null;
            model = null;
            stopped = false;
            usage = null;
        }
    }

    /** A usage object, of a message or of one of its iterations. */
    static final class Usage {
        long input;
        long output;
        long cacheWrite;
        long cacheWrite5m;
        long cacheWrite1h;
        long cacheRead;
        boolean fast;
        boolean batch;
        boolean us;
        long webSearches;
        boolean hasIterations;
        final List<Iteration> iterations = new ArrayList<>(0);
    }

    /** A billed step inside an answer. */
    static final class Iteration {
        @Nullable
        String type;

        @Nullable
        String model;

        Usage usage = new Usage();
    }

    final Envelope outer = new Envelope();
    final Message message = new Message();
    /** Of a progress line: the envelope and the message of the subagent's answer. */
    final Envelope inner = new Envelope();

    final Message innerMessage = new Message();

    @Nullable
    String cwd;

    @Nullable
    String branch;

    /** Of Claude Code, which wrote the line. */
    @Nullable
    String version;

    /** Claude Code says something of its own here, and not Claude: perhaps that a limit was reached. */
    boolean isNotice;

    void clear() {
        outer.clear();
        message.clear();
        inner.clear();
        innerMessage.clear();
        cwd = null;
        branch = null;
        version = null;
        isNotice = false;
    }

    /** Whether it says something of its own: then it is to be looked at once more. */
    boolean mayTellOfALimit() {
        return isNotice || MADE_BY_CLAUDE_CODE.equals(message.model);
    }

    boolean isCarrier() {
        return message.usage != null || innerMessage.usage != null;
    }
}
