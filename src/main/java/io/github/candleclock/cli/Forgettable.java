package io.github.candleclock.cli;

import io.github.candleclock.config.Nearest;
import io.github.candleclock.monitor.Monitor;
import io.github.candleclock.monitor.Question;
import io.github.candleclock.monitor.Selection;
import io.github.candleclock.project.ProjectFilter;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would be forgotten.
 *
 * @param sessions the ids of all sessions that were asked for; none where all were
 * @param count how many sessions have answers among these
 */
record Forgettable(
        Set<String> sessions, int count, UsageTotals totals, Optional<Instant> first, Optional<Instant> last) {
    /** What reports call answers without a session. */
    private static final String NO_SESSION = "unknown";

    private static final int SHOWN = 3;

    /**
     * Looks what there is.
     *
     * @param before the first day that is not forgotten; nothing for all days
     * @param project a name or pattern; nothing for all projects
     * @param session an id, or how one begins; nothing for all sessions
     */
    static Forgettable of(
            Monitor monitor, Optional<LocalDate> before, Optional<String> project, Optional<String> session) {
        Set<String> sessions = new LinkedHashSet<>();
        if (project.isPresent() || session.isPresent()) {
            List<ReportRow> known = rows(monitor, Optional.empty(), project);
            if (project.isPresent() && known.isEmpty()) {
                throw new Failure("--project: no project in these logs is called '" + project.get() + "'"
                        + Nearest.question(project.get(), monitor.projects().names())
                        + "\n'candleclock projects' lists them.");
            }
            known.stream().map(Forgettable::id).forEach(sessions::add);
            session.ifPresent(asked -> sessions.retainAll(Set.of(one(asked, sessions))));
        }
        List<ReportRow> rows = rows(monitor, before, project).stream()
                .filter(row -> sessions.isEmpty() || sessions.contains(id(row)))
                .toList();
        return new Forgettable(
                sessions,
                rows.size(),
                rows.stream().map(ReportRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus),
                rows.stream().map(ReportRow::first).min(Comparator.naturalOrder()),
                rows.stream().map(ReportRow::last).max(Comparator.naturalOrder()));
    }

    private static List<ReportRow> rows(Monitor monitor, Optional<LocalDate> before, Optional<String> project) {
        ProjectFilter projects = filter(project);
        Selection selection = new Selection(Optional.empty(), before.map(day -> day.minusDays(1)), projects);
        return monitor.answer(new Question(List.of(Grouping.SESSION), selection, false))
                .rows();
    }

    private static ProjectFilter filter(Optional<String> project) {
        try {
            return project.map(name -> new ProjectFilter(List.of(name), List.of()))
                    .orElse(ProjectFilter.ALL);
        } catch (IllegalArgumentException e) {
            throw new Failure("--project: " + e.getMessage(), e);
        }
    }

    private static String id(ReportRow row) {
        String id = row.labels().get(0).key();
        return id.equals(NO_SESSION) ? "" : id;
    }

    /** The one session that is meant: a report shows only how its id begins. */
    private static String one(String asked, Set<String> sessions) {
        if (sessions.contains(asked)) {
            return asked;
        }
        List<String> alike = new ArrayList<>(new TreeSet<>(sessions));
        alike.removeIf(id -> !id.startsWith(asked));
        if (alike.isEmpty() || asked.isBlank()) {
            throw new Failure(
                    "--session: there is no session '" + asked + "' here.\n'candleclock session' lists them.");
        }
        if (alike.size() > 1) {
            throw new Failure("--session: " + alike.size() + " sessions begin with '" + asked + "', such as "
                    + String.join(" and ", alike.subList(0, Math.min(SHOWN, alike.size())))
                    + ".\nWrite more of the id.");
        }
        return alike.get(0);
    }
}
