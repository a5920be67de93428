package io.github.candleclock.tui.panel;

import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.monitor.ContextFill;
import io.github.candleclock.monitor.FeedRow;
import io.github.candleclock.monitor.ModelShare;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.SessionOrder;
import io.github.candleclock.tui.view.ViewState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of lists, filtered and sorted as a person wants them, and what each is called, so that a choice stays with its row. */
public final class Rows {
    private Rows() {}

    /** The rows of an area in the order in which they are shown, by what they are. */
    public static List<String> names(Area area, Snapshot snapshot, ViewState view) {
        return switch (area) {
            case SESSIONS ->
                sessions(snapshot, view).stream().map(SessionRow::id).toList();
            case FEED -> feed(snapshot, view).stream().map(Rows::name).toList();
            case BUDGETS -> budgets(snapshot).stream().map(Rows::name).toList();
            case ALERTS -> snapshot.alerts().stream().map(Rows::name).toList();
            case MODELS ->
                snapshot.block().map(block -> block.models()).orElse(List.of()).stream()
                        .map(ModelShare::model)
                        .toList();
            case BURN_UP, BURN_RATE -> List.of();
        };
    }

    /** The id of the session that a row stands for. */
    public static Optional<String> session(Area area, String row, Snapshot snapshot) {
        return switch (area) {
            case SESSIONS -> Optional.of(row);
            case FEED ->
                snapshot.feed().stream()
                        .filter(answer -> name(answer).equals(row))
                        .findFirst()
                        .map(FeedRow::session);
            default -> Optional.empty();
        };
    }

    static List<SessionRow> sessions(Snapshot snapshot, ViewState view) {
        return snapshot.sessions().stream()
                .filter(row -> view.filter()
                        .passes(row.project(), row.branch(), row.model(), ModelName.of(row.model()), row.id()))
                .sorted(order(view.order()).thenComparing(newestFirst()))
                .toList();
    }

    static List<FeedRow> feed(Snapshot snapshot, ViewState view) {
        return snapshot.feed().stream()
                .filter(row ->
                        view.filter().passes(row.project(), row.model(), ModelName.of(row.model()), row.session()))
                .toList();
    }

    static List<BudgetState> budgets(Snapshot snapshot) {
        return snapshot.budgets().stream()
                .sorted(Comparator.comparingDouble(BudgetState::share).reversed())
                .toList();
    }

    static String name(FeedRow row) {
        return row.session() + " " + row.at() + " " + row.model() + " "
                + row.used().tokens().total();
    }

    static String name(BudgetState state) {
        return state.budget().words();
    }

    static String name(Alert alert) {
        return alert.budget().words() + " " + alert.percent() + " " + alert.at();
    }

    /** The first row to show, so that the chosen one can be seen. */
    static int firstShown(List<String> names, ViewState view, Area area, int room) {
        int chosen = view.isFocused(area) ? view.selected().map(names::indexOf).orElse(-1) : -1;
        return Math.max(0, chosen - Math.max(1, room) + 1);
    }

    /** The ground of a row that may be the chosen one. */
    static void ground(Canvas area, int y, boolean selected) {
        if (selected) {
            area.ground(new Rect(0, y, area.width(), 1), Role.SELECTION);
        }
    }

    private static Comparator<SessionRow> order(SessionOrder order) {
        return switch (order) {
            case RECENT -> Comparator.comparingDouble(row -> -Wording.dollars(row.recent()));
            case COST -> Comparator.comparingDouble(row -> -Wording.dollars(row.whole()));
            case CONTEXT ->
                Comparator.comparingDouble(
                        row -> -row.context().map(ContextFill::share).orElse(0.0));
            case CACHE ->
                Comparator.comparing((SessionRow row) -> row.cacheColdAt().orElse(Instant.MIN))
                        .reversed();
            case PROJECT -> Comparator.comparing(SessionRow::project, String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static Comparator<SessionRow> newestFirst() {
        return Comparator.comparing(SessionRow::lastActivity).reversed().thenComparing(SessionRow::id);
    }
}
