package io.github.candleclock.demo;

/**
 * Lines as Claude Code 2.1.237 writes them: in a session's log the true usage on every line of an answer, in a subagent's on the
 * last; where it happened stands behind what was said.
 */
final class NewFormat extends Format {
    NewFormat() {
        super("2.1.237");
    }

    @Override
    boolean hourCache() {
        return true;
    }

    @Override
    boolean agentFiles() {
        return true;
    }

    @Override
    boolean agentProgress() {
        return false;
    }

    @Override
    double finished() {
        return 1;
    }

    @Override
    void before(Json line, Envelope envelope, boolean user) {
        Sender sender = envelope.sender();
        line.put("parentUuid", envelope.parent()).put("isSidechain", sender.sidechain());
        if (user) {
            line.put("promptId", envelope.prompt());
        }
        if (sender.agent() != null) {
            line.put("agentId", sender.agent());
        }
    }

    @Override
    void after(Json line, Envelope envelope, boolean user) {
        if (!user && envelope.sender().agent() != null) {
            line.put("attributionAgent", "Explore");
        }
        line.put("userType", "external").put("entrypoint", "cli");
        place(line, envelope, version());
    }

    @Override
    void identity(Json message, Answer answer) {
        message.put("model", answer.model().name())
                .put("id", answer.id())
                .put("type", "message")
                .put("role", "assistant");
    }

    @Override
    void outcome(Json message, Answer answer, boolean agent, int part) {
        boolean whole = !agent || answer.isLast(part);
        message.put("stop_reason", whole ? answer.stopReason() : null)
                .put("stop_sequence", (String) null)
                .put("stop_details", (String) null)
                .object("usage", whole ? usage -> whole(usage, answer.tokens()) : usage -> shortly(usage, answer))
                .put("diagnostics", (String) null);
    }

    private static void shortly(Json usage, Answer answer) {
        heard(usage, answer.tokens());
        cacheCreation(usage, answer.tokens(), false);
        usage.put("output_tokens", 1).put("service_tier", "standard").put("inference_geo", "not_available");
    }

    private static void whole(Json usage, Tokens tokens) {
        heard(usage, tokens);
        usage.put("output_tokens", tokens.output())
                .object("output_tokens_details", details -> details.put("thinking_tokens", tokens.output() / 3));
        noSearches(usage);
        usage.put("service_tier", "standard");
        cacheCreation(usage, tokens, true);
        usage.put("inference_geo", "not_available")
                .list("iterations", list -> list.item(iteration -> iteration(iteration, tokens)))
                .put("speed", "standard");
    }

    private static void iteration(Json iteration, Tokens tokens) {
        iteration
                .put("input_tokens", tokens.input())
                .put("output_tokens", tokens.output())
                .put("cache_read_input_tokens", tokens.read())
                .put("cache_creation_input_tokens", tokens.write());
        cacheCreation(iteration, tokens, false);
        iteration.put("type", "message");
    }

    @Override
    void answered(Json line) {
        line.put("effort", "high");
    }

    @Override
    void counted(Json line, int messages) {
        line.put("messageCount", messages);
    }

    @Override
    void prompted(Json line) {
        line.put("permissionMode", "default").put("promptSource", "typed");
    }

    @Override
    void report(Json result, String prompt, String text, AgentReport report) {
        result.put("status", "completed")
                .put("prompt", prompt)
                .put("agentId", report.agent())
                .put("agentType", "Explore")
                .list(
                        "content",
                        list -> list.item(said -> said.put("type", "text").put("text", text)))
                .put("totalDurationMs", report.millis())
                .put("totalTokens", report.tokens().all())
                .put("totalToolUseCount", report.tools())
                .object("usage", usage -> whole(usage, report.tokens()));
    }
}
