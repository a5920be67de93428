package io.github.candleclock.tui.view;

import java.util.List;
import java.util.Optional;

/** What a move does to the view: a function of the view and of what is there to move to. */
public final class Movement {
    /** What there is to move to, in the order in which it is moved through. */
    public interface Ground {
        /** The areas on screen. */
        List<Area> areas();

        /** The rows of an area, by what they are; none for a picture. */
        List<String> rows(Area area);

        /** The session that a row stands for, if any. */
        Optional<String> session(Area area, String row);
    }

    private static final int PAGE = 10;

    private final ViewState view;
    private final Ground ground;

    public Movement(ViewState view, Ground ground) {
        this.view = view;
        this.ground = ground;
    }

    /** The view after a move; the same one for an action that moves nothing. */
    public ViewState after(Action action) {
        return switch (action) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case FIRST -> step(-Integer.MAX_VALUE / 2);
            case LAST -> step(Integer.MAX_VALUE / 2);
            case NEXT_AREA -> area(1);
            case PREVIOUS_AREA -> area(-1);
            case OPEN -> open();
            case ZOOM -> zoom();
            case CLOSE -> close();
            case FILTER -> view.withFilter(new Filter(view.filter().text(), true));
            case SORT -> view.withOrder(view.order().next());
            default -> view;
        };
    }

    private ViewState step(int by) {
        if (view.detail().isPresent()) {
            Optional<String> next = moved(ground.rows(Area.SESSIONS), view.detail(), by);
            return next.map(session ->
                            view.withDetail(next).focusedOn(Area.SESSIONS).withSelected(session))
                    .orElse(view);
        }
        Optional<Area> focus = view.focus();
        if (focus.isEmpty()) {
            return enter(Area.SESSIONS);
        }
        List<String> rows = ground.rows(focus.get());
        if (rows.isEmpty()) {
            return area(by > 0 ? 1 : -1);
        }
        return moved(rows, view.selected(), by).map(view::withSelected).orElse(view);
    }

    /** What lies so many rows further; the first row where none is chosen, or where the chosen one has gone. */
    private static Optional<String> moved(List<String> rows, Optional<String> from, int by) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int at = from.map(rows::indexOf).orElse(-1);
        int next = at < 0 ? (by > PAGE ? rows.size() - 1 : 0) : at + by;
        return Optional.of(rows.get(Math.max(0, Math.min(rows.size() - 1, next))));
    }

    private ViewState area(int by) {
        List<Area> areas = ground.areas();
        if (areas.isEmpty()) {
            return view;
        }
        int at = view.focus().map(areas::indexOf).orElse(by > 0 ? -1 : 0);
        return view.focusedOn(areas.get(Math.floorMod(at + by, areas.size())));
    }

    /** Focuses an area, or the first one where that is not on screen, and chooses its first row. */
    private ViewState enter(Area wanted) {
        List<Area> areas = ground.areas();
        if (areas.isEmpty()) {
            return view;
        }
        Area area = areas.contains(wanted) ? wanted : areas.get(0);
        ViewState focused = view.focusedOn(area);
        return ground.rows(area).stream().findFirst().map(focused::withSelected).orElse(focused);
    }

    private ViewState open() {
        if (view.focus().isEmpty()) {
            return enter(Area.SESSIONS);
        }
        Area area = view.focus().get();
        Optional<String> session = view.selected().flatMap(row -> ground.session(area, row));
        if (session.isPresent()) {
            return view.withDetail(session);
        }
        return ground.rows(area).isEmpty()
                ? zoom()
                : moved(ground.rows(area), view.selected(), 0)
                        .map(view::withSelected)
                        .orElse(view);
    }

    private ViewState zoom() {
        ViewState focused = view.focus().isPresent() ? view : area(1);
        return focused.focus().isPresent() ? focused.withZoom(!view.zoomed()) : view;
    }

    /** Takes back what was done last, one thing at a time. */
    private ViewState close() {
        if (view.help()) {
            return view.withHelp(false);
        }
        if (view.detail().isPresent()) {
            return view.withDetail(Optional.empty());
        }
        if (view.zoomed()) {
            return view.withZoom(false);
        }
        if (view.filter().isActive()) {
            return view.withFilter(Filter.NONE);
        }
        return view.note().isPresent() ? view.withNote(Optional.empty()) : view.unfocused();
    }
}
