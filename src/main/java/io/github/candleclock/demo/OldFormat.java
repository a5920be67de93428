package io.github.candleclock.demo;

import org.jspecify.annotations.Nullable;

/** Lines as Claude Code 1.0.98 wrote them: a placeholder on each line but the last, subagents inside their session's log. */
final class OldFormat extends Format {
    OldFormat() {
        super("1.0.98");
    }

    @Override
    boolean hourCache() {
        return false;
    }

    @Override
    boolean agentFiles() {
        return false;
    }

    @Override
    boolean agentProgress() {
        return false;
    }

    @Override
    double finished() {
        return 0.93;
    }

    @Override
    void before(Json line, Envelope envelope, boolean user) {
        line.put("parentUuid", envelope.parent())
                .put("isSidechain", envelope.sender().sidechain())
                .put("userType", "external");
        place(line, envelope, version());
    }

    @Override
    void after(Json line, Envelope envelope, boolean user) {}

    @Override
    void identity(Json message, Answer answer) {
        message.put("id", answer.id())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", answer.model().name());
    }

    @Override
    void outcome(Json message, Answer answer, boolean agent, int part) {
        boolean last = answer.finished() && answer.isLast(part);
        message.put("stop_reason", last ? answer.stopReason() : null)
                .put("stop_sequence", (String) null)
                .object(
                        "usage",
                        usage -> usage(
                                usage, answer.tokens(), last ? answer.tokens().output() : answer.placeholder()));
    }

    private static void usage(Json usage, Tokens tokens, int output) {
        heard(usage, tokens);
        cacheCreation(usage, tokens, false);
        usage.put("output_tokens", output).put("service_tier", "standard");
    }

    @Override
    void prompted(Json line) {}

    @Override
    void report(Json result, String prompt, String text, AgentReport report) {
        result.list(
                        "content",
                        list -> list.item(said -> said.put("type", "text").put("text", text)))
                .put("totalDurationMs", report.millis())
                .put("totalTokens", report.tokens().all())
                .put("totalToolUseCount", report.tools())
                .object(
                        "usage",
                        usage -> usage(usage, report.tokens(), report.tokens().output()));
    }

    @Override
    boolean callers() {
        return false;
    }

    @Override
    void source(Json line, @Nullable String uuid) {}
}
