package io.github.candleclock.demo;

/**
 * Lines as Claude Code 2.1.39 wrote them: short usage on most lines, the true output only on the last line of some answers and
 * never in a subagent's; what subagents answer is repeated in their session's log.
 */
final class MiddleFormat extends Format {
    MiddleFormat() {
        super("2.1.39");
    }

    @Override
    boolean hourCache() {
        return false;
    }

    @Override
    boolean agentFiles() {
        return true;
    }

    @Override
    boolean agentProgress() {
        return true;
    }

    @Override
    double finished() {
        return 0.55;
    }

    @Override
    void before(Json line, Envelope envelope, boolean user) {
        Sender sender = envelope.sender();
        line.put("parentUuid", envelope.parent())
                .put("isSidechain", sender.sidechain())
                .put("userType", "external");
        place(line, envelope, version());
        if (sender.agent() != null) {
            line.put("agentId", sender.agent());
        }
        if (sender.nickname() != null) {
            line.put("slug", sender.nickname());
        }
    }

    @Override
    void after(Json line, Envelope envelope, boolean user) {}

    @Override
    void identity(Json message, Answer answer) {
        message.put("model", answer.model().name())
                .put("id", answer.id())
                .put("type", "message")
                .put("role", "assistant");
    }

    @Override
    void outcome(Json message, Answer answer, boolean agent, int part) {
        boolean last = !agent && answer.finished() && answer.isLast(part);
        message.put("stop_reason", (String) null)
                .put("stop_sequence", (String) null)
                .object("usage", last ? usage -> whole(usage, answer.tokens()) : usage -> shortly(usage, answer));
    }

    private static void shortly(Json usage, Answer answer) {
        heard(usage, answer.tokens());
        cacheCreation(usage, answer.tokens(), false);
        usage.put("output_tokens", answer.placeholder())
                .put("service_tier", "standard")
                .put("inference_geo", "global");
    }

    private static void whole(Json usage, Tokens tokens) {
        heard(usage, tokens);
        usage.put("output_tokens", tokens.output());
        noSearches(usage);
        usage.put("service_tier", "standard");
        cacheCreation(usage, tokens, true);
        usage.put("inference_geo", "").list("iterations", none -> {});
    }

    @Override
    void prompted(Json line) {
        line.object("thinkingMetadata", thinking -> thinking.put("maxThinkingTokens", 31_999))
                .list("todos", none -> {})
                .put("permissionMode", "default");
    }

    @Override
    void report(Json result, String prompt, String text, AgentReport report) {
        result.put("status", "completed")
                .put("prompt", prompt)
                .put("agentId", report.agent())
                .list(
                        "content",
                        list -> list.item(said -> said.put("type", "text").put("text", text)))
                .put("totalDurationMs", report.millis())
                .put("totalTokens", report.tokens().all())
                .put("totalToolUseCount", report.tools())
                .object("usage", usage -> whole(usage, report.tokens()));
    }
}
