package io.github.candleclock.ingest;

/** Log lines for tests. */
public final class Lines {
    private Lines() {}

    /** A whole line with an answer of its own: 10 tokens of input, 100 of output, at ten o'clock and as many seconds. */
    public static String answer(int number) {
        return answer(
                number,
                "s-" + number % 20,
                String.format("2026-03-01T10:%02d:%02d.000Z", number / 60 % 60, number % 60));
    }

    public static String answer(int number, String session, String at) {
        return """
                {"parentUuid":null,"isSidechain":false,"message":{"model":"claude-sonnet-5","id":"msg_01%022d","type":"message",\
                "role":"assistant","content":[{"type":"text","text":"done"}],"stop_reason":"end_turn",\
                "usage":{"input_tokens":10,"output_tokens":100}},"requestId":"req_%d","type":"assistant","uuid":"u-%d",\
                "timestamp":"%s","cwd":"/home/ada/code/orchard","sessionId":"%s"}
                """.formatted(number, number, number, at, session);
    }
}
