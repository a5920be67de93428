package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Device;
import io.github.candleclock.project.Project;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.Label;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.text.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the numbers of a report's rows are called. */
final class RowLabels {
    private static final String UNKNOWN = "unknown";
    private static final int UUID_LENGTH = 36;
    private static final int SHORT = 8;
    private static final int NOT_LOOKED_UP = -1;

    private final Ledger ledger;
    private final EventStore store;
    private final List<Project> projects = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] projectOfSession;

    RowLabels(Ledger ledger) {
        this.ledger = ledger;
        this.store = ledger.store();
        projectOfSession = new int[store.sessionNumbers()];
        Arrays.fill(projectOfSession, NOT_LOOKED_UP);
    }

    /** The number of a session's project in this report. */
    int project(int session) {
        if (projectOfSession[session] == NOT_LOOKED_UP) {
            Project project = ledger.projects().of(store.sessionName(session));
            projectOfSession[session] = numbers.computeIfAbsent(project.id(), id -> {
                projects.add(project);
                return projects.size() - 1;
            });
        }
        return projectOfSession[session];
    }

    Label label(Grouping grouping, int number) {
        return switch (grouping) {
            case DAY, WEEK -> plain(grouping, LocalDate.ofEpochDay(number).toString());
            case MONTH -> plain(grouping, month(number));
            case BLOCK -> block(ledger.timeline().block(number).range().start());
            case PROJECT -> project(projects.get(number));
            case SESSION -> session(number);
            case AGENT -> agent(store.agentName(number));
            case BRANCH -> plain(grouping, store.branchName(number));
            case DEVICE -> device(store.deviceName(number));
            case MODEL -> plain(grouping, store.modelName(number));
        };
    }

    /** All but the day; a year may have more than four digits where a zone is ahead of the last of them. */
    private static String month(int number) {
        LocalDate first = LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
        String day = first.toString();
        return day.substring(0, day.length() - "-01".length());
    }

    private Label block(Instant start) {
        String local = Figures.dayAndClock(start, ledger.rules().zone());
        return new Label(Grouping.BLOCK, Figures.utc(start), local);
    }

    private Label session(int number) {
        String id = store.sessionName(number).isEmpty() ? UNKNOWN : store.sessionName(number);
        Project project = projects.get(project(number));
        Map<String, String> facts = new TreeMap<>(Map.of("projectPath", project.id()));
        facts.put("projectName", ledger.projects().shown(project));
        return new Label(Grouping.SESSION, id, id.length() == UUID_LENGTH ? id.substring(0, SHORT) : id, facts);
    }

    private Label project(Project project) {
        String name = ledger.projects().shown(project);
        return new Label(Grouping.PROJECT, project.id(), name, Map.of("projectName", name));
    }

    private Label agent(String id) {
        if (id.isEmpty()) {
            return new Label(Grouping.AGENT, id, "main chain");
        }
        Optional<String> kind = ledger.sessions().kind(id);
        return new Label(
                Grouping.AGENT,
                id,
                kind.map(word -> word + " " + id).orElse(id),
                kind.map(word -> Map.of("agentKind", word)).orElse(Map.of()));
    }

    /** What this device is called is said by its own archives, what others are by theirs. */
    private Label device(String id) {
        Optional<Device> known = ledger.archives().stream()
                .filter(archive ->
                        id.isEmpty() ? archive.isOwn() : archive.device().id().equals(id))
                .map(ArchiveHealth::device)
                .findFirst();
        String name = known.map(Device::name)
                .orElse(id.isEmpty() ? "this device" : id.substring(0, Math.min(SHORT, id.length())));
        return new Label(Grouping.DEVICE, known.map(Device::id).orElse(id), name, Map.of("deviceName", name));
    }

    private static Label plain(Grouping grouping, String name) {
        return new Label(grouping, name, name);
    }
}
