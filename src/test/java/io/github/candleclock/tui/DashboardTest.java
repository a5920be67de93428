package io.github.candleclock.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.terminal.Input;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each test is a story told by the screen: whenever it has been given a frame, the next thing happens. */
@Timeout(10)
class DashboardTest {
    private final List<String> story = new ArrayList<>();
    private final FakeScreen screen = new FakeScreen();
    private final AtomicReference<Snapshot> newest = new AtomicReference<>(Snapshots.at(0));
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Look look = new Look(List.of(Themes.named("wax"), Themes.named("tallow")), 0, ColourLevel.TRUECOLOR);
    private final Dashboard dashboard = new Dashboard(
            screen,
            this::draw,
            newest::get,
            look,
            () -> story.add("rescan"),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            new Pace(() -> 0, Duration.ZERO));

    @Test
    void quitsAndGivesTheTerminalBack() throws IOException {
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story).containsExactly("open", "draw 0 40x10", "frame", "close");
    }

    @Test
    void quitsOnCtrlC() throws IOException {
        screen.afterFrame(() -> screen.type("Ctrl-C"));
        dashboard.run();
        assertThat(story).endsWith("close");
    }

    @Test
    void quitsWhenTheKeyboardIsGone() throws IOException {
        screen.afterFrame(() -> screen.inputs.add(new Input.Closed()));
        dashboard.run();
        assertThat(story).endsWith("close");
    }

    @Test
    void answersKeysWithOneFrameForAllThatWaited() throws IOException {
        screen.afterFrame(() -> screen.type("?"));
        screen.afterFrame(() -> screen.type("x", "Up", "Esc"));
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story)
                .containsExactly(
                        "open",
                        "draw 0 40x10",
                        "frame",
                        "draw 0 help 40x10",
                        "frame",
                        "draw 0 40x10",
                        "frame",
                        "close");
    }

    @Test
    void drawsNothingForKeysThatChangeNothing() throws IOException {
        screen.afterFrame(() -> screen.type("x", "Esc", "r", "q"));
        dashboard.run();
        assertThat(story).containsExactly("open", "draw 0 40x10", "frame", "rescan", "close");
    }

    @Test
    void neverTakesAPasteForKeys() throws IOException {
        screen.afterFrame(() -> {
            screen.inputs.add(new Input.Paste("q"));
            screen.type("?");
        });
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story).contains("draw 0 help 40x10");
    }

    @Test
    void takesKeysAndPastesForWordsWhileTheyAreTyped() throws IOException {
        screen.afterFrame(() -> screen.type("/"));
        screen.afterFrame(() -> screen.type("q"));
        screen.afterFrame(() -> screen.inputs.add(new Input.Paste(" q")));
        screen.afterFrame(() -> screen.type("Enter", "q"));
        dashboard.run();
        assertThat(story.stream().filter(line -> line.startsWith("draw")))
                .startsWith("draw 0 40x10", "draw 0 / 40x10", "draw 0 /q 40x10", "draw 0 /q q 40x10");
        assertThat(story).endsWith("close");
    }

    @Test
    void quitsOnCtrlCWhileWordsAreTyped() throws IOException {
        screen.afterFrame(() -> screen.type("/"));
        screen.afterFrame(() -> screen.type("Ctrl-C"));
        dashboard.run();
        assertThat(story).endsWith("close");
    }

    @Test
    void showsTheNewestSnapshotWhenTheMonitorSaysSo() throws IOException {
        screen.afterFrame(() -> publish(7));
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story).containsExactly("open", "draw 0 40x10", "frame", "draw 7 40x10", "frame", "close");
    }

    @Test
    void keepsTheSnapshotWhileFrozenAndLetsTheTimeOfDayGoOn() throws IOException {
        screen.afterFrame(() -> screen.type("p"));
        screen.afterFrame(() -> publish(7));
        screen.afterFrame(() -> screen.type("p"));
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story.stream().filter(line -> line.startsWith("draw")))
                .containsExactly("draw 0 40x10", "draw 0 13:00:00 40x10", "draw 0 13:00:07 40x10", "draw 7 40x10");
    }

    @Test
    void drawsAfreshInANewSize() throws IOException {
        screen.afterFrame(() -> screen.happens().resized(new Screen.Size(60, 12)));
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story).contains("draw 0 60x12");
        assertThat(screen.frame).contains("\033[2J");
    }

    @Test
    void drawsAfreshInTheNextTheme() throws IOException {
        screen.afterFrame(() -> screen.type("t"));
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(screen.frame).contains("\033[2J");
    }

    @Test
    void suspendsOnItsKeyAndWhenAskedFromOutside() throws IOException {
        screen.afterFrame(() -> screen.type("Ctrl-Z"));
        screen.afterFrame(() -> screen.happens().suspendAsked());
        screen.afterFrame(() -> screen.happens().resumed());
        screen.afterFrame(() -> screen.type("q"));
        dashboard.run();
        assertThat(story)
                .containsSubsequence("frame", "suspend", "frame", "suspend", "frame", "retake", "frame", "close");
        assertThat(screen.frame).contains("\033[2J");
    }

    @Test
    void throwsAFaultOfThePageWhenTheTerminalIsGivenBack() {
        screen.afterFrame(() -> publish(-1));
        assertThatThrownBy(dashboard::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such page");
        assertThat(story).endsWith("close");
    }

    @Test
    void throwsAFaultOfTheKeyReaderToo() {
        screen.afterFrame(() -> screen.type("torn"));
        assertThatThrownBy(dashboard::run).isInstanceOf(IOException.class).hasMessage("torn");
        assertThat(story).endsWith("close");
    }

    @Test
    void keepsPrintedTextOffTheScreenAndOnlyMeanwhile() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        screen.afterFrame(() -> {
            System.out.println("to out");
            System.err.println("to err");
            screen.type("q");
        });
        dashboard.run();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("to out").contains("to err");
        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
    }

    private void publish(int seconds) {
        newest.set(Snapshots.at(seconds));
        dashboard.changed();
    }

    private void draw(Canvas canvas, Snapshot snapshot, ViewState view) {
        long second = snapshot.now().getEpochSecond() - Snapshots.at(0).now().getEpochSecond();
        if (second < 0) {
            throw new IllegalStateException("no such page");
        }
        String shown = "draw " + second + (view.help() ? " help" : "") + (view.frozen() ? " " + view.wall() : "")
                + (view.filter().isActive() ? " /" + view.filter().text() : "");
        story.add(shown + " " + canvas.width() + "x" + canvas.height());
        canvas.put(0, 0, shown, Role.TEXT);
    }

    private final class FakeScreen implements Screen {
        private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
        private final BlockingQueue<Runnable> afterFrames = new LinkedBlockingQueue<>();
        private String frame = "";
        private @Nullable Watcher watcher;

        Watcher happens() {
            return Objects.requireNonNull(watcher);
        }

        void type(String... keys) {
            for (String key : keys) {
                inputs.add(new Input.Key(key));
            }
        }

        void afterFrame(Runnable next) {
            afterFrames.add(next);
        }

        @Override
        public void open(Watcher watcher) {
            this.watcher = watcher;
            story.add("open");
        }

        @Override
        public Size size() {
            return new Size(40, 10);
        }

        @Override
        public void write(byte[] bytes) {
            story.add("frame");
            frame = new String(bytes, StandardCharsets.UTF_8);
            afterFrames.remove().run();
        }

        @Override
        public Input read() throws IOException {
            try {
                Input input = inputs.take();
                if (input.equals(new Input.Key("torn"))) {
                    throw new IOException("torn");
                }
                return input;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void suspend() {
            story.add("suspend");
        }

        @Override
        public void retake() {
            story.add("retake");
        }

        @Override
        public void close() {
            story.add("close");
        }
    }
}
