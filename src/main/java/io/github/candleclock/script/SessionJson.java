package io.github.candleclock.script;

import io.github.candleclock.monitor.AgentRow;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Subagents;
import io.github.candleclock.report.Fields;
import io.github.candleclock.report.Json;
import tools.jackson.core.JsonGenerator;

/** One session with its subagents. */
final class SessionJson {
    private SessionJson() {}

    static void write(SessionRow session, JsonGenerator json) {
        json.writeStringProperty("id", session.id());
        json.writeStringProperty("state", Fields.word(session.state()));
        json.writeStringProperty("project", session.project());
        json.writeStringProperty("branch", session.branch());
        json.writeStringProperty("model", session.model());
        Fields.moment(json, "firstActivity", session.firstActivity());
        Fields.moment(json, "lastActivity", session.lastActivity());
        Fields.object(json, "whole", () -> Json.figures(json, session.whole(), "cost"));
        Fields.object(json, "lastTenMinutes", () -> Json.figures(json, session.recent(), "cost"));
        Fields.orNull(json, "context", session.context(), context -> {
            json.writeNumberProperty("tokens", context.tokens());
            json.writeNumberProperty("size", context.size());
            json.writeNumberProperty("share", context.share());
            Fields.number(json, "turnsLeft", context.turnsLeft().map(Long::doubleValue));
        });
        Fields.moment(json, "cacheColdAt", session.cacheColdAt());
        Fields.object(json, "subagents", () -> subagents(session.agents(), json));
    }

    private static void subagents(Subagents agents, JsonGenerator json) {
        json.writeNumberProperty("count", agents.count());
        json.writeNumberProperty("burning", agents.burning());
        Fields.object(json, "whole", () -> Json.figures(json, agents.whole(), "cost"));
        Fields.array(json, "newest", agents.newest(), agent -> agent(agent, json));
    }

    private static void agent(AgentRow agent, JsonGenerator json) {
        json.writeStringProperty("id", agent.id());
        json.writeStringProperty("kind", agent.kind().orElse(null));
        json.writeStringProperty("model", agent.model());
        Fields.moment(json, "lastActivity", agent.lastActivity());
        Fields.object(json, "whole", () -> Json.figures(json, agent.whole(), "cost"));
        Fields.object(json, "lastTenMinutes", () -> Json.figures(json, agent.recent(), "cost"));
    }
}
