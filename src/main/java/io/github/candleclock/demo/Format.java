package io.github.candleclock.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one version of Claude Code writes its lines.
 *
 * <pre>
 *  1.0.98, 2.1.39   {parentUuid … version, gitBranch,  message{…},  requestId, type, uuid, timestamp}
 *  2.1.237          {parentUuid, isSidechain,          message{…},  requestId, type, uuid, timestamp, … version, gitBranch}
 * </pre>
 */
abstract class Format {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String version;

    Format(String version) {
        this.version = version;
    }

    final String version() {
        return version;
    }

    /** Whether cache writes last an hour, not five minutes. */
    abstract boolean hourCache();

    /** Whether subagents have files of their own; before, their lines stood in the session's. */
    abstract boolean agentFiles();

    /** Whether the session's log repeats what its subagents answer. */
    abstract boolean agentProgress();

    /** The share of a session's answers whose true output was written in the end. */
    abstract double finished();

    abstract void before(Json line, Envelope envelope, boolean user);

    abstract void after(Json line, Envelope envelope, boolean user);

    abstract void identity(Json message, Answer answer);

    /** What the line of one part says of the whole answer: its stop reason and its usage, true or a placeholder. */
    abstract void outcome(Json message, Answer answer, boolean agent, int part);

    /** What an answer's line carries after its timestamp. */
    void answered(Json line) {}

    /** What the end of a turn says of its messages. */
    void counted(Json line, int messages) {}

    /** What a prompt's line carries after its timestamp. */
    abstract void prompted(Json line);

    abstract void report(Json result, String prompt, String text, AgentReport report);

    final String answer(Envelope envelope, Answer answer, int part) {
        return Json.line(line -> {
            before(line, envelope, false);
            line.object(
                            "message",
                            message ->
                                    message(message, answer, envelope.sender().sidechain(), part))
                    .put("requestId", answer.request())
                    .put("type", "assistant");
            stamp(line, envelope);
            answered(line);
            after(line, envelope, false);
        });
    }

    final void message(Json message, Answer answer, boolean agent, int part) {
        identity(message, answer);
        message.list(
                "content", list -> list.item(item -> answer.parts().get(part).write(item, callers())));
        outcome(message, answer, agent, part);
    }

    final String prompt(Envelope envelope, String text) {
        return Json.line(line -> {
            before(line, envelope, true);
            line.put("type", "user")
                    .object("message", message -> message.put("role", "user").put("content", text));
            stamp(line, envelope);
            if (!envelope.sender().sidechain()) {
                prompted(line);
            }
            after(line, envelope, true);
        });
    }

    /** The first words after a compaction: what was talked about before it. */
    final String retold(Envelope envelope, String text) {
        return Json.line(line -> {
            before(line, envelope, true);
            line.put("type", "user")
                    .object("message", message -> message.put("role", "user").put("content", text))
                    .put("isVisibleInTranscriptOnly", true)
                    .put("isCompactSummary", true);
            stamp(line, envelope);
            after(line, envelope, true);
        });
    }

    final String toolResult(Envelope envelope, Part.Call call, String text) {
        return Json.line(line -> {
            before(line, envelope, true);
            line.put("type", "user")
                    .object(
                            "message",
                            message -> message.put("role", "user")
                                    .list(
                                            "content",
                                            list -> list.item(item -> item.put("tool_use_id", call.id())
                                                    .put("type", "tool_result")
                                                    .put("content", text)
                                                    .put("is_error", false))));
            stamp(line, envelope);
            if (envelope.sender().agent() == null) {
                line.object(
                        "toolUseResult",
                        result -> result.put("stdout", text)
                                .put("stderr", "")
                                .put("interrupted", false)
                                .put("isImage", false));
            }
            source(line, envelope.parent());
            after(line, envelope, true);
        });
    }

