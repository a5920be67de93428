package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveBatch;
import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.block.BlockTimeline;
import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.ScanProgress;
import io.github.candleclock.ingest.Tally;
import io.github.candleclock.readings.RootLimits;
import io.github.candleclock.report.Grouping;
import io.github.candleclock.report.Health;
import io.github.candleclock.report.Report;
import io.github.candleclock.report.ReportRow;
import io.github.candleclock.store.EventStore;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.SessionState;
import io.github.candleclock.usage.UsageTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known, as the monitor's thread keeps it: events, sessions, blocks, and how the reading goes. */
final class Ledger {
    /** Events later than this after now are a wrong clock's: they belong to no block until their time comes. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final EventStore store;
    private final SessionBook sessions = new SessionBook();
    private final BlockTimeline timeline;
    private final SessionLogs logs;
    private final LimitBook limits;
    private Rules rules;
    private ProjectBook projects;
    private Tally tally = Tally.NONE;
    private List<ArchiveHealth> archives = List.of();
    private Optional<Instant> asOf = Optional.empty();
    private long bytes;
    private Optional<ScanProgress> progress = Optional.empty();
    private long changedFrom = Long.MAX_VALUE;
    private int limit;

    Ledger(Rules rules) {
        this(rules, new SessionLogs(), new LimitBook());
    }

    private Ledger(Rules rules, SessionLogs logs, LimitBook limits) {
        this.rules = rules;
        this.logs = logs;
        this.limits = limits;
        projects = new ProjectBook(sessions, rules.projects());
        store = new EventStore(rules.prices(), rules.mode(), rules.zone());
        timeline = new BlockTimeline(store.times());
    }

    /** A ledger that knows no answers yet, but how the reading goes, what it came to, and how the archives are. */
    Ledger emptied() {
        Ledger empty = new Ledger(rules, logs, limits);
        limits.forget(Long.MIN_VALUE);
        empty.tally = tally;
        empty.bytes = bytes;
        empty.progress = progress;
        empty.archives = archives;
        empty.asOf = asOf;
        return empty;
    }

    /** Counts everything by other rules. */
    void take(Rules others) {
        rules = others;
        projects = new ProjectBook(sessions, others.projects());
        limits.forget(Long.MIN_VALUE);
        store.recount(others.prices(), others.mode(), others.zone());
    }

    /** Takes what an archive holds: answers, and what reading the logs came to in earlier runs. */
    void take(ArchiveBatch kept) {
        for (MergedAnswer answer : kept.answers()) {
            MergedAnswer from = kept.device().isEmpty() ? answer : answer.ofDevice(kept.device());
            store.put(from);
            sessions.see(from);
        }
        kept.sightings().forEach(sessions::see);
        kept.kinds().forEach(sessions::see);
        kept.logs().stream().filter(log -> !log.isGone()).forEach(log -> {
            see(log);
            tally = tally.plus(log.tally());
        });
    }

    void take(List<ArchiveHealth> health) {
        archives = List.copyOf(health);
        if (progress.isEmpty()) {
            asOf = archives.stream()
                    .filter(ArchiveHealth::isOwn)
                    .flatMap(archive -> archive.asOf().stream())
                    .max(Comparator.naturalOrder());
        }
    }

    void take(LogBatch batch) {
        batch.events().forEach(event -> {
            store.put(event);
            sessions.see(event);
        });
        batch.sightings().forEach(sessions::see);
        batch.kinds().forEach(sessions::see);
        limits.take(batch.root(), batch.limits());
        batch.reached().ifPresent(this::see);
        tally = tally.plus(batch.tally());
        bytes += batch.bytes();
    }

    /** Takes what Claude has said of the limits of one login. */
    void take(RootLimits said) {
        limits.take(said);
    }

    /** Takes what all sessions are at. */
    void take(Map<String, SessionState> states) {
        limits.take(states);
    }

    void take(ScanProgress reached) {
        progress = Optional.of(reached);
    }

    /** Lets time pass, without looking at blocks: enough for reports. */
    void settle(Instant now) {
        store.settle(now);
    }

    /** Lets time pass and cuts the timeline anew where something changed. */
    void settleBlocks(Instant now) {
        settle(now);
        long changed = store.sortByTime();
        changedFrom = Math.min(changedFrom, changed);
        limit = store.firstFrom(now.plus(AHEAD).plusNanos(1000));
        limits.forget(changed);
        timeline.lay(rules.windows() == Rules.Windows.OFFICIAL ? limits.windows() : List.of());
        timeline.update(changed, limit);
    }

    /** The earliest time, in microseconds, at which something changed since {@link #forgetChanges}. */
    long changedFrom() {
        return changedFrom;
    }

    /** Who makes snapshots has seen the changes so far; questions between two snapshots take none away. */
    void forgetChanges() {
        changedFrom = Long.MAX_VALUE;
    }

    /** Positions from here on are ahead of the clock. */
    int limit() {
        return limit;
    }

    int aheadOfClock() {
        return store.times().size() - limit;
    }

    Rules rules() {
        return rules;
    }

    EventStore store() {
        return store;
    }

    SessionBook sessions() {
        return sessions;
    }

    ProjectBook projects() {
        return projects;
    }

    BlockTimeline timeline() {
        return timeline;
    }

    boolean isScanned() {
        return progress.map(ScanProgress::isScanned).orElse(false);
    }

    Optional<ScanProgress> progress() {
        return progress;
    }

    /** When the own archives had been written last before the logs were looked at, while nothing but them is known for certain. */
    Optional<Instant> asOf() {
        return isScanned() ? Optional.empty() : asOf;
    }

    List<ArchiveHealth> archives() {
        return archives;
    }

    LimitBook limits() {
        return limits;
    }

    /** What was used here by one login. */
    LocalUse use(Path root) {
        return new LocalUse(store, rules.prices(), limit, session -> logs.isOf(root, store.sessionName(session)));
    }

    private void see(LogState log) {
        if (logs.see(log)) {
            limits.forget(Long.MIN_VALUE);
        }
    }

    /** Whether some log that is there holds answers of a session. */
    boolean isInLogs(int session) {
        return logs.isInLogs(store.sessionName(session));
    }

    /** Copies in the logs of answers that were known already. */
    long merged() {
        long inLogs = 0;
        for (int session = 0; session < store.sessionNumbers(); session++) {
            inLogs += isInLogs(session) ? store.eventsOf(session) : 0;
        }
        return Math.max(0, tally.copies() - inLogs);
    }

    Tally tally() {
        return tally;
    }

    /** How far the scan at the start has come, in bytes. */
    long bytes() {
        return bytes;
    }

    /** Works out a report as of now. */
    Report answer(Question question, Instant now) {
        if (question.by().contains(Grouping.BLOCK)) {
            settleBlocks(now);
        } else {
            settle(now);
        }
        ReportRows made = new ReportRows(this, question);
        List<ReportRow> rows = made.make();
        UsageTotals all = rows.stream().map(ReportRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus);
        return new Report(question.by(), rows, all, health(now, made.archived()), rules.zone());
    }

    private Health health(Instant now, long archived) {
        int unreadable = progress.map(reached -> reached.trouble().size()).orElse(0);
        return new Health(tally.skipped(), unreadable, merged(), store.countAfter(now.plus(AHEAD)), archived);
    }
}
