package io.github.candleclock.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The second counter: it reads whole files into memory, keeps every copy of every answer, and works each report out from all of them. It
 * shares no code with the program and is as plain as can be, so that where the two differ one of them is wrong.
 */
final class PlainCount {
    private static final int LONGEST_LINE = 32 << 20;
    private static final int DEEPEST = 500;
    private static final int LONGEST_PLACEHOLDER = 32;
    private static final BigDecimal GREATEST_COUNT = new BigDecimal(1_000_000_000);
    private static final BigDecimal COSTS_LESS_THAN = new BigDecimal(1_000_000);
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(Long.MAX_VALUE, 12);
    private static final Pattern OWN_ID = Pattern.compile("msg_(bdrk_|vrtx_)?[A-Za-z0-9]{20,}");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2}):([0-9]{2})"
                    + "(?:\\.([0-9]{0,9}))?(?:Z|([-+])([0-9]{2}):?([0-9]{2}))?");
    private static final Pattern REGION = Pattern.compile("(^|.*/)(us|eu|apac|jp|au)\\.anthropic\\..*");
    private static final Path PRICES = Path.of("src/main/resources/pricing/prices.json");

    /**
     * By what is counted.
     *
     * @param mode calculate, display or auto
     * @param now nothing is streaming or ahead of the clock where it is empty
     */
    record Rules(String mode, ZoneId zone, DayOfWeek weekStart, Optional<Instant> now) {}

    /** A sum. {@code cost} is empty where it is too large. */
    record Totals(
            long input,
            long output,
            long cacheWrite,
            long cacheRead,
            Optional<BigDecimal> cost,
            long events,
            long lowerBounds,
            long unpricedTokens) {}

    /** What did not become an event, and what became one too early. */
    record Health(long notJson, long tooLong, long noTime, long aheadOfClock) {}

    /** One report: rows by what they are called. */
    record Report(Map<String, Totals> rows, Totals totals, Health health) {}

    /** One line's word about an answer. */
    private record Copy(
            Instant at,
            String model,
            String session,
            boolean sidechain,
            Tokens tokens,
            boolean fast,
            boolean batch,
            boolean us,
            long searches,
            Optional<BigDecimal> stated,
            boolean isFinal) {}

    private record Tokens(long input, long output, long write5m, long write1h, long read) {
        long all() {
            return input + output + write5m + write1h + read;
        }
    }

    /** What all copies of an answer come to. */
    private record Answer(Copy kept, boolean isLowerBound) {}

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private static final Comparator<Copy> BEST_FIRST = Comparator.<Copy>comparingLong(copy -> -copy.tokens.output)
            .thenComparing(copy -> copy.sidechain)
            .thenComparing(copy -> copy.at)
            .thenComparing(copy -> copy.session, BY_CODE_POINT)
            .thenComparing(copy -> copy.stated.orElse(new BigDecimal(-1)).negate())
            .thenComparingLong(copy -> -copy.tokens.input)
            .thenComparingLong(copy -> -copy.tokens.write5m)
            .thenComparingLong(copy -> -copy.tokens.write1h)
            .thenComparingLong(copy -> -copy.tokens.read)
            .thenComparing(copy -> copy.model, BY_CODE_POINT)
            .thenComparing(copy -> !copy.fast)
            .thenComparing(copy -> !copy.batch)
            .thenComparing(copy -> !copy.us)
            .thenComparingLong(copy -> -copy.searches);

    private final Map<List<Object>, List<Copy>> copies = new LinkedHashMap<>();
    /** Of each session: the working folders its lines name, and the log folders that hold them. */
    private final Map<String, Set<String>> cwds = new HashMap<>();

    private final Map<String, Set<String>> folders = new HashMap<>();
    private final Fields prices = json(read(PRICES)).fields("models");
    private long notJson;
    private long tooLong;
    private long noTime;

    /** Counts all logs below {@code projects} in each of some Claude configuration folders. */
    PlainCount(Path... claudeFolders) {
        for (Path claudeFolder : claudeFolders) {
            Path projects = claudeFolder.resolve("projects");
            for (Path log : logs(projects)) {
                Path below = projects.relativize(log);
                file(read(log), below.getNameCount() > 1 ? below.getName(0).toString() : "");
            }
        }
    }

    /** Works out what a command prints. */
    Report report(String command, Rules rules) {
        List<Answer> answers = answers(rules);
        List<Answer> inTime = answers.stream()
                .filter(answer -> rules.now
                        .map(now -> !answer.kept.at.isAfter(now.plus(5, ChronoUnit.MINUTES)))
                        .orElse(true))
                .toList();
        Health health = new Health(notJson, tooLong, noTime, answers.size() - inTime.size());
        if (command.equals("blocks")) {
            answers = inTime;
        }
        Map<String, Totals> rows = new TreeMap<>();
        groups(command, answers, rules).forEach((name, group) -> rows.put(name, totals(group, rules)));
        return new Report(rows, totals(answers, rules), health);
    }

    // From files to copies.

    private static List<Path> logs(Path projects) {
        try (Stream<Path> files = Files.walk(projects)) {
            return files.filter(file -> file.toString().endsWith(".jsonl") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's bytes, each as one character: so positions in the text are positions in the file. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String bytes, String folder) {
        int start = 0;
        for (int end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
            line(bytes.substring(start, end), true, folder);
            start = end + 1;
        }
        line(bytes.substring(start), false, folder);
    }

    /** What a last line without its end holds beside whole objects waits, and is not skipped yet. */
    private void line(String bytes, boolean ended, String folder) {
        String line = bytes.endsWith("\r") ? bytes.substring(0, bytes.length() - 1) : bytes;
        if (line.length() > LONGEST_LINE) {
            tooLong++;
            return;
        }
        line = line.startsWith("\u00ef\u00bb\u00bf") ? line.substring(3) : line;
        JsonText text = new JsonText(line);
        try {
            text.passBlanks();
            while (!text.isAtEnd()) {
                int begin = text.at;
                if (!(text.value(0) instanceof Fields object)) {
                    throw new NotJson();
                }
                object(object, line.substring(begin, text.at), ended, folder);
                text.passBlanks();
            }
        } catch (NotJson e) {
            notJson += ended ? 1 : 0;
        }
    }

    private void object(Fields line, String bytes, boolean ended, String folder) {
        Fields message = line.fields("message");
        Fields progress = line.fields("data").fields("message");
        boolean isAnswer = message.has("usage", Fields.class);
        boolean isProgress = progress.fields("message").has("usage", Fields.class);
        Optional<String> session = line.text("sessionId");
        if (session.isPresent() && (isAnswer || isProgress)) {
            Set<String> seen = cwds.computeIfAbsent(session.get(), s -> new TreeSet<>());
            line.text("cwd").ifPresent(seen::add);
            if (!folder.isEmpty()) {
                folders.computeIfAbsent(session.get(), s -> new TreeSet<>()).add(folder);
            }
        }
        if (isAnswer) {
            answer(line, message, bytes, ended);
        }
        if (isProgress) {
            answer(line.overlaidWith(progress), progress.fields("message"), bytes, ended);
        }
    }

    private void answer(Fields around, Fields message, String bytes, boolean ended) {
        if (message.text("model").orElse("").equals("<synthetic>")) {
            return;
        }
        Optional<Instant> at = around.text("timestamp").flatMap(PlainCount::time);
        if (at.isEmpty()) {
            noTime += ended ? 1 : 0;
            return;
        }
        Fields usage = message.fields("usage");
        String model = message.text("model").orElse("unknown");
        boolean isFinal = usage.has("iterations", Object.class)
                || message.text("stop_reason").isPresent();
        Copy copy = copy(at.get(), model, around, usage, stated(around), isFinal);
        List<Object> key = key(around, message, copy, bytes);
        copies.computeIfAbsent(key, k -> new ArrayList<>()).add(copy);

        Map<String, Integer> numbers = new HashMap<>();
        for (Object element : usage.list("iterations")) {
            Fields step = element instanceof Fields fields ? fields : new Fields(Map.of());
            String type = step.text("type").orElse("");
            if (type.equals("advisor_message") || type.equals("compaction")) {
                int number = numbers.merge(type, 1, Integer::sum);
                Optional<String> billed = type.equals("compaction") ? Optional.of(model) : step.text("model");
                billed.ifPresent(name -> copies.computeIfAbsent(List.of(key, type, number), k -> new ArrayList<>())
                        .add(copy(at.get(), name, around, step, Optional.empty(), true)));
            }
        }
    }

    private static Copy copy(
            Instant at, String model, Fields around, Fields usage, Optional<BigDecimal> stated, boolean isFinal) {
        Fields parts = usage.fields("cache_creation");
        long part5m = parts.count("ephemeral_5m_input_tokens");
        long part1h = parts.count("ephemeral_1h_input_tokens");
        long writes = Math.max(usage.count("cache_creation_input_tokens"), part5m + part1h);
        return new Copy(
                at,
                model,
                around.text("sessionId").orElse(""),
                around.isTrue("isSidechain"),
                new Tokens(
                        usage.count("input_tokens"),
                        usage.count("output_tokens"),
                        writes - part1h,
                        part1h,
                        usage.count("cache_read_input_tokens")),
                usage.text("speed").orElse("").equals("fast"),
                usage.text("service_tier").orElse("").equals("batch"),
                usage.text("inference_geo").orElse("").equals("us"),
                usage.fields("server_tool_use").count("web_search_requests"),
                stated,
                isFinal);
    }

    private static List<Object> key(Fields around, Fields message, Copy copy, String bytes) {
        Optional<String> id = message.text("id");
        Optional<String> request = around.text("requestId");
        Optional<String> uuid = around.text("uuid");
        if (id.isPresent() && OWN_ID.matcher(id.get()).matches()) {
            return List.of("own", id.get());
        }
        if (id.isPresent() && request.isPresent()) {
            return List.of("request", id.get(), request.get());
        }
        if (id.isPresent()) {
            long writes = copy.tokens.write5m + copy.tokens.write1h;
            return List.of("foreign", id.get(), copy.session, copy.model, copy.tokens.input, writes, copy.tokens.read);
        }
        return uuid.isPresent() ? List.of("uuid", uuid.get()) : List.of("bytes", bytes);
    }

    private static Optional<BigDecimal> stated(Fields around) {
        return around.number("costUSD")
                .filter(dollars -> dollars.signum() >= 0 && dollars.compareTo(COSTS_LESS_THAN) < 0)
                .map(dollars -> dollars.setScale(12, RoundingMode.HALF_UP));
    }

    private static Optional<Instant> time(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String micros = (Optional.ofNullable(parts.group(7)).orElse("") + "000000").substring(0, 6);
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)),
                    Integer.parseInt(parts.group(6)),
                    Integer.parseInt(micros) * 1000);
            int minutes = 0;
            if (parts.group(8) != null) {
                int hour = Integer.parseInt(parts.group(9));
                int minute = Integer.parseInt(parts.group(10));
                if (hour > 18 || minute > 59) {
                    return Optional.empty();
                }
                minutes = (parts.group(8).equals("-") ? -1 : 1) * (hour * 60 + minute);
            }
            OffsetDateTime utc = local.minusMinutes(minutes).atOffset(ZoneOffset.UTC);
            boolean exists = local.getYear() >= 1 && utc.getYear() >= 1 && utc.getYear() <= 9999;
            return exists ? Optional.of(utc.toInstant()) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    // From copies to sums.

    private List<Answer> answers(Rules rules) {
        return copies.values().stream().map(all -> answer(all, rules)).toList();
    }

    private static Answer answer(List<Copy> all, Rules rules) {
        Copy kept = all.stream().min(BEST_FIRST).orElseThrow();
        Instant newest = all.stream().map(Copy::at).max(Instant::compareTo).orElseThrow();
        boolean isPlaceholder = all.stream()
                .allMatch(copy -> !copy.isFinal
                        && copy.tokens.output <= LONGEST_PLACEHOLDER
                        && copy.tokens.output == kept.tokens.output);
        boolean isStreaming =
                rules.now.map(now -> newest.isAfter(now.minusSeconds(60))).orElse(false);
        return new Answer(kept, isPlaceholder && !isStreaming);
    }

    private Map<String, List<Answer>> groups(String command, List<Answer> answers, Rules rules) {
        if (command.equals("blocks")) {
            return blocks(answers);
        }
        Function<Copy, LocalDate> day = copy -> copy.at.atZone(rules.zone).toLocalDate();
        Map<String, Function<Copy, String>> names = Map.of(
                "daily", copy -> day.apply(copy).toString(),
                "weekly",
                        copy -> day.apply(copy)
                                .with(TemporalAdjusters.previousOrSame(rules.weekStart))
                                .toString(),
                "monthly", copy -> day.apply(copy).toString().replaceFirst("-[0-9]{2}$", ""),
                "session", copy -> copy.session.isEmpty() ? "unknown" : copy.session,
                "projects", copy -> project(copy.session),
                "models", copy -> copy.model);
        Function<Copy, String> name = Optional.ofNullable(names.get(command)).orElseThrow();
        Map<String, List<Answer>> groups = new TreeMap<>();
        for (Answer answer : answers) {
            groups.computeIfAbsent(name.apply(answer.kept), n -> new ArrayList<>())
                    .add(answer);
        }
        return groups;
    }

    private static Map<String, List<Answer>> blocks(List<Answer> answers) {
        List<Answer> inOrder = new ArrayList<>(answers);
        inOrder.sort(Comparator.comparing(answer -> answer.kept.at));
        Map<String, List<Answer>> blocks = new TreeMap<>();
        Instant start = Instant.MIN;
        Instant last = Instant.MIN;
        for (Answer answer : inOrder) {
            Instant at = answer.kept.at;
            boolean isFirst = start.equals(Instant.MIN);
            if (isFirst || at.isAfter(start.plus(5, ChronoUnit.HOURS)) || at.isAfter(last.plus(5, ChronoUnit.HOURS))) {
                start = at.truncatedTo(ChronoUnit.HOURS);
            }
            last = at;
            blocks.computeIfAbsent(start.toString(), s -> new ArrayList<>()).add(answer);
        }
        return blocks;
    }

    private String project(String session) {
        Set<String> logFolders = folders.getOrDefault(session, Set.of());
        Set<String> all = cwds.getOrDefault(session, Set.of());
        List<String> spelled = all.stream()
                .filter(cwd -> logFolders.contains(cwd.replaceAll("[^A-Za-z0-9]", "-")))
                .toList();
        Comparator<String> shortest = Comparator.<String>comparingLong(
                        cwd -> cwd.codePoints().count())
                .thenComparing(BY_CODE_POINT);
        return (spelled.isEmpty() ? all : spelled)
                .stream()
                        .min(shortest)
                        .or(() -> logFolders.stream().min(BY_CODE_POINT))
                        .orElse("unknown");
    }

    private Totals totals(List<Answer> answers, Rules rules) {
        long input = 0;
        long output = 0;
        long cacheWrite = 0;
        long cacheRead = 0;
        BigDecimal cost = BigDecimal.ZERO;
        long lowerBounds = 0;
        long unpricedTokens = 0;
        for (Answer answer : answers) {
            Tokens tokens = answer.kept.tokens;
            input += tokens.input;
            output += tokens.output;
            cacheWrite += tokens.write5m + tokens.write1h;
            cacheRead += tokens.read;
            lowerBounds += answer.isLowerBound ? 1 : 0;
            Optional<BigDecimal> one = cost(answer.kept, rules.mode);
            cost = cost.add(one.orElse(BigDecimal.ZERO));
            unpricedTokens += one.isPresent() ? 0 : tokens.all();
        }
        return new Totals(
                input,
                output,
                cacheWrite,
                cacheRead,
                Optional.of(cost).filter(sum -> sum.compareTo(MOST_MONEY) <= 0).map(BigDecimal::stripTrailingZeros),
                answers.size(),
                lowerBounds,
                unpricedTokens);
    }

    // Money.

    private Optional<BigDecimal> cost(Copy copy, String mode) {
        if (mode.equals("display")) {
            return Optional.of(copy.stated.orElse(BigDecimal.ZERO));
        }
        boolean isStated = mode.equals("auto")
                && copy.stated.map(dollars -> dollars.signum() > 0).orElse(false);
        return isStated ? copy.stated : price(copy.model).map(price -> calculated(copy, price));
    }

    /** Dollars, whole pico-dollars: with the prices that are bundled no rest is ever left. */
    private static BigDecimal calculated(Copy copy, Fields price) {
        Tokens tokens = copy.tokens;
        long context = tokens.input + tokens.write5m + tokens.write1h + tokens.read;
        Fields rates = price.has("long", Fields.class) && context > 200_000 ? price.fields("long") : price;
        BigDecimal input = rates.number("input").orElseThrow();
        BigDecimal dollars = times(tokens.input, input)
                .add(times(tokens.output, rates.number("output").orElseThrow()))
                .add(times(tokens.write5m, rates.number("cacheWrite5m").orElseThrow()))
                .add(times(tokens.write1h, input.multiply(new BigDecimal(2))))
                .add(times(tokens.read, rates.number("cacheRead").orElseThrow()))
                .movePointLeft(6);
        if (copy.fast) {
            dollars = dollars.multiply(price.number("fast").orElse(BigDecimal.ONE));
        }
        if (copy.batch) {
            dollars = dollars.multiply(new BigDecimal("0.5"));
        }
        if (copy.us) {
            dollars = dollars.multiply(new BigDecimal("1.1"));
        }
        if (REGION.matcher(copy.model.toLowerCase(Locale.ROOT)).matches()) {
            dollars = dollars.multiply(price.number("regional").orElse(BigDecimal.ONE));
        }
        return dollars.add(times(copy.searches, new BigDecimal("0.01"))).setScale(12, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal times(long count, BigDecimal price) {
        return new BigDecimal(count).multiply(price);
    }

    private Optional<Fields> price(String model) {
        String name = model.toLowerCase(Locale.ROOT).replace('.', '-').replace('@', '-');
        return prices.of.keySet().stream()
                .filter(key -> isIn(name, key))
                .max(Comparator.comparingInt(String::length))
                .map(prices::fields);
    }

    /** Whether a key stands on whole parts of a name, and no version of one or two digits follows. */
    private static boolean isIn(String name, String key) {
        for (int at = name.indexOf(key); at >= 0; at = name.indexOf(key, at + 1)) {
            String before = name.substring(0, at);
            String after = name.substring(at + key.length());
            if (!before.matches(".*[a-z0-9]")
                    && !after.matches("[a-z0-9].*")
                    && !after.matches("-[0-9]{1,2}([^0-9].*)?")) {
                return true;
            }
        }
        return false;
    }

    // JSON.

    /** Reads one object; its texts are UTF-8 seen as one character a byte. */
    static Fields json(String bytes) {
        return (Fields) new JsonText(bytes).value(0);
    }

    /** The fields of an object that are not null; of two with the same name the last. */
    record Fields(Map<String, Object> of) {
        boolean has(String name, Class<?> kind) {
            return kind.isInstance(of.get(name));
        }

        /** An object; without any field where there is none. */
        Fields fields(String name) {
            return of.get(name) instanceof Fields fields ? fields : new Fields(Map.of());
        }

        List<?> list(String name) {
            return of.get(name) instanceof List<?> list ? list : List.of();
        }

        /** A text that is not empty. */
        Optional<String> text(String name) {
            return of.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }

        boolean isTrue(String name) {
            return Boolean.TRUE.equals(of.get(name));
        }

        Optional<BigDecimal> number(String name) {
            return of.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
        }

        long count(String name) {
            return number(name)
                    .filter(count -> count.signum() > 0 && count.compareTo(GREATEST_COUNT) <= 0)
                    .map(BigDecimal::longValue)
                    .orElse(0L);
        }

        /** What stands around a progress line's answer: its own fields where it has them, else those of the line. */
        Fields overlaidWith(Fields inner) {
            Map<String, Object> both = new HashMap<>(of);
            both.putAll(inner.of);
            for (String id : List.of("sessionId", "requestId", "uuid")) {
                inner.text(id).or(() -> text(id)).ifPresent(text -> both.put(id, text));
            }
            return new Fields(both);
        }
    }

    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Reads JSON from bytes, each of which is one character. */
    private static final class JsonText {
        private static final Object NULL = new Object();
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

        private final String text;
        private int at;

        private JsonText(String text) {
            this.text = text;
        }

        private boolean isAtEnd() {
            return at == text.length();
        }

        private void passBlanks() {
            while (!isAtEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private Object value(int depth) {
            passBlanks();
            return switch (peek()) {
                case '{' -> object(depth + 1);
                case '[' -> array(depth + 1);
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", NULL);
                default -> number();
            };
        }

        private Fields object(int depth) {
            check(depth <= DEEPEST);
            Map<String, Object> fields = new LinkedHashMap<>();
            at++;
            passBlanks();
            boolean isFirst = true;
            while (peek() != '}') {
                if (!isFirst) {
                    take(',');
                    passBlanks();
                }
                isFirst = false;
                check(peek() == '"');
                String name = string();
                passBlanks();
                take(':');
                Object value = value(depth);
                if (value == NULL) {
                    fields.remove(name);
                } else {
                    fields.put(name, value);
                }
                passBlanks();
            }
            at++;
            return new Fields(fields);
        }

        private List<Object> array(int depth) {
            check(depth <= DEEPEST);
            List<Object> elements = new ArrayList<>();
            at++;
            passBlanks();
            while (peek() != ']') {
                if (!elements.isEmpty()) {
                    take(',');
                }
                elements.add(value(depth));
                passBlanks();
            }
            at++;
            return elements;
        }

        private String string() {
            StringBuilder read = new StringBuilder();
            at++;
            int plain = at;
            while (peek() != '"') {
                check(peek() >= ' ');
                if (peek() == '\\') {
                    read.append(utf8(plain, at));
                    at++;
                    read.append(escaped());
                    plain = at;
                } else {
                    at++;
                }
            }
            read.append(utf8(plain, at));
            at++;
            return read.toString();
        }

        private char escaped() {
            char kind = peek();
            at++;
            int plain = "\"\\/bfnrt".indexOf(kind);
            if (plain >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(plain);
            }
            check(kind == 'u' && at + 4 <= text.length());
            String digits = text.substring(at, at + 4);
            check(digits.matches("[0-9a-fA-F]{4}"));
            at += 4;
            return (char) Integer.parseInt(digits, 16);
        }

        private String utf8(int from, int to) {
            return new String(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        private Object word(String word, Object value) {
            check(text.startsWith(word, at));
            at += word.length();
            return value;
        }

        /** A number too odd for Java, such as one with an exponent of twenty digits, is as good as none. */
        private Object number() {
            Matcher number = NUMBER.matcher(text).region(at, text.length());
            check(number.lookingAt());
            at = number.end();
            try {
                BigDecimal value = new BigDecimal(number.group());
                // so small that to cut or round it would need all the memory there is
                return value.scale() > 10_000 ? BigDecimal.ZERO : value;
            } catch (NumberFormatException tooOdd) {
                return NULL;
            }
        }

        private void take(char expected) {
            check(peek() == expected);
            at++;
        }

        private char peek() {
            check(!isAtEnd());
            return text.charAt(at);
        }

        private static void check(boolean isJson) {
            if (!isJson) {
                throw new NotJson();
            }
        }
    }
}
