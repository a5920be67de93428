import io.github.candleclock.budget.Budget;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.config.ThemeFile;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.Dashboard;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.terminal.FrameWriter;
import io.github.candleclock.tui.terminal.Glyphs;
import io.github.candleclock.tui.terminal.Input;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.theme.Theme;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time from a key to the frame that answers it.
 *
 * <p>The real monitor, with all its ticks, and the real dashboard run on their own threads. Only the terminal is false: its keys come from
 * here, its frames go to standard output, which the script beside this file connects. The time runs from the moment a key has been read
 * until the frame that was begun after it has been written; the next key comes when that has happened. What a terminal takes to show a
 * frame is not in it.
 *
 * <p>Beside it, in turn with it: an <i>echo</i>, which has the same two threads but answers each key with as many bytes made before, and a
 * <i>plain drawing</i> of a whole frame on one thread, without keys, queues or other threads. All write to the same place.
 */
final class KeyToFrame {
    private static final Screen.Size SIZE = new Screen.Size(200, 60);
    private static final Path ROOT = Path.of("/home/ada/.claude");
    private static final int EVENTS = 1_000_000;
    private static final int SESSIONS = 400;
    private static final Duration HISTORY = Duration.ofDays(60);
    private static final int BATCH = 1_000;

    private static final int WARM_UP = 200;
    private static final int IN_A_ROW = 40;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** So short that a tick seldom answers for a key that does nothing. */
    private static final Duration PROBE = Duration.ofMillis(100);

    /** What is pressed, by what it does. Where a key does nothing, the whole line is left out, and the report says so. */
    private static final Map<String, List<String>> KEYS = keys();

