package io.github.candleclock.demo;

import java.time.Instant;

/** One of Claude Code's sessions: its format, model and log, and how much it holds by now. */
final class Session {
    private final Place place;
    private final Format format;
    private final Model model;
    private final Track track;
    private final Context context;
    private int turns;

    Session(Place place, Format format, Model model, Dice dice) {
        this.place = place;
        this.format = format;
        this.model = model;
        String id = dice.uuid();
        String nickname = format.agentProgress() ? Words.nickname(dice) : null;
        Sender sender = new Sender(id, null, false, place.cwd(), dice.pick(place.branches()), nickname);
        this.track = new Track(folder() + "/" + id + ".jsonl", sender, dice);
        this.context = new Context(dice.between(24_000, 90_000), format.hourCache());
    }

    private String folder() {
        return "projects/" + place.slug();
    }

    Place place() {
        return place;
    }

    Format format() {
        return format;
    }

    Model model() {
        return model;
    }

    Track track() {
        return track;
    }

    Context context() {
        return context;
    }

    String id() {
        return track.sender().session();
    }

    /** True for the first turn, once. */
    boolean begins() {
        return turns++ == 0;
    }

    /** Where a subagent writes; in the oldest format into the session's own log. */
    Track agentTrack(Dice dice, String agent) {
        if (!format.agentFiles()) {
            return new Track(track.file(), track.sender().send(null), dice);
        }
        String file = folder() + "/" + id() + "/subagents/agent-" + agent + ".jsonl";
        return new Track(file, track.sender().send(agent), dice);
    }

    /** The line that names an older session's beginning: it has no time of its own. */
    Write summary(Instant at, Dice dice) {
        String leaf = dice.uuid();
        String text = Words.title(dice);
        return new Write(
                at,
                track.file(),
                Json.line(
                        line -> line.put("type", "summary").put("summary", text).put("leafUuid", leaf)));
    }
}
