package io.github.candleclock.tui.panel;

import io.github.candleclock.monitor.AgentRow;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.ModelName;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.Heading;
import io.github.candleclock.tui.widget.Line;
import java.util.List;
import java.util.function.Function;

/**
 * The subagents of a session, one a line: what each was sent out as, its model, how long ago it was heard of, what it cost. Where nothing
 * says what it is, its id stands in that place; where there is room, beside it.
 */
final class AgentLines {
    private static final int ID = 10;
    private static final int MODEL = 12;
    private static final int COST = 10;
    private static final int WITH_AGES = 40;
    private static final int GAP = 2;
    private static final String AGO = " ago";

    /**
     * How wide the columns are.
     *
     * @param name of the kind, or of the id in its place
     * @param withIds whether ids stand beside kinds
     * @param ago what is said after ages: nothing where kinds need the room
     */
    private record Columns(int name, boolean withIds, String ago) {
        int modelAt() {
            return GAP + name + GAP + (withIds ? ID + GAP : 0);
        }
    }

    private AgentLines() {}

    static void draw(Canvas area, Snapshot snapshot, SessionRow row) {
        List<AgentRow> agents = row.agents().newest();
        String count =
                row.agents().count() == 0 ? "none" : String.valueOf(row.agents().count());
        Heading.draw(area, 0, "Subagents", Line.of(count, Role.DIM));
        Columns columns = columns(area.width(), snapshot, agents);
        for (int i = 0; i < agents.size() && i + 1 < area.height(); i++) {
            draw(area, i + 1, snapshot, agents.get(i), columns);
        }
    }

    private static void draw(Canvas area, int y, Snapshot snapshot, AgentRow agent, Columns columns) {
        boolean burns = !agent.recent().isEmpty();
        Role role = burns ? Role.TEXT : Role.DIM;
        area.put(0, y, burns ? "●" : "○", burns ? Role.FLAME : Role.DIM);
        area.put(GAP, y, Foreign.cut(name(agent), columns.name), role);
        if (columns.withIds) {
            area.put(GAP + columns.name + GAP, y, Foreign.cut(Foreign.harmless(agent.id()), ID), Role.DIM);
        }
        int end = area.right(area.width(), y, Wording.cost(agent.whole()), role);
        int ageAt = area.width() >= WITH_AGES
                ? area.right(area.width() - COST, y, age(snapshot, agent) + columns.ago, Role.DIM)
                : end;
        area.put(columns.modelAt(), y, Foreign.cut(model(agent), ageAt - columns.modelAt() - 1), Role.DIM);
    }

    /** Kinds get what models and ages leave, ids what kinds leave. */
    private static Columns columns(int width, Snapshot snapshot, List<AgentRow> agents) {
        if (agents.stream().allMatch(agent -> agent.kind().isEmpty())) {
            return new Columns(ID, false, AGO);
        }
        int ages = width >= WITH_AGES ? widest(agents, agent -> age(snapshot, agent)) : 0;
        int models = Math.min(MODEL, widest(agents, AgentLines::model));
        int room = width - GAP - GAP - models - 1 - ages - COST;
        int names = Math.max(ID, widest(agents, AgentLines::name));
        String ago = names + AGO.length() <= room ? AGO : "";
        return new Columns(Math.max(ID, Math.min(names, room)), names + GAP + ID + AGO.length() <= room, ago);
    }

    private static int widest(List<AgentRow> agents, Function<AgentRow, String> words) {
        return agents.stream().map(words).mapToInt(Width::of).max().orElse(0);
    }

    private static String name(AgentRow agent) {
        return agent.kind().map(Foreign::harmless).orElseGet(() -> Foreign.cut(Foreign.harmless(agent.id()), ID));
    }

    private static String age(Snapshot snapshot, AgentRow agent) {
        return Wording.age(snapshot, agent.lastActivity());
    }

    private static String model(AgentRow agent) {
        return Foreign.harmless(ModelName.of(agent.model()));
    }
}
