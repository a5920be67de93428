package io.github.candleclock.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The made-up story, told in the order of time and without end: what it tells depends on plot, seed and start alone, never on when
 * it is asked. Belongs to one thread.
 */
final class DemoStory {
    private static final int WINDOWS = 3;

    private record Numbered(Write write, long number) {}

    private final List<Window> windows = new ArrayList<>();
    private final PriorityQueue<Numbered> waiting = new PriorityQueue<>(
            Comparator.comparing((Numbered numbered) -> numbered.write().at()).thenComparingLong(Numbered::number));
    private final Account account;
    private final StatusTold told;
    private final Dice dice;
    /** Files whose last line or object is there by half. */
    private final Set<String> halfWritten = new HashSet<>();

    private long written;

    DemoStory(Plot plot, long seed, Instant start) {
        Instant whole = start.truncatedTo(ChronoUnit.MILLIS);
        account = new Account(Script.of(plot), seed, whole);
        told = new StatusTold(whole);
        dice = new Dice(seed - 1);
        Rota rota = new Rota(plot, seed, whole);
        for (int number = 0; number < WINDOWS; number++) {
            windows.add(new Window(number, seed, whole, rota));
        }
    }

    /** What happens next up to a moment, at which something may fall; each is told once. */
    Chapter upTo(Instant moment) {
        playUpTo(moment);
        Chapter chapter = new Chapter(new ArrayList<>(), new ArrayList<>());
        for (Numbered head = waiting.peek();
                head != null && !head.write().at().isAfter(moment);
                head = waiting.peek()) {
            waiting.remove();
            tell(head.write(), chapter);
        }
        return chapter;
    }

    /** What somebody wants of Claude while a limit is reached does not happen. */
    private void tell(Write write, Chapter chapter) {
        if (account.refusing(write.at()).isPresent() && !halfWritten.contains(write.file())) {
            return;
        }
        chapter.writes().add(write);
        if (write.text().endsWith(write.file().endsWith(".jsonl") ? "\n" : "}")) {
            halfWritten.remove(write.file());
        } else {
            halfWritten.add(write.file());
        }
        Answered answered = write.answered();
        if (answered != null) {
            count(write.at(), answered, chapter);
        }
    }

    private void count(Instant at, Answered answered, Chapter chapter) {
        account.count(at, answered.dollars());
        told.after(at, answered, account.limits()).ifPresent(chapter.statuses()::add);
        account.refusing(at).ifPresent(limit -> chapter.writes().add(Refusal.of(answered, limit, at, dice)));
    }

    /** When the next write is due. */
    Instant next() {
        Instant turn = nextTurn();
        while (waiting.isEmpty() || turn.isBefore(waiting.element().write().at())) {
            playUpTo(turn);
            turn = nextTurn();
        }
        return waiting.element().write().at();
    }

    private Instant nextTurn() {
        return windows.stream().map(Window::next).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** A turn is played as a whole when it begins; what it writes later waits. Turns of one window never overlap. */
    private void playUpTo(Instant moment) {
        for (Window window : windows) {
            while (!window.next().isAfter(moment)) {
                for (Write write : window.turn()) {
                    waiting.add(new Numbered(write, written++));
                }
            }
        }
    }
}
