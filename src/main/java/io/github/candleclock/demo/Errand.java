package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What one subagent does, from the prompt that its session gives it to the report that comes back. */
final class Errand {
    private final Page page;
    private final Session session;
    private final Dice dice;
    private final Part.Call call;
    private final boolean thorough;
    private final String agent;
    private final Track track;
    private Tokens tokens = Tokens.NONE;

    Errand(Page page, Session session, Dice dice, Part.Call call, boolean thorough) {
        this.page = page;
        this.session = session;
        this.dice = dice;
        this.call = call;
        this.thorough = thorough;
        this.agent = dice.agent(session.format().agentProgress() ? 6 : 16);
        this.track = session.agentTrack(dice, agent);
    }

    static Part.Call call(Dice dice, Format format) {
        String tool = format.hourCache() ? "Agent" : "Task";
        return new Part.Call(dice.tool(), tool, "prompt", Words.errand(dice), "Look around");
    }

    /** Plays the errand out; returns when the report was handed in. */
    Instant run(Instant from) {
        Format format = session.format();
        describe(from);
        page.write(from, track, format.prompt(track.next(from), call.value()));
        Model model = thorough || format instanceof OldFormat ? session.model() : Model.HAIKU;
        Context context = new Context(dice.between(11_000, 15_000), false);
        Exchange exchange = new Exchange(page, session, track, dice);
        int answers = thorough ? dice.between(7, 13) : dice.between(3, 8);
        Instant at = from;
        for (int i = 0; i < answers; i++) {
            boolean last = i == answers - 1;
            at = at.plusMillis(thorough ? dice.between(6000, 20_000) : dice.between(1200, 5000));
            int heard = dice.around(thorough ? 2600 : 1100);
            int said = dice.around(last ? 700 : thorough ? 400 : 180);
            Tokens used = context.answer(at, dice.between(1, 8), heard, said);
            List<Part> parts = last ? exchange.closing(Words.finding(dice)) : exchange.working(dice.between(1, 2));
            Answer answer = exchange.answer(model, used, parts, 1);
            Streamed streamed = exchange.stream(answer, at);
            repeat(streamed);
            tokens = used.after(tokens);
            at = exchange.runTools(answer, streamed.end());
        }
        return report(from, at.plusMillis(dice.between(30, 200)), answers);
    }

    /** Beside a subagent's log lies a small file that says what it was sent for. */
    private void describe(Instant at) {
        if (session.format().agentFiles()) {
            String file = track.file().replaceAll("jsonl$", "meta.json");
            String text = Json.line(line -> line.put("agentType", kind()).put("description", call.description()));
            page.write(new Write(at, file, text.strip()));
        }
    }

    /** Those who work at length do what it takes; of those who just look around some make a plan of it. By the id, so that all else stays. */
    private String kind() {
        if (thorough) {
            return "general-purpose";
        }
        return Character.digit(agent.charAt(agent.length() - 1), 16) % 4 == 0 ? "Plan" : "Explore";
    }

    private void repeat(Streamed streamed) {
        if (session.format().agentProgress()) {
            for (int part = 0; part < streamed.lines().size(); part++) {
                Envelope inner = streamed.lines().get(part);
                Instant at = inner.at().plusMillis(1);
                Envelope outer = session.track().next(at);
                page.write(
                        at,
                        session.track(),
                        session.format().progress(outer, inner, streamed.answer(), part, call, agent));
            }
        }
    }

    private Instant report(Instant from, Instant at, int answers) {
        AgentReport report = new AgentReport(agent, Duration.between(from, at).toMillis(), answers - 1, tokens);
        Envelope envelope = session.track().next(at);
        page.write(at, session.track(), session.format().agentResult(envelope, call, Words.finding(dice), report));
        return at;
    }
}
