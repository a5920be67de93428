package io.github.candleclock.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The line by which Claude Code says that a limit is reached, in place of an answer. */
final class Refusal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mma", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d 'at' ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Refusal() {}

    /** Says it in the log of the session whose work the limit stopped, at that moment. */
    static Write of(Answered answered, Allowance limit, Instant at, Dice dice) {
        Session session = answered.session();
        Envelope last = answered.line();
        Envelope envelope = new Envelope(session.track().sender(), last.uuid(), dice.uuid(), last.prompt(), at);
        return new Write(at, session.track().file(), line(session.format(), envelope, limit, dice.uuid()));
    }

    private static String line(Format format, Envelope envelope, Allowance limit, String id) {
        return Json.line(line -> {
            format.before(line, envelope, false);
            line.object(
                            "message",
                            message -> message.put("id", id)
                                    .put("model", "<synthetic>")
                                    .put("role", "assistant")
                                    .put("stop_reason", "stop_sequence")
                                    .put("type", "message")
                                    .object("usage", usage -> Format.heard(usage, Tokens.NONE))
                                    .list(
                                            "content",
                                            list -> list.item(said ->
                                                    said.put("type", "text").put("text", words(limit)))))
                    .put("type", "assistant")
                    .put("uuid", envelope.uuid())
                    .put("timestamp", Format.time(envelope.at()))
                    .put("error", "rate_limit")
                    .put("isApiErrorMessage", true)
                    .put("apiErrorStatus", 429)
                    .object(
                            "quotaLimits",
                            quota -> quota.put("status", "rejected")
                                    .put("rateLimitType", limit.key())
                                    .put("resetsAt", limit.resetsAt().getEpochSecond()));
            format.after(line, envelope, false);
        });
    }

    private static String words(Allowance limit) {
        String time = TIME.format(limit.resetsAt()).toLowerCase(Locale.ROOT).replace(":00", "");
        return limit.key().equals("five_hour")
                ? "You've hit your session limit · resets " + time + " (UTC)"
                : "You've hit your weekly limit · resets " + DAY.format(limit.resetsAt()) + time + " (UTC)";
    }
}
