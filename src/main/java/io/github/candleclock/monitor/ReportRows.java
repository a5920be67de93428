package io.github.candleclock.monitor;

import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.Label;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.store.UsageSums;
import io.github.candleclock.usage.Micros;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out the rows of a report in one pass over the kept events. Every report comes from here, whatever its rows are told apart by:
 * so days, sessions, projects and models have the same sum, and no report can count by rules of its own.
 *
 * <pre>
 *   by day, project      20780 ─▶ { orchard: models, hedge: models }
 *                        20781 ─▶ { orchard: models }
 * </pre>
 *
 * <p>Belongs to the monitor's thread.
 */
final class ReportRows {
    /** What is in one row so far, or, of an outer grouping, the rows in it. */
    private static final class Node {
        private final Map<Integer, Node> inner = new HashMap<>();
        private final UsageSums models;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        private Node(EventStore store) {
            models = store.sums();
        }

        private void add(int model, int row, long micros) {
            models.add(model, row);
            first = Math.min(first, micros);
            last = Math.max(last, micros);
        }

        private UsageTotals total() {
            return inner.values().stream().map(Node::total).reduce(models.total(), UsageTotals::plus);
        }
    }

    private final Ledger ledger;
    private final EventStore store;
    private final Question question;
    private final Chosen chosen;
    private final RowLabels labels;
    private final BitSet inLogs = new BitSet();
    private final List<RowNumber> numbers;
    private final Node all;
    private int block;
    private long archived;

    /** What a row of the store is counted under, in one grouping. */
    private interface RowNumber {
        int of(int row);
    }

    ReportRows(Ledger ledger, Question question) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.question = question;
        this.chosen = new Chosen(ledger, question.selection());
        this.labels = new RowLabels(ledger);
        this.all = new Node(store);
        for (int session = 0; session < store.sessionNumbers(); session++) {
            inLogs.set(session, ledger.isInLogs(session));
        }
        this.numbers = question.by().stream().map(this::number).toList();
    }

    List<ReportRow> make() {
        if (question.by().contains(Grouping.BLOCK)) {
            addBlocks();
        } else {
            for (int row = 0; row < store.size(); row++) {
                if (chosen.isDayChosen(row)) {
                    add(row);
                }
            }
        }
        List<ReportRow> rows = new ArrayList<>();
        collect(all, new ArrayList<>(), rows);
        return List.copyOf(rows);
    }

    /** After {@link #make}: how many of the answers in it are known from archives alone. */
    long archived() {
        return archived;
    }

    /** A block counts as a whole, by the day on which it began: half a block would say nothing. */
    private void addBlocks() {
        BlockTimeline timeline = ledger.timeline();
        for (block = 0; block < timeline.size(); block++) {
            if (chosen.isChosen(timeline.block(block).range().start())) {
                store.forEach(timeline.from(block), timeline.to(block), (micros, model, session, row) -> add(row));
            }
        }
    }

    private void add(int row) {
        if (!chosen.isSessionChosen(store.sessionOf(row))) {
            return;
        }
        archived += inLogs.get(store.sessionOf(row)) ? 0 : 1;
        Node node = all;
        for (RowNumber number : numbers) {
            node = node.inner.computeIfAbsent(number.of(row), n -> new Node(store));
        }
        node.add(store.modelOf(row), row, store.micros(row));
    }

    private RowNumber number(Grouping grouping) {
        int weekStart = ledger.rules().weekStart().getValue();
        return switch (grouping) {
            case DAY -> store::epochDay;
            case WEEK -> row -> weekOf(store.epochDay(row), weekStart);
            case MONTH -> row -> monthOf(store.epochDay(row));
            case BLOCK -> row -> block;
            case PROJECT -> row -> labels.project(store.sessionOf(row));
            case SESSION -> store::sessionOf;
            case AGENT -> store::agentOf;
            case BRANCH -> store::branchOf;
            case DEVICE -> store::deviceOf;
            case MODEL -> store::modelOf;
        };
    }

    /** The first day of a day's week; day 0 of the epoch was a Thursday, the fourth day from Monday. */
    private static int weekOf(int epochDay, int weekStart) {
        return epochDay - Math.floorMod(epochDay + 4 - weekStart, 7);
    }

    private static int monthOf(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private void collect(Node node, List<Label> path, List<ReportRow> rows) {
        if (path.size() == question.by().size()) {
            rows.add(row(node, path));
            return;
        }
        Grouping grouping = question.by().get(path.size());
        node.inner.entrySet().stream().sorted(order(grouping)).forEach(inner -> {
            path.add(labels.label(grouping, inner.getKey()));
            collect(inner.getValue(), path, rows);
            path.remove(path.size() - 1);
        });
    }

    private Comparator<Map.Entry<Integer, Node>> order(Grouping grouping) {
        if (grouping.isTime()) {
            Comparator<Map.Entry<Integer, Node>> byTime = Map.Entry.comparingByKey();
            return question.newestFirst() ? byTime.reversed() : byTime;
        }
        return Comparator.<Map.Entry<Integer, Node>, UsageTotals>comparing(
                        entry -> entry.getValue().total(), UsageTotals.DEAREST_FIRST)
                .thenComparing(entry -> labels.label(grouping, entry.getKey()).key());
    }

    private ReportRow row(Node node, List<Label> path) {
        Map<String, UsageTotals> byName = new HashMap<>();
        node.models.all().forEach((model, sum) -> byName.put(store.modelName(model), sum));
        List<ReportRow.Part> parts = byName.entrySet().stream()
                .map(model -> new ReportRow.Part(model.getKey(), model.getValue()))
                .sorted(ReportRow.Part.DEAREST_FIRST)
                .toList();
        return new ReportRow(List.copyOf(path), node.models.total(), parts, instant(node.first), instant(node.last));
    }

    private static Instant instant(long micros) {
        return Micros.at(micros);
    }
}