    private static final String THEME = "theme";

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("help", List.of("?"));
        keys.put(THEME, List.of("t"));
        keys.put("panel", List.of("Tab"));
        // one more down than up: at the first row a key changes nothing, and a tick would answer for it
        keys.put("row", List.of("Down", "Down", "Down", "Up", "Up"));
        keys.put("scrolling", List.of("PgDn", "PgDn", "PgUp", "PgUp"));
        keys.put("zoom", List.of("z"));
        return keys;
    }

    private final PrintStream out;
    private final OutputStream frames = new FileOutputStream(FileDescriptor.out);
    private final InstantSource clock = InstantSource.system();
    private final Random random = new Random(1);
    private final Terminal terminal = new Terminal(frames);
    private final List<Theme> themes = new ArrayList<>();
    private final LivePage page = new LivePage();
    private final Monitor monitor = new Monitor(
            clock,
            Rules.standard(ZoneOffset.UTC).withBudgets(List.of(Budget.parse("block=60usd"), Budget.parse("day=250usd"))),
            Path::toString);

    private KeyToFrame(PrintStream out) throws SettingsException {
        this.out = out;
        for (String name : ThemeFile.bundledNames()) {
            themes.add(Theme.of(ThemeFile.bundled(name)));
        }
    }

    public static void main(String[] args) throws Exception {
        try (PrintStream report = new PrintStream(new FileOutputStream(args[1], true), true, StandardCharsets.UTF_8)) {
            new KeyToFrame(report).run(Integer.parseInt(args[0]), args[2]);
        }
    }

    private void run(int keys, String sink) throws Exception {
        describe(sink);
        fill();
        Look look = new Look(themes, 0, ColourLevel.TRUECOLOR);
        Dashboard dashboard = new Dashboard(
                terminal,
                terminal.noting(page),
                monitor::snapshot,
                look,
                () -> {},
                new PrintStream(OutputStream.nullOutputStream()));
        monitor.onChange(dashboard::changed);
        Thread screen = new Thread(() -> {
            try {
                dashboard.run();
            } catch (IOException e) {
                e.printStackTrace(out);
            }
        });
        screen.start();
        terminal.frames.poll(10, TimeUnit.SECONDS);

        try (Echo echo = new Echo(frames)) {
            measure(keys, echo);
        }
        out.println();
        sizes("idle, a tick a second", idle());
        sizes("busy, some 50 events in each tenth of a second", busy());

        out.printf(
                "load %.1f at the end%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());

        terminal.keys.put(new Input.Key("q"));
        screen.join();
        monitor.close();
    }

    private void describe(String sink) {
        out.printf(
                "%s %s on %s, %d cores, load %.1f at the start%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.printf("frames of %dx%d to a %s%n", SIZE.columns(), SIZE.rows(), sink);
        out.println(
                "flags " + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    // ---- events

    private void fill() throws Exception {
        Instant now = clock.instant();
        long start = System.nanoTime();
        monitor.start();
        for (int first = 0; first < EVENTS; first += BATCH) {
            List<UsageEvent> events = new ArrayList<>(BATCH);
            List<Sighting> sightings = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                Instant at = now.minus(HISTORY.multipliedBy(EVENTS - i).dividedBy(EVENTS));
                int session = Math.min(SESSIONS - 1, (int) ((long) i * SESSIONS / EVENTS) + random.nextInt(3));
                events.add(event(at, session));
                if (i % 100 == 0) {
                    sightings.add(new Sighting(session(session), "-home-ada-work", project(session)));
                }
            }
            monitor.take(new LogBatch(ROOT, events, sightings, List.of(), List.of(), new Tally(BATCH, BATCH, Map.of()), 0, Optional.empty(), 0));
        }
        monitor.take(new ScanProgress(
                List.of(Path.of("/home/ada/.claude")), SESSIONS, ScanProgress.Mode.WATCHING, 0, true, Map.of()));
        monitor.ask(new Question(Grouping.DAY)).get();
        // the next snapshot is of all that was taken
        Snapshot older = monitor.snapshot();
        while (monitor.snapshot() == older) {
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        out.printf(
                "%,d events of %d sessions in %d days taken in %.1f s; %d MB of heap in use%n",
                EVENTS,
                SESSIONS,
                HISTORY.toDays(),
                (System.nanoTime() - start) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        if (monitor.snapshot().block().isEmpty()) {
            throw new IllegalStateException("no block burns");
        }
    }

    private UsageEvent event(Instant at, int session) {
        List<String> models = List.of("claude-opus-4-8", "claude-sonnet-5", "claude-haiku-4-5-20251001");
        TokenCounts tokens = new TokenCounts(
                random.nextInt(400), 40 + random.nextInt(400), random.nextInt(800), 0, random.nextInt(30_000));
        return new UsageEvent(
                new EventKey(random.nextLong(), random.nextLong()),
                at.truncatedTo(ChronoUnit.MICROS),
                models.get(session % models.size()),
                tokens,
                Terms.STANDARD,
                Optional.empty(),
                new Origin(session(session), "", false, project(session), "main"),
                false);
    }

    private static String session(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static String project(int session) {
        List<String> names = List.of("harbour", "lighthouse", "灯台", "café", "tide-tables", "हिन्दी", "almanac");
        return "/home/ada/code/" + names.get(session % names.size()) + "-" + session % 23;
    }

    // ---- keys

    private void measure(int keys, Echo echo) throws Exception {
        double first = press("?").map(answer -> answer.millis).orElse(Double.NaN);
        press("?");
        Map<String, List<String>> known = new LinkedHashMap<>(KEYS);
        known.values().removeIf(cycle -> !isAnswered(cycle));
        KEYS.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> out.println("left out: " + name + ", for " + KEYS.get(name) + " changes nothing"));
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        known.keySet().forEach(name -> answers.put(name, new ArrayList<>()));
        List<Double> echoes = new ArrayList<>();
        List<Double> drawings = new ArrayList<>();
        List<String> names = List.copyOf(known.keySet());
        int silent = 0;
        int pressed = -WARM_UP;
        for (int turn = 0; pressed < keys; turn++) {
            String name = names.get(turn % names.size());
            List<String> cycle = known.get(name);
            goToSessions();
            for (int i = 0; i < IN_A_ROW && pressed < keys; i++) {
                Optional<Answer> answer = press(cycle.get(i % cycle.size()));
                if (pressed == 0) {
                    answers.values().forEach(List::clear);
                    echoes.clear();
                    drawings.clear();
                    silent = 0;
                }
                answer.ifPresent(answers.get(name)::add);
                silent += answer.isEmpty() ? 1 : 0;
                int bytes = answer.map(given -> given.bytes).orElse(0);
                if (name.equals(THEME)) {
                    echoes.add(echo.press(bytes));
                    drawings.add(drawing(i));
                }
                pressed++;
            }
        }
        out.printf(
                "%d keys, each after the frame of the one before; %d before them not counted; %d unanswered after %d ms%n%n",
                keys, WARM_UP, silent, PATIENCE.toMillis());
        out.printf("%-36s %6s %9s %9s %9s %9s%n", "", "times", "median ms", "99th", "worst", "bytes");
        List<Answer> all = new ArrayList<>();
        answers.forEach((name, given) -> {
            row("key to frame: " + name, given);
            all.addAll(given);
        });
        row("key to frame: all", all);
        Times echoed = new Times(echoes);
        Times drawn = new Times(drawings);
        row("echo of as many bytes as theme", echoed, "");
        row("plain drawing of a whole frame", drawn, "");
        double theme = millis(answers.getOrDefault(THEME, all)).median();
        out.printf(
                "the very first key %.2f ms; theme is %.1f times the echo, %.1f times the plain drawing (medians)%n",
                first, theme / echoed.median(), theme / drawn.median());
    }

    /** Pressed an even number of times, so that what a key opens is closed again. At an end of a list some of a cycle may do nothing. */
    private boolean isAnswered(List<String> cycle) {
        try {
            goToSessions();
            int answered = 0;
            for (int i = 0; i < 4; i++) {
                for (String key : cycle) {
                    answered += press(key, PROBE).isPresent() ? 1 : 0;
                }
            }
            return answered >= 2 * cycle.size();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each turn begins in the list of sessions. */
    private void goToSessions() throws InterruptedException {
        for (int i = 0; i < Area.values().length && !terminal.shown.isFocused(Area.SESSIONS); i++) {
            press("Tab");
        }
    }

    private Optional<Answer> press(String key) throws InterruptedException {
        return press(key, PATIENCE);
    }

    private Optional<Answer> press(String key, Duration longest) throws InterruptedException {
        terminal.readAt = Terminal.NOT_YET;
        terminal.frames.clear();
        terminal.keys.put(new Input.Key(key));
        long patience = System.nanoTime() + longest.toNanos();
        while (true) {
            Frame frame = terminal.frames.poll(patience - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                return Optional.empty();
            }
            long readAt = terminal.readAt;
            if (readAt != Terminal.NOT_YET && frame.begunAt - readAt >= 0) {
                return Optional.of(new Answer((frame.writtenAt - readAt) / 1e6, frame.bytes));
            }
        }
    }

    /** Draws, encodes and writes a whole frame as the dashboard does after a change of theme. */
    private double drawing(int turn) throws IOException {
        Theme theme = themes.get(turn % themes.size());
        FrameWriter writer = new FrameWriter(ColourLevel.TRUECOLOR, Glyphs.UNICODE);
        long start = System.nanoTime();
        Canvas canvas = new Canvas(SIZE.columns(), SIZE.rows());
        page.draw(canvas, monitor.snapshot(), ViewState.START);
        frames.write(writer.write(canvas, theme));
        return (System.nanoTime() - start) / 1e6;
    }

    // ---- bytes

    private List<Frame> idle() throws InterruptedException {
        return framesWhile(() -> {});
    }

    private List<Frame> busy() throws InterruptedException {
        return framesWhile(() -> {
            List<UsageEvent> events = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                events.add(event(clock.instant(), SESSIONS - 1 - random.nextInt(3)));
            }
            monitor.take(new LogBatch(ROOT, events, List.of(), List.of(), List.of(), new Tally(10, 10, Map.of()), 0, Optional.empty(), 0));
        });
    }

    /** Ten frames, with something going on every fiftieth of a second. */
    private List<Frame> framesWhile(Runnable meanwhile) throws InterruptedException {
        terminal.frames.clear();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; frames.size() < 10 && i < 600; i++) {
            meanwhile.run();
            Frame frame = terminal.frames.poll(20, TimeUnit.MILLISECONDS);
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private void sizes(String what, List<Frame> frames) {
        int[] bytes = frames.stream().mapToInt(frame -> frame.bytes).sorted().toArray();
        out.printf(
                "bytes a frame, %s: median %,d, most %,d of %d frames%n",
                what, bytes[bytes.length / 2], bytes[bytes.length - 1], bytes.length);
    }

    // ---- figures

    private record Answer(double millis, int bytes) {}

    private record Frame(long begunAt, long writtenAt, int bytes) {}

    private record Times(List<Double> millis) {
        private Times {
            millis = millis.stream().sorted().toList();
        }

        double median() {
            return at(0.5);
        }

        double at(double share) {
            return millis.isEmpty() ? Double.NaN : millis.get((int) Math.min(millis.size() - 1, share * millis.size()));
        }
    }

    private static Times millis(List<Answer> answers) {
        return new Times(answers.stream().map(Answer::millis).toList());
    }

    private void row(String name, List<Answer> answers) {
        int[] bytes = answers.stream().mapToInt(Answer::bytes).sorted().toArray();
        row(name, millis(answers), bytes.length == 0 ? "" : "%,d".formatted(bytes[bytes.length / 2]));
    }

    private void row(String name, Times times, String bytes) {
        out.printf(
                "%-36s %6d %9.3f %9.3f %9.3f %9s%n",
                name, times.millis.size(), times.median(), times.at(0.99), times.at(1), bytes);
    }

    // ---- the other end

    /** A terminal whose keys come from the benchmark. */
    private static final class Terminal implements Screen {
        private static final long NOT_YET = Long.MIN_VALUE;

        private final BlockingQueue<Input> keys = new SynchronousQueue<>();
        private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        private final OutputStream sink;
        private volatile long readAt = NOT_YET;
        private volatile ViewState shown = ViewState.START;
        /** Touched by the screen thread only. */
        private long begunAt;

        private Terminal(OutputStream sink) {
            this.sink = sink;
        }

        Page noting(Page drawn) {
            return new Page() {
                @Override
                public void draw(Canvas canvas, Snapshot snapshot, ViewState view) {
                    begunAt = System.nanoTime();
                    shown = view;
                    drawn.draw(canvas, snapshot, view);
                }

                @Override
                public List<Area> areas(int width, int height, Snapshot snapshot, ViewState view) {
                    return drawn.areas(width, height, snapshot, view);
                }

                @Override
                public List<String> rows(Area area, Snapshot snapshot, ViewState view) {
                    return drawn.rows(area, snapshot, view);
                }

                @Override
                public Optional<String> session(Area area, String row, Snapshot snapshot) {
                    return drawn.session(area, row, snapshot);
                }
            };
        }

        @Override
        public Input read() throws IOException {
            try {
                Input input = keys.take();
                readAt = System.nanoTime();
                return input;
            } catch (InterruptedException e) {
                return new Input.Closed();
            }
        }

        @Override
        public void write(byte[] frame) throws IOException {
            sink.write(frame);
            frames.add(new Frame(begunAt, System.nanoTime(), frame.length));
        }

        @Override
        public Size size() {
            return SIZE;
        }

        @Override
        public void open(Watcher watcher) {}

        @Override
        public void suspend() {}

        @Override
        public void retake() {}

        @Override
        public void close() {}
    }

    /** Reads keys on one thread and answers them on another, with bytes that mean nothing. */
    private static final class Echo implements AutoCloseable {
        private final BlockingQueue<Integer> keys = new SynchronousQueue<>();
        private final BlockingQueue<Integer> line = new LinkedBlockingQueue<>();
        private final BlockingQueue<Double> answers = new LinkedBlockingQueue<>();
        private final OutputStream sink;
        private final Thread reader = new Thread(this::read);
        private final Thread writer = new Thread(this::write);
        private volatile long readAt;

        Echo(OutputStream sink) {
            this.sink = sink;
            reader.start();
            writer.start();
        }

        double press(int bytes) throws InterruptedException {
            keys.put(bytes);
            return answers.take();
        }

        private void read() {
            try {
                while (true) {
                    Integer bytes = keys.take();
                    readAt = System.nanoTime();
                    line.put(bytes);
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        private void write() {
            byte[] noise = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try {
                while (true) {
                    sink.write(noise, 0, line.take());
                    answers.add((System.nanoTime() - readAt) / 1e6);
                }
            } catch (InterruptedException | IOException e) {
                return;
            }
        }

        @Override
        public void close() {
            reader.interrupt();
            writer.interrupt();
        }
    }
}
