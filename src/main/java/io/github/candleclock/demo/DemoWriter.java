package io.github.candleclock.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the made-up story below a Claude configuration folder as its clock goes on. Used by one thread at a time; only
 * {@link #close} may come from another.
 */
public final class DemoWriter implements Closeable {
    private final Path folder;
    private final InstantSource clock;
    private final Instant start;
    private final DemoStory story;
    private final StatusLine statusLine;
    private final Set<Path> made = new HashSet<>();
    private volatile boolean closed;

    /** A story whose Claude Code has no status line. */
    public DemoWriter(Path configDir, Plot plot, long seed, InstantSource clock) {
        this(configDir, plot, seed, clock, told -> {});
    }

    /**
     * The story starts now by that clock.
     *
     * @param statusLine is told something when it stands in the logs
     */
    public DemoWriter(Path configDir, Plot plot, long seed, InstantSource clock, StatusLine statusLine) {
        this.statusLine = statusLine;
        this.folder = configDir;
        this.clock = clock;
        this.start = clock.instant();
        this.story = new DemoStory(plot, seed, start);
    }

    /** Writes the weeks before the start at once; the files are as old as the last line in them. */
    public void layDownHistory() throws IOException {
        Chapter history = story.upTo(start);
        append(history);
        Map<String, Instant> ages = new HashMap<>();
        history.writes().forEach(write -> ages.put(write.file(), write.at()));
        for (Map.Entry<String, Instant> age : ages.entrySet()) {
            Files.setLastModifiedTime(folder.resolve(age.getKey()), FileTime.from(age.getValue()));
        }
    }

    /** Appends all that is due by now. */
    public void catchUp() throws IOException {
        if (!closed) {
            append(story.upTo(clock.instant()));
        }
    }

    /** How long it takes until the next write is due, by the story's clock; zero when one is due already. */
    public Duration untilNext() {
        Duration wait = Duration.between(clock.instant(), story.next());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** From now on nothing more is written. */
    @Override
    public void close() {
        closed = true;
    }

    /** One write a file, however many lines are due; then the status line. */
    private void append(Chapter chapter) throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (Write write : chapter.writes()) {
            texts.computeIfAbsent(write.file(), file -> new StringBuilder()).append(write.text());
        }
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Path parent = file.getParent();
            if (parent != null && made.add(parent)) {
                Files.createDirectories(parent);
            }
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(text.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!chapter.statuses().isEmpty()) {
            statusLine.take(chapter.statuses());
        }
    }
}
