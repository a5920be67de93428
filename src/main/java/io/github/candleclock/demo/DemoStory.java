package io.github.candleclock.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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
    private long written;

    DemoStory(Plot plot, long seed, Instant start) {
        Instant whole = start.truncatedTo(ChronoUnit.MILLIS);
        Rota rota = new Rota(plot, seed, whole);
        for (int number = 0; number < WINDOWS; number++) {
            windows.add(new Window(number, seed, whole, rota));
        }
    }

    /** The next writes up to a moment, at which some may fall; each is told once. */
    List<Write> upTo(Instant moment) {
        playUpTo(moment);
        List<Write> due = new ArrayList<>();
        for (Numbered head = waiting.peek();
                head != null && !head.write().at().isAfter(moment);
                head = waiting.peek()) {
            due.add(head.write());
            waiting.remove();
        }
        return due;
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
