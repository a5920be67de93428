package io.github.candleclock.count;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes logs that hold what real ones were seen to hold and what they might: copies under other ids, proxies, odd figures, odd times, cut
 * and glued lines. Equal seeds make equal logs.
 */
final class LogMaker {
    /** The moment at which the logs are read: some of their answers are still being written then, and some are ahead of the clock. */
    static final Instant NOW = Instant.parse("2026-10-26T12:00:00Z");

    private static final int DEEPEST = 500;
    private static final Instant BEGIN = Instant.parse("2026-10-24T18:20:00Z");
    private static final List<String> CWDS = List.of(
            "/home/ada/code/loom",
            "/home/ada/code/loom/web",
            "/home/ada/code/jacquard",
            "C:\\Users\\ada\\weaver",
            "/home/ada/code/müller 🧵");
    private static final List<String> MODELS = List.of(
            "claude-opus-4-6",
            "claude-sonnet-4-20250514",
            "claude-sonnet-4-5-20250929",
            "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
            "bedrock/eu.anthropic.claude-opus-4-6-v1",
            "global.anthropic.claude-haiku-4-5",
            "anthropic/claude-sonnet-4.5",
            "claude-opus-4-5@20251101",
            "claude-sonnet-4-5[1m]",
            "CLAUDE-OPUS-4-8",
            "claude-3-haiku-20240307",
            "claude-fable-5-1",
            "claude-opus-4-9",
            "claude-opus-4-123",
            "myclaude-opus-4",
            "gpt-5");
    private static final List<String> ODD_COUNTS = List.of(
            "1.9",
            "-5",
            "-0",
            "-0.5",
            "\"12\"",
            "true",
            "null",
            "[1]",
            "{}",
            "1e3",
            "2.5E1",
            "1000000000",
            "1000000001",
            "1000000000.5",
            "1e9",
            "12345678901234567890",
            "1e400",
            "1e-400",
            "0.0");
    /** What an earlier field of the same name may hold: iterations that do not count. */
    private static final String TWICE = "[{\"type\":\"compaction\",\"output_tokens\":5}]";

    /** What changes a price, and the word for it. */
    private static final List<List<String>> TERMS = List.of(
            List.of("speed", "\"fast\""), List.of("service_tier", "\"batch\""), List.of("inference_geo", "\"us\""));

    private static final List<String> COSTS = List.of(
            "0",
            "0.0",
            "0.25",
            "1e-2",
            "0.123456789012",
            "1",
            "999999.5",
            "1000000",
            "-0.5",
            "\"0.3\"",
            "true",
            "null");
    /** Stated costs that have to be rounded. */
    private static final List<String> FINE_COSTS =
            List.of("4e-13", "5e-13", "0.0000000000005", "0.1234567890125", "0.12345678901249999", "1e-300");

