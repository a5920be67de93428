package io.github.candleclock.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of fields that somebody asks for, found from their bytes without a new text each time. */
final class KnownNames {
    private static final List<String> NAMES = List.of(
            "cwd",
            "gitBranch",
            "version",
            "message",
            "data",
            "sessionId",
            "requestId",
            "uuid",
            "agentId",
            "isSidechain",
            "timestamp",
            "costUSD",
            "quotaLimits",
            "isApiErrorMessage",
            "id",
            "model",
            "stop_reason",
            "usage",
            "input_tokens",
            "output_tokens",
            "cache_creation_input_tokens",
            "cache_read_input_tokens",
            "cache_creation",
            "server_tool_use",
            "speed",
            "service_tier",
            "inference_geo",
            "iterations",
            "type",
            "ephemeral_5m_input_tokens",
            "ephemeral_1h_input_tokens",
            "web_search_requests");
    private static final int SLOTS = 1 << 8;

    private final String[] names = new String[SLOTS];
    private final byte[][] spellings = new byte[SLOTS][];

    KnownNames() {
        Arrays.fill(names, "");
        Arrays.fill(spellings, new byte[0]);
        for (String name : NAMES) {
            byte[] spelling = name.getBytes(StandardCharsets.US_ASCII);
            int slot = slot(spelling, 0, spelling.length);
            while (spellings[slot].length > 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            names[slot] = name;
            spellings[slot] = spelling;
        }
    }

    /** The name that the bytes spell; an empty text where nobody asks for it. */
    String of(byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        int slot = slot(bytes, from, to);
        while (spellings[slot].length > 0) {
            byte[] known = spellings[slot];
            if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
                return names[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return "";
    }

    private static int slot(byte[] bytes, int from, int to) {
        return (to - from) * 31 + bytes[from] * 7 + bytes[to - 1] + bytes[from + (to - from) / 2] * 3 & SLOTS - 1;
    }
}
