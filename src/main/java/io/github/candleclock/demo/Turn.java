package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One turn of a session: somebody asks, Claude works with tools and perhaps subagents, and ends with words. */
final class Turn {
    /** What a conversation may hold before Claude Code compacts it. */
    private static final int FULL = 150_000;

    private final Session session;
    private final Format format;
    private final Track track;
    private final Dice dice;
    private final Page page = new Page();
    private final Exchange exchange;
    private final String wish;
    private int messages;

    Turn(Session session, Dice dice) {
        this.session = session;
        this.format = session.format();
        this.track = session.track();
        this.dice = dice;
        this.exchange = new Exchange(page, session, track, dice);
        this.wish = Words.wish(dice);
    }

    /** Plays the turn out from a moment on; a party of subagents is sent out on the way. */
    Page play(Instant from, Party party) {
        open(from);
        Instant at = compactIfFull(from.plusMillis(20));
        at = ask(at);
        int answers = party.thorough() ? dice.between(3, 5) : dice.between(4, 13);
        int leaving = party.isEmpty() ? -1 : dice.between(0, Math.min(2, answers - 2));
        for (int i = 0; i < answers - 1; i++) {
            at = i == leaving ? sendOut(at, party) : work(at);
        }
        close(from, conclude(at));
        return page;
    }

    private void open(Instant at) {
        if (!session.begins()) {
            return;
        }
        if (format instanceof OldFormat) {
            page.write(session.summary(at, dice));
        } else if (format instanceof NewFormat) {
            state(at, "mode", "mode", "normal");
            state(at, "permission-mode", "permissionMode", "default");
        }
    }

    private Instant compactIfFull(Instant at) {
        if (session.context().held() < FULL) {
            return at;
        }
        Instant done = at.plusMillis(dice.between(9_000, 25_000));
        if (!(format instanceof OldFormat)) {
            page.write(
                    done,
                    track,
                    format.compactBoundary(track.next(done), session.context().held()));
        }
        session.context().compact(dice.between(19_000, 27_000));
        page.write(
                done, track, format.retold(track.next(done), "What was said before, in short: " + Words.ending(dice)));
        return done;
    }

    private Instant ask(Instant at) {
        if (format.agentFiles()) {
            snapshot(at);
        }
        // people move about in a project, so a session's lines name more than one folder
        boolean moved = track.last() != null && dice.chance(0.08);
        track.prompted(session.place().cwd() + (moved ? "/src" : ""));
        page.write(at, track, format.prompt(track.next(at), wish));
        return at;
    }

    private Instant work(Instant at) {
        return answer(at, exchange.working(dice.chance(0.85) ? 1 : dice.between(2, 3)), 420);
    }

    private Instant conclude(Instant at) {
        return answer(at, exchange.closing(Words.ending(dice)), 520);
    }

    /** All of the party at once, in the oldest format one after another. */
    private Instant sendOut(Instant at, Party party) {
        List<Part> parts = new ArrayList<>(exchange.closing("I'll have these looked into side by side."));
        List<Part.Call> calls = new ArrayList<>();
        for (int i = 0; i < party.agents(); i++) {
            calls.add(Errand.call(dice, format));
        }
        parts.addAll(calls);
        Instant out = stream(at, parts, 300).end();
        Instant back = out;
        for (Part.Call call : calls) {
            Instant leaves = (format.agentFiles() ? out : back).plusMillis(dice.between(5, 900));
            Instant returns = new Errand(page, session, dice, call, party.thorough()).run(leaves);
            back = returns.isAfter(back) ? returns : back;
        }
        return back;
    }

    private Instant answer(Instant at, List<Part> parts, int output) {
        Streamed streamed = stream(at, parts, output);
        return exchange.runTools(streamed.answer(), streamed.end());
    }

    private Streamed stream(Instant from, List<Part> parts, int output) {
        Instant at = from.plusMillis(dice.around(3500) + 900L);
        Tokens tokens = session.context().answer(at, dice.between(1, 8), dice.around(1700), dice.around(output));
        Answer answer = exchange.answer(session.model(), tokens, parts, format.finished());
        messages += parts.size();
        return exchange.stream(answer, at);
    }

    private void close(Instant from, Instant end) {
        if (!format.agentFiles()) {
            return;
        }
        Instant at = end.plusMillis(40);
        long millis = Duration.between(from, at).toMillis();
        page.write(at, track, format.turnDuration(track.next(at), millis, messages));
        if (format instanceof NewFormat) {
            page.write(
                    at,
                    track,
                    Json.line(line -> line.put("type", "last-prompt")
                            .put("leafUuid", track.last())
                            .put("sessionId", session.id())
                            .put("lastPrompt", wish)));
            state(at, "ai-title", "aiTitle", Words.title(dice));
            state(at, "mode", "mode", "normal");
        }
    }

    private void snapshot(Instant at) {
        String id = dice.uuid();
        page.write(
                at,
                track,
                Json.line(line -> line.put("type", "file-history-snapshot")
                        .put("messageId", id)
                        .object(
                                "snapshot",
                                snapshot -> snapshot.put("messageId", id)
                                        .object("trackedFileBackups", none -> {})
                                        .put("timestamp", Format.time(at)))
                        .put("isSnapshotUpdate", false)));
    }

    private void state(Instant at, String type, String field, String value) {
        page.write(
                at,
                track,
                Json.line(line -> line.put("type", type).put(field, value).put("sessionId", session.id())));
    }
}
