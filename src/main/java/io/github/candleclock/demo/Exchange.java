package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One answer on its way into the log: thought of, streamed part by part, and its tools run. */
final class Exchange {
    /** How long it takes until an answer begins. */
    private static final Duration FIRST_WORD = Duration.ofSeconds(1);

    private final Page page;
    private final Session session;
    private final Format format;
    private final Track track;
    private final Dice dice;

    /** @param track the session's own, or that of one of its subagents */
    Exchange(Page page, Session session, Track track, Dice dice) {
        this.page = page;
        this.session = session;
        this.format = session.format();
        this.track = track;
        this.dice = dice;
    }

    /** An answer that uses tools: a thought or a remark, then one to three calls. */
    List<Part> working(int calls) {
        List<Part> parts = new ArrayList<>();
        if (dice.chance(0.35)) {
            parts.add(new Part.Thought(Words.thought(dice), dice.signature()));
        }
        if (dice.chance(0.5)) {
            parts.add(new Part.Said(Words.remark(dice)));
        }
        for (int i = 0; i < calls; i++) {
            parts.add(Words.call(dice, track.sender().cwd()));
        }
        return parts;
    }

    List<Part> closing(String text) {
        List<Part> parts = new ArrayList<>();
        if (dice.chance(0.3)) {
            parts.add(new Part.Thought(Words.thought(dice), dice.signature()));
        }
        parts.add(new Part.Said(text));
        return parts;
    }

    Answer answer(Model model, Tokens tokens, List<Part> parts, double finished) {
        boolean calls = parts.get(parts.size() - 1) instanceof Part.Call;
        return new Answer(
                dice.message(),
                dice.request(),
                model,
                tokens,
                dice.between(1, 8),
                dice.chance(finished),
                List.copyOf(parts),
                calls ? "tool_use" : "end_turn");
    }

    /** Streams an answer's lines over one to six seconds; returns what became of it. */
    Streamed stream(Answer answer, Instant from) {
        double dollars = answer.tokens().dollars(answer.model());
        page.spend(dollars);
        int step = dice.between(1000, 6000) / answer.parts().size();
        List<Envelope> envelopes = new ArrayList<>();
        for (int part = 0; part < answer.parts().size(); part++) {
            Instant at = from.plusMillis((long) step * part + dice.between(0, step / 2));
            Envelope envelope = track.next(at);
            String line = format.answer(envelope, answer, part);
            if (answer.isLast(part)) {
                page.write(at, track, line, answered(envelope, answer, dollars, from));
            } else {
                page.write(at, track, line);
            }
            envelopes.add(envelope);
        }
        return new Streamed(answer, envelopes);
    }

    private Answered answered(Envelope last, Answer answer, double dollars, Instant from) {
        Duration waited = Duration.between(from, last.at()).plus(FIRST_WORD);
        return new Answered(session, last, track != session.track(), answer.tokens(), dollars, waited);
    }

    /** Runs the tools of an answer one after another; returns when the last was done. */
    Instant runTools(Answer answer, Instant from) {
        Instant at = from;
        for (Part part : answer.parts()) {
            if (part instanceof Part.Call call) {
                at = at.plusMillis(dice.chance(0.2) ? dice.around(6000) : dice.between(20, 900));
                page.write(at, track, format.toolResult(track.next(at), call, Words.output(dice)));
            }
        }
        return at;
    }
}
