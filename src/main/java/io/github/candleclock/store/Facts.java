package io.github.candleclock.store;

import io.github.candleclock.pricing.AlikeAnswers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was used, before anybody says what it costs: sums that follow the events by difference, like {@link Rollups}, but can be handed to
 * who has another price list.
 *
 * <pre>
 *   days:     20776    ─▶ { sonnet 5: sum, haiku 4.5: sum }
 *   sessions: number 7 ─▶ { sonnet 5: sum }
 * </pre>
 *
 * <p>Belongs to the monitor's thread.
 */
public final class Facts implements RowListener {
    private final EventStore store;
    private final EventColumns columns;
    private final TimeOrder order;
    private final NavigableMap<Integer, AlikeSums> byDay = new TreeMap<>();
    private final Map<Integer, AlikeSums> bySession = new HashMap<>();

    Facts(EventStore store, EventColumns columns, TimeOrder order) {
        this.store = store;
        this.columns = columns;
        this.order = order;
        for (int row = 0; row < store.size(); row++) {
            added(row);
        }
    }

    @Override
    public void added(int row) {
        change(1, row);
    }

    @Override
    public void removed(int row) {
        change(-1, row);
    }

    /** What was used on a day of the store's zone. */
    public List<AlikeAnswers> ofDay(LocalDate day) {
        return answers(byDay.get((int) day.toEpochDay()));
    }

    /** The days before one on which something was used, the newest first. */
    public Stream<LocalDate> daysBefore(LocalDate day) {
        return byDay.headMap((int) day.toEpochDay(), false).descendingMap().keySet().stream()
                .map(LocalDate::ofEpochDay);
    }

    /** What was used in a session, by its number. */
    public List<AlikeAnswers> ofSession(int session) {
        return answers(bySession.get(session));
    }

    /** What was used at positions {@code from} up to, not including, {@code to}, in order of time as of the last sorting. */
    public List<AlikeAnswers> between(int from, int to) {
        AlikeSums sums = new AlikeSums(columns);
        for (int position = from; position < to; position++) {
            int row = order.row(position);
            sums.add(1, AlikeSums.Fact.of(columns, row), store.isMarked(row));
        }
        return sums.answers();
    }

    private void change(int sign, int row) {
        AlikeSums.Fact fact = AlikeSums.Fact.of(columns, row);
        boolean isLowerBound = store.isMarked(row);
        change(byDay, store.epochDay(row), sign, fact, isLowerBound);
        change(bySession, columns.session(row), sign, fact, isLowerBound);
    }

    private void change(Map<Integer, AlikeSums> all, int number, int sign, AlikeSums.Fact fact, boolean isLowerBound) {
        AlikeSums sums = all.computeIfAbsent(number, n -> new AlikeSums(columns));
        sums.add(sign, fact, isLowerBound);
        if (sums.isEmpty()) {
            all.remove(number);
        }
    }

    private static List<AlikeAnswers> answers(@Nullable AlikeSums sums) {
        return sums == null ? List.of() : sums.answers();
    }
}
