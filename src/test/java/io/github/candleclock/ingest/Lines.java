package io.github.candleclock.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Log lines for tests. */
public final class Lines {
    /** Bytes that a line of JSON may turn on: the second half stands nowhere in it, or only inside a character. */
    private static final byte[] TELLING =
            "{}[]\",:\\/0123e-+. tfnu\0\t\r\037\177\200\277\300\303\340\355\360\367\370\377"
                    .getBytes(StandardCharsets.ISO_8859_1);

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

    /** All lines of the scenarios that begin as an object does, right or wrong. */
    static List<byte[]> ofScenarios() throws IOException {
        return below(Path.of("src/test/resources/scenarios"));
    }

    /** All lines of the logs below a folder that begin as an object does, without blanks around them. */
    static List<byte[]> below(Path folder) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                // byte by byte: some logs end in the middle of a character
                for (String line :
                        Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                    if (line.startsWith("{")) {
                        lines.add(line.strip().getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return lines;
    }

    /** One byte is lost, put in, or made another. */
    static byte[] changed(byte[] line, Random random) {
        int at = random.nextInt(line.length);
        byte other =
                random.nextInt(3) == 0 ? line[random.nextInt(line.length)] : TELLING[random.nextInt(TELLING.length)];
        int kind = random.nextInt(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length + 1);
        bytes.write(line, 0, at);
        if (kind > 0) {
            bytes.write(other);
        }
        int rest = kind == 2 ? at : at + 1;
        bytes.write(line, rest, line.length - rest);
        return bytes.toByteArray();
    }
}
