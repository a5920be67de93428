package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people had forgotten, by rules: what a rule holds is not counted, wherever it comes from. Kept in the file {@code forgotten}, which
 * any program may replace:
 *
 * <pre>
 * format=1
 * undone=2                          how often a rule was taken back
 *
 * upTo=2026-03-01T10:00:00Z         a blank line begins a rule
 * before=2026-01-01T00:00:00Z
 * session=0b5e…
 * words=--project atlas
 * </pre>
 */
public final class Forgotten {
    static final String FILE = "forgotten";
    static final Forgotten NOTHING = new Forgotten(List.of(), 0);

    private static final String LOCK = "forgotten.lock";

    /** A lock of the kernel keeps out other processes only; this one keeps out other threads. */
    private static final Object HERE = new Object();

    private final List<Rule> rules;
    private final long undone;

    private Forgotten(List<Rule> rules, long undone) {
        this.rules = List.copyOf(rules);
        this.undone = undone;
    }

    /**
     * One thing that was asked to be forgotten.
     *
     * @param before answers from before this moment; all where there is none
     * @param sessions answers of these sessions; of all where it is empty
     * @param upTo when it was asked: later answers stay
     * @param words how it was asked
     */
    public record Rule(Optional<Instant> before, Set<String> sessions, Instant upTo, String words) {
        public Rule {
            sessions = Set.copyOf(sessions);
        }

        public boolean holds(UsageEvent event) {
            return !event.at().isAfter(upTo)
                    && (before.isEmpty() || event.at().isBefore(before.get()))
                    && (sessions.isEmpty() || sessions.contains(event.origin().session()));
        }
    }

    /** What is forgotten in an archive; fails where that cannot be told. */
    public static Forgotten read(Path folder) throws IOException {
        try {
            return parsed(KeyedLines.read(Files.readString(folder.resolve(FILE))));
        } catch (NoSuchFileException e) {
            return NOTHING;
        } catch (DateTimeException | NumberFormatException e) {
            throw new IOException("the list of what was forgotten cannot be read: " + folder.resolve(FILE), e);
        }
    }

    /** Forgets more. */
    public static void add(Path folder, Rule rule) throws IOException {
        change(folder, known -> {
            List<Rule> more = new ArrayList<>(known.rules);
            more.add(rule);
            return new Forgotten(more, known.undone);
        });
    }

    /** Takes back the newest rule, and tells which that was. What was erased since comes back from logs only. */
    public static Optional<Rule> undo(Path folder) throws IOException {
        List<Rule> before = change(folder, known -> {
            List<Rule> rules = known.rules;
            return rules.isEmpty() ? known : new Forgotten(rules.subList(0, rules.size() - 1), known.undone + 1);
        });
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    public boolean holds(UsageEvent event) {
        for (Rule rule : rules) {
            if (rule.holds(event)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    public List<Rule> rules() {
        return rules;
    }

    /** How often a rule was taken back. Each time logs have to be read again from their start: what was passed over stands only there. */
    long undone() {
        return undone;
    }

    /** What reading a log told, without what is forgotten. */
    public LogBatch without(LogBatch batch) {
        if (isEmpty() || batch.events().stream().noneMatch(this::holds)) {
            return batch;
        }
        return new LogBatch(
                batch.root(),
                batch.events().stream().filter(event -> !holds(event)).toList(),
                batch.sightings(),
                batch.kinds(),
                batch.limits(),
                batch.tally(),
                batch.bytes(),
                batch.reached(),
                batch.basis());
    }

    /** The same of what goes into an archive or comes out of it. */
    public ArchiveBatch without(ArchiveBatch batch) {
        return isEmpty()
                ? batch
                : batch.withAnswers(batch.answers().stream()
                        .filter(answer -> !holds(answer.best()))
                        .toList());
    }

    /** These rules, and what retention adds to them. */
    Forgotten and(Retention retention, Instant now) {
        return retention
                .earliest(now)
                .map(earliest -> {
                    List<Rule> more = new ArrayList<>(rules);
                    more.add(new Rule(Optional.of(earliest), Set.of(), Instant.MAX, "retention"));
                    return new Forgotten(more, undone);
                })
                .orElse(this);
    }

    private interface Change {
        Forgotten of(Forgotten known);
    }

    /** Changes the file while nobody else does, and tells the rules from before. */
    private static List<Rule> change(Path folder, Change change) throws IOException {
        Disk disk = new Disk();
        synchronized (HERE) {
            // Waits: whoever holds it is done within the time of writing one small file.
            try (FileChannel lock = disk.open(folder.resolve(LOCK))) {
                lock.lock();
                Forgotten known = read(folder);
                Forgotten changed = change.of(known);
                if (changed != known) {
                    disk.replace(folder.resolve(FILE), changed.text());
                }
                return known.rules;
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(KeyedLines.line("format", "1"));
        text.append(KeyedLines.line("undone", String.valueOf(undone)));
        for (Rule rule : rules) {
            text.append("\n").append(KeyedLines.line("upTo", rule.upTo().toString()));
            rule.before().ifPresent(before -> text.append(KeyedLines.line("before", before.toString())));
            rule.sessions().stream().sorted().forEach(session -> text.append(KeyedLines.line("session", session)));
            text.append(KeyedLines.line("words", rule.words()));
        }
        return text.toString();
    }

    private static Forgotten parsed(List<KeyedLines.Line> lines) throws IOException {
        if (!KeyedLines.value(lines, "format").equals("1")) {
            throw new IOException("the list of what was forgotten has a format that this version does not know");
        }
        List<Rule> rules = new ArrayList<>();
        for (List<KeyedLines.Line> part : KeyedLines.parts(lines)) {
            if (!KeyedLines.value(part, "upTo").isEmpty()) {
                rules.add(rule(part));
            }
        }
        return new Forgotten(rules, Long.parseLong(KeyedLines.value(lines, "undone")));
    }

    private static Rule rule(List<KeyedLines.Line> lines) {
        Set<String> sessions = new HashSet<>();
        for (KeyedLines.Line line : lines) {
            if (line.key().equals("session")) {
                sessions.add(line.value());
            }
        }
        Optional<Instant> before = Optional.of(KeyedLines.value(lines, "before"))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
        Instant upTo = Instant.parse(KeyedLines.value(lines, "upTo"));
        return new Rule(before, sessions, upTo, KeyedLines.value(lines, "words"));
    }
}