    /** A subagent's report: its text, and what its whole life used. */
    final String agentResult(Envelope envelope, Part.Call call, String text, AgentReport report) {
        return Json.line(line -> {
            before(line, envelope, true);
            line.put("type", "user")
                    .object(
                            "message",
                            message -> message.put("role", "user")
                                    .list(
                                            "content",
                                            list -> list.item(item -> item.put("tool_use_id", call.id())
                                                    .put("type", "tool_result")
                                                    .list(
                                                            "content",
                                                            texts -> texts.item(said -> said.put("type", "text")
                                                                    .put("text", text))))));
            stamp(line, envelope);
            line.object("toolUseResult", result -> report(result, call.value(), text, report));
            source(line, envelope.parent());
            after(line, envelope, true);
        });
    }

    final String turnDuration(Envelope envelope, long millis, int messages) {
        return Json.line(line -> {
            before(line, envelope, false);
            line.put("type", "system").put("subtype", "turn_duration").put("durationMs", millis);
            counted(line, messages);
            line.put("timestamp", time(envelope.at()));
            line.put("uuid", envelope.uuid()).put("isMeta", false);
            after(line, envelope, false);
        });
    }

    final String compactBoundary(Envelope envelope, int tokens) {
        return Json.line(line -> {
            before(line, envelope, false);
            line.put("type", "system")
                    .put("subtype", "compact_boundary")
                    .put("content", "Conversation compacted")
                    .put("isMeta", false)
                    .put("timestamp", time(envelope.at()))
                    .put("uuid", envelope.uuid())
                    .put("level", "info")
                    .object(
                            "compactMetadata",
                            metadata -> metadata.put("trigger", "auto").put("preTokens", tokens));
            after(line, envelope, false);
        });
    }

    /** What a session's log repeats of one line of its subagent. */
    final String progress(Envelope envelope, Envelope agent, Answer answer, int part, Part.Call call, String agentId) {
        return Json.line(line -> {
            before(line, envelope, false);
            line.put("type", "progress")
                    .object(
                            "data",
                            data -> data.object(
                                            "message",
                                            said -> said.put("type", "assistant")
                                                    .put("timestamp", time(agent.at()))
                                                    .object("message", message -> message(message, answer, true, part))
                                                    .put("requestId", answer.request())
                                                    .put("uuid", agent.uuid()))
                                    .list("normalizedMessages", none -> {})
                                    .put("type", "agent_progress")
                                    .put("prompt", call.value())
                                    .put("agentId", agentId))
                    .put("toolUseID", "agent_" + answer.id())
                    .put("parentToolUseID", call.id());
            stamp(line, envelope);
            after(line, envelope, false);
        });
    }

    /** Since 2.1 a tool call says who made it. */
    boolean callers() {
        return true;
    }

    void source(Json line, @Nullable String uuid) {
        line.put("sourceToolAssistantUUID", uuid);
    }

    static void place(Json line, Envelope envelope, String version) {
        line.put("cwd", envelope.sender().cwd())
                .put("sessionId", envelope.sender().session())
                .put("version", version)
                .put("gitBranch", envelope.sender().branch());
    }

    static void cacheCreation(Json usage, Tokens tokens, boolean hourFirst) {
        int hour = tokens.hour() ? tokens.write() : 0;
        int five = tokens.hour() ? 0 : tokens.write();
        usage.object("cache_creation", parts -> {
            if (hourFirst) {
                parts.put("ephemeral_1h_input_tokens", hour).put("ephemeral_5m_input_tokens", five);
            } else {
                parts.put("ephemeral_5m_input_tokens", five).put("ephemeral_1h_input_tokens", hour);
            }
        });
    }

    static void heard(Json usage, Tokens tokens) {
        usage.put("input_tokens", tokens.input())
                .put("cache_creation_input_tokens", tokens.write())
                .put("cache_read_input_tokens", tokens.read());
    }

    static void noSearches(Json usage) {
        usage.object(
                "server_tool_use",
                searches -> searches.put("web_search_requests", 0).put("web_fetch_requests", 0));
    }

    private static void stamp(Json line, Envelope envelope) {
        line.put("uuid", envelope.uuid()).put("timestamp", time(envelope.at()));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