    private static final List<String> ODD_TIMES = List.of(
            "\"2026-02-30T10:00:00Z\"",
            "\"2026-10-25T24:00:00Z\"",
            "\"2026-10-25T10:00:60Z\"",
            "\"2026-10-25T10:00:00z\"",
            "\"2026-10-25T10:00:00.1234567891Z\"",
            "\"2026-10-25T10:00:00+19:00\"",
            "\"2026-10-25T10:00:00+02\"",
            "\"2026-10-25T10:00:00+02:60\"",
            "\"2026-10-25\"",
            "\"yesterday\"",
            "\"\"",
            "1792922400000",
            "null",
            "true");
    private static final List<String> NOT_JSON = List.of(
            "no JSON at all",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":NaN}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":-Infinity}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":01}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":+1}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":1.}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":1,}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{'input_tokens':1}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"a\":\"\\x\"}}}",
            "{\"type\":\"assistant\",\"message\":{\"usage\":{\"a\":\"\u0001\"}}}",
            "[{\"message\":{\"usage\":{\"output_tokens\":1}}}]",
            "\"usage\"",
            "{\"type\":\"user\"} and more",
            "{\"usage\":1}}",
            "{");

    private final Random random;
    private final boolean isTame;
    private final List<Log.Line> lines = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private int ids;
    /** Whether blanks stand between the parts of the line that is written. */
    private boolean isSpaced;

    private LogMaker(long seed, boolean isTame) {
        random = new Random(seed * 0x9e3779b97f4a7c15L);
        this.isTame = isTame;
    }

    /** A log of some answers, each of which has copies. */
    static Log make(long seed, int answers) {
        return new LogMaker(seed, false).make(answers);
    }

    /** One without what the oracle is known to count otherwise: see {@link TruthTest}. */
    static Log makeTame(long seed, int answers) {
        return new LogMaker(seed, true).make(answers);
    }

    private Log make(int answers) {
        for (int i = 0; i < 4; i++) {
            sessions.add(oneOf("", "s-", "ß-", "𝕊-", "\uff53-") + hex(8));
        }
        for (int i = 0; i < 3; i++) {
            folders.add(chance(80) ? oneOf(CWDS).replaceAll("[^A-Za-z0-9]", "-") : "-somewhere-else");
        }
        while (answers > 0) {
            if (chance(12)) {
                noise();
            } else {
                answer();
                answers--;
            }
        }
        if (chance(30)) {
            cutLine();
        }
        return new Log(lines);
    }

    // One answer and its copies.

    private void answer() {
        String session = oneOf(sessions);
        Map<String, Object> line = new LinkedHashMap<>();
        put(line, 30, "parentUuid", oneOf("null", "\"p\""));
        put(line, 90, "cwd", chance(95) ? quoted(oneOf(CWDS)) : oneOf("null", "7", "\"\""));
        put(line, 95, "sessionId", chance(95) ? quoted(session) : oneOf("null", "7", "\"\""));
        put(line, 40, "gitBranch", quoted(oneOf("main", "dye", "")));
        put(line, 30, "version", quoted(oneOf("2.1.39", "dev")));
        put(line, 60, "isSidechain", oneOf("false", "false", "true"));
        line.put("type", "\"assistant\"");
        put(line, 10, "costUSD", stated());
        Map<String, Object> message = new LinkedHashMap<>();
        ids(line, message);
        put(message, 95, "model", model());
        put(message, 40, "role", "\"assistant\"");
        put(message, 40, "content", content());
        put(message, 35, "stop_reason", oneOf("null", "null", "\"end_turn\"", "\"\"", "\"tool_use\""));
        Map<String, Object> usage = usage();
        message.put("usage", usage);
        line.put("message", message);
        Instant at = time();
        line.put("timestamp", timestamp(at));
        if (chance(6)) {
            streaming(line, message, usage);
        }
        copies(line, message, usage, at, session);
    }

    /** Becomes a placeholder that is a minute old now, or all but. */
    private void streaming(Map<String, Object> line, Map<String, Object> message, Map<String, Object> usage) {
        line.put("timestamp", timestamp(NOW.minusSeconds(60).plus(random.nextInt(3) - 1, ChronoUnit.MICROS)));
        message.put("stop_reason", "null");
        usage.put("iterations", "null");
        usage.put("output_tokens", "2");
    }

    private void copies(
            Map<String, Object> line,
            Map<String, Object> message,
            Map<String, Object> usage,
            Instant at,
            String session) {
        int copies = chance(40) ? 1 : 2 + random.nextInt(3);
        String file = file(session);
        for (int copy = 0; copy < copies; copy++) {
            if (copy > 0) {
                change(line, message, usage, at);
            }
            if (chance(15)) {
                file = file(oneOf(sessions));
            }
            boolean isProgress = chance(15);
            emit(file, isProgress ? progress(line, message, at) : line);
        }
    }

    /** What was never seen to differ between copies of an answer, but decides where all else is equal. */
    private void tie(Map<String, Object> line, Map<String, Object> message, Map<String, Object> usage) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            line.put("costUSD", stated());
        } else if (kind == 1) {
            usage.put("input_tokens", count());
        } else if (kind < 5) {
            usage.put("cache_creation_input_tokens", "0");
            usage.put(
                    "cache_creation",
                    "{\"ephemeral_5m_input_tokens\":%s,\"ephemeral_1h_input_tokens\":%s}"
                            .formatted(oneOf("1", "1", "2"), oneOf("1", "2", "3")));
        } else if (kind == 5) {
            message.put("model", model());
        } else if (kind == 6) {
            usage.put("cache_read_input_tokens", oneOf("7", "8"));
        } else if (kind == 7) {
            usage.put("server_tool_use", "{\"web_search_requests\":%s}".formatted(oneOf("1", "2", "3")));
        } else if (kind < 11) {
            List<String> term = oneOf(TERMS);
            usage.put(term.get(0), usage.containsKey(term.get(0)) ? "null" : term.get(1));
        } else {
            line.put("sessionId", quoted(oneOf(sessions)));
        }
    }

    /** What copies of an answer were seen to differ in. */
    private void change(Map<String, Object> line, Map<String, Object> message, Map<String, Object> usage, Instant at) {
        if (chance(40)) {
            tie(line, message, usage);
            return;
        }
        if (chance(50)) {
            usage.put("output_tokens", Integer.toString(chance(30) ? random.nextInt(40) : random.nextInt(4000)));
        }
        if (chance(20)) {
            message.put("stop_reason", oneOf("null", "\"end_turn\""));
        }
        if (chance(25)) {
            line.put("sessionId", quoted(oneOf(sessions)));
        }
        if (chance(20)) {
            line.put("isSidechain", oneOf("true", "false"));
        }
        if (chance(20)) {
            line.put("requestId", quoted("req_" + random.nextInt(4)));
        }
        if (chance(35)) {
            line.put("timestamp", timestamp(chance(80) ? at.plusMillis(random.nextInt(90_000)) : time()));
        }
        if (chance(10)) {
            line.put("costUSD", stated());
        }
        if (chance(6)) {
            line.put("cwd", quoted(oneOf(CWDS)));
        }
        if (chance(6)) {
            iterations(usage);
        }
        if (chance(10) && !line.containsKey("uuid")) {
            line.put("uuid", quoted("u-" + random.nextInt(6)));
        }
    }

    /** The answer of a subagent as its parent's log repeats it. */
    private Map<String, Object> progress(Map<String, Object> line, Map<String, Object> message, Instant at) {
        Map<String, Object> inner = new LinkedHashMap<>();
        for (String name : List.of("timestamp", "uuid", "requestId", "isSidechain", "sessionId", "costUSD")) {
            Object value = line.get(name);
            boolean isPlain = value != null && !value.equals("null") && !value.equals("\"\"") && !value.equals("7");
            if (value != null && chance(60) && (isPlain || !isTame)) {
                inner.put(name, value);
            } else if (chance(10) && !isTame) {
                inner.put(name, "null");
            }
        }
        inner.put("message", message);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "\"agent_progress\"");
        data.put("message", inner);
        Map<String, Object> outer = new LinkedHashMap<>(line);
        outer.remove("message");
        if (chance(5)) {
            outer.put("message", message);
        }
        put(outer, 25, "requestId", quoted("req_" + random.nextInt(4)));
        put(outer, 25, "uuid", quoted("u-" + random.nextInt(6)));
        put(outer, 15, "sessionId", quoted(oneOf(sessions)));
        put(outer, 25, "isSidechain", oneOf("true", "false"));
        put(outer, 10, "costUSD", stated());
        outer.put("type", "\"progress\"");
        outer.put("data", data);
        if (chance(70)) {
            outer.put("timestamp", timestamp(at.plusMillis(random.nextInt(5_000))));
        }
        return outer;
    }

    private void ids(Map<String, Object> line, Map<String, Object> message) {
        put(line, 70, "requestId", quoted("req_" + random.nextInt(4)));
        put(line, 80, "uuid", quoted("u-" + (chance(90) ? Integer.toString(1000 + ids++) : random.nextInt(6))));
        int kind = random.nextInt(100);
        if (kind < 55) {
            message.put("id", quoted("msg_" + oneOf("", "", "bdrk_", "vrtx_") + "01" + hex(18)));
        } else if (kind < 62) {
            message.put(
                    "id",
                    quoted(oneOf("msg_", "msg_01" + "a".repeat(17), "msg_01" + "a".repeat(17) + "-", "msg_gpt_")
                            + random.nextInt(3)));
        } else if (kind < 80) {
            message.put("id", quoted(oneOf("chatcmpl-", "gen-", "é") + random.nextInt(3)));
        } else if (kind < 84) {
            message.put("id", oneOf("null", "5", "\"\""));
        }
    }

    private Map<String, Object> usage() {
        Map<String, Object> usage = new LinkedHashMap<>();
        put(usage, 95, "input_tokens", count());
        put(usage, 90, "cache_creation_input_tokens", count());
        put(usage, 90, "cache_read_input_tokens", count());
        if (chance(60)) {
            Map<String, Object> parts = new LinkedHashMap<>();
            put(parts, 90, "ephemeral_5m_input_tokens", count());
            put(parts, 90, "ephemeral_1h_input_tokens", count());
            usage.put("cache_creation", parts);
        } else {
            put(usage, 30, "cache_creation", oneOf("null", "5", "[]"));
        }
        if (chance(8)) {
            longContext(usage);
        }
        put(usage, 95, "output_tokens", chance(45) ? Integer.toString(random.nextInt(36)) : count());
        terms(usage);
        iterations(usage);
        return usage;
    }

    /** 200,000 tokens of context, or one more. */
    private void longContext(Map<String, Object> usage) {
        usage.put("input_tokens", "1");
        usage.put("cache_creation_input_tokens", "100000");
        usage.put("cache_creation", "null");
        usage.put("cache_read_input_tokens", oneOf("99999", "100000"));
    }

    private void terms(Map<String, Object> usage) {
        put(usage, 25, "speed", oneOf("\"fast\"", "\"standard\"", "null", "1"));
        put(usage, 25, "service_tier", oneOf("\"batch\"", "\"standard\"", "\"priority\"", "null"));
        put(usage, 25, "inference_geo", oneOf("\"us\"", "\"not_available\"", "null", "\"US\""));
        if (chance(15)) {
            Map<String, Object> searches = new LinkedHashMap<>();
            put(
                    searches,
                    90,
                    "web_search_requests",
                    chance(10) && !isTame ? oneOf(ODD_COUNTS) : Integer.toString(random.nextInt(5)));
            usage.put("server_tool_use", searches);
        } else {
            put(usage, 10, "server_tool_use", oneOf("null", "3"));
        }
    }

    private void iterations(Map<String, Object> usage) {
        if (!chance(18)) {
            put(usage, 15, "iterations", oneOf("null", "[]", "5", "\"\"", "{}"));
            return;
        }
        List<Object> steps = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Object> step = new LinkedHashMap<>();
            put(step, 95, "type", oneOf("\"message\"", "\"advisor_message\"", "\"compaction\"", "\"odd\"", "null"));
            put(step, 50, "model", model());
            put(step, 90, "input_tokens", count());
            put(step, 90, "output_tokens", count());
            put(step, 50, "cache_read_input_tokens", count());
            put(step, 20, "cache_creation_input_tokens", count());
            if (chance(30)) {
                terms(step);
            }
            steps.add(chance(92) ? step : oneOf("null", "5", "[]"));
        }
        usage.put("iterations", steps);
    }

    // Single figures.

    private String count() {
        int kind = random.nextInt(100);
        return kind < 8
                ? oneOf(ODD_COUNTS)
                : Integer.toString(kind < 60 ? random.nextInt(300) : random.nextInt(kind < 97 ? 30_000 : 300_000));
    }

    private String stated() {
        return chance(30) && !isTame ? oneOf(FINE_COSTS) : oneOf(COSTS);
    }

    private String model() {
        int kind = random.nextInt(100);
        return kind < 92
                ? quoted(oneOf(MODELS))
                : kind < 96 ? quoted("<synthetic>") : oneOf("null", "7", "\"\"", "\"unknown\"");
    }

    /** Moments near which something ends: a block, a day, a minute's grace, daylight saving. */
    private Instant time() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return BEGIN.plus(random.nextInt(40 * 3600), ChronoUnit.SECONDS).plusMillis(random.nextInt(1000));
        }
        if (kind < 75) {
            Instant hour = BEGIN.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(random.nextInt(40)));
            return hour.plusMillis(random.nextInt(3) - 1);
        }
        if (kind < 80) {
            return Instant.parse("2026-03-29T01:00:00Z").plus(random.nextInt(7_200_000) - 3_600_000, ChronoUnit.MICROS);
        }
        if (kind < 97 || isTame) {
            List<Long> seconds = List.of(-61L, -60L, -59L, -1L, 0L, 1L, 240L, 300L, 3600L);
            return NOW.plusSeconds(oneOf(seconds)).plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
        }
        return Instant.parse(oneOf(
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"));
    }

    private String timestamp(Instant at) {
        if (chance(4)) {
            return oneOf(ODD_TIMES);
        }
        String offset = oneOf("Z", "Z", "Z", "Z", "", "+02:00", "-0330", "+18:59", "-00:00");
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        if (offset.length() > 1 && local.getYear() > 1 && local.getYear() < 9999) {
            String digits = offset.replace(":", "");
            int minutes = Integer.parseInt(digits.substring(1, 3)) * 60 + Integer.parseInt(digits.substring(3));
            local = local.plusMinutes(offset.startsWith("-") ? -minutes : minutes);
        } else {
            offset = "Z";
        }
        int micros = local.getNano() / 1000;
        String fraction = micros % 1000 == 0 ? "%03d".formatted(micros / 1000) : "%06d".formatted(micros);
        if (chance(5)) {
            fraction = "%06d999".formatted(micros);
        } else if (micros == 0 && chance(30)) {
            fraction = "";
        }
        String seconds = "%04d-%02d-%02d%s%02d:%02d:%02d"
                .formatted(
                        local.getYear(),
                        local.getMonthValue(),
                        local.getDayOfMonth(),
                        chance(5) ? " " : "T",
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond());
        String time = seconds + (fraction.isEmpty() && chance(80) ? "" : "." + fraction) + offset;
        return chance(3) ? "\" " + time + "\\t\"" : quoted(time);
    }

    private Object content() {
        return oneOf(
                "\"plain\"",
                "\"the word \\\"usage\\\": {\\\"input_tokens\\\": 9}\"",
                "[{\"type\":\"text\",\"text\":\"a\\nb \\ud83e\\uddf5 ü 🧵 \\u0000\"}]",
                "[{\"usage\":{\"output_tokens\":99}}]",
                "[]");
    }

    // From fields to bytes.

    private void put(Map<String, Object> into, int percent, String name, Object value) {
        if (chance(percent)) {
            into.put(name, value);
        }
    }

    /** Writes a line: most of them as Claude Code does, the rest in other ways that mean the same. */
    private void emit(String file, Map<String, Object> fields) {
        Map<String, Object> line = new LinkedHashMap<>(fields);
        if (chance(4)) {
            int arrays = chance(50) ? DEEPEST - 1 : DEEPEST;
            line.put("deep", "[".repeat(arrays) + "]".repeat(arrays));
        }
        if (chance(5)) {
            line.put("toolUseResult", Map.of("usage", usage()));
        }
        String text = write(line, chance(35));
        if (chance(6)) {
            text += oneOf("", " ", "\r") + oneOf("{}", "{\"type\":\"user\"}", write(line, true), "x", ",", "{\"a\":");
        }
        boolean isGlued = chance(4);
        String before = chance(4) ? "\ufeff" : "";
        String blank = chance(5) ? " \t" : "";
        String end = isGlued ? "" : chance(10) ? "\r\n" : "\n";
        if (chance(3) && !isGlued) {
            int cut = random.nextInt(text.length());
            lines.add(Log.Line.of(file, text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut)));
            lines.add(Log.Line.of(file, (chance(50) ? "\n" : "") + text + end));
        } else {
            lines.add(Log.Line.of(file, before + blank + text + blank + end));
        }
    }

    private String write(Object value, boolean isNasty) {
        isSpaced = isNasty && chance(50);
        return json(value, isNasty);
    }

    private String json(Object value, boolean isNasty) {
        if (value instanceof Map<?, ?> fields) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(fields.entrySet());
            if (isNasty) {
                Collections.shuffle(entries, random);
            }
            List<String> written = new ArrayList<>();
            for (Map.Entry<?, ?> field : entries) {
                String name = String.valueOf(field.getKey());
                if (isNasty && chance(4)) {
                    written.add(key(name, true) + ":"
                            + oneOf("null", "5", "\"x\"", "{}", "[]", "{\"usage\":{}}", "true", TWICE));
                }
                written.add(key(name, isNasty) + ":" + (isSpaced ? oneOf("", " ", "\t ") : "")
                        + json(field.getValue(), isNasty));
            }
            return "{" + String.join(isSpaced ? oneOf(",", ", ") : ",", written) + "}";
        }
        if (value instanceof List<?> elements) {
            List<String> written =
                    elements.stream().map(element -> json(element, isNasty)).toList();
            return "[" + String.join(",", written) + "]";
        }
        return String.valueOf(value);
    }

    /** A name, now and then with one of its letters as an escape. */
    private String key(String name, boolean isNasty) {
        if (!isNasty || !chance(5)) {
            return quoted(name);
        }
        int at = random.nextInt(name.length());
        String escape = "\\u%04x".formatted((int) name.charAt(at));
        return "\"" + name.substring(0, at) + escape + name.substring(at + 1) + "\"";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }

    // What is no answer.

    private void noise() {
        String file = file(oneOf(sessions));
        String line = chance(40)
                ? oneOf(NOT_JSON)
                : oneOf(
                        "",
                        "\r",
                        " ",
                        "{}",
                        "{\"type\":\"summary\",\"summary\":\"loom\",\"leafUuid\":\"u-1\"}",
                        "{\"type\":\"user\",\"cwd\":\"/home/ada\",\"sessionId\":\"" + oneOf(sessions) + "\"}",
                        "{\"type\":\"user\",\"toolUseResult\":" + write(Map.of("usage", usage()), false) + "}",
                        "{\"message\":{\"usage\":null},\"timestamp\":\"2026-10-25T10:00:00Z\"}",
                        "{\"message\":[{\"usage\":{\"output_tokens\":5}}],\"timestamp\":\"2026-10-25T10:00:00Z\"}",
                        "{\"message\":{\"usage\":{\"output_tokens\":50}}}",
                        "{\"data\":{\"message\":{\"message\":{\"usage\":7}}},\"timestamp\":\"2026-10-25T10:00:00Z\"}");
        lines.add(Log.Line.of(file, line + "\n"));
    }

    /** A line that is still being written. */
    private void cutLine() {
        Log.Line last = lines.get(random.nextInt(lines.size()));
        int length = random.nextInt(last.bytes().length() + 1);
        while (isTame && length > 0 && last.bytes().charAt(length - 1) >= 0x80) {
            length--;
        }
        lines.add(new Log.Line(last.file(), last.bytes().substring(0, length).replace("\n", "")));
    }

    private String file(String session) {
        if (chance(2) && !isTame) {
            return "loose.jsonl";
        }
        String folder = oneOf(folders);
        String name = Integer.toHexString(session.hashCode());
        return folder + "/" + (chance(80) ? name : name + "/subagents/agent-" + random.nextInt(2)) + ".jsonl";
    }

    // Chance.

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < digits) {
            hex.append("0123456789abcdefABCDEF".charAt(random.nextInt(22)));
        }
        return hex.toString();
    }
}
