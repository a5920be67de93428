package io.github.candleclock.tui.panel;

import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.LimitState;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.KeyBindings;
import io.github.candleclock.tui.view.ViewState;
import io.github.candleclock.tui.widget.Line;
import io.github.candleclock.usage.SessionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a strip says in words, most important first; what has no room is left off at the end. */
final class StripWords {
    private static final int WORTH_A_WORD = 75;

    private final Snapshot snapshot;
    private final ViewState view;

    StripWords(Snapshot snapshot, ViewState view) {
        this.snapshot = snapshot;
        this.view = view;
    }

    /** What is left, whether it lasts, when it resets. */
    List<Line> glance() {
        List<Line> words = new ArrayList<>();
        if (view.frozen()) {
            words.add(Line.NONE.bold("‖ frozen", Role.WARNING));
        }
        Wording.asOf(snapshot)
                .ifPresent(asOf -> words.add(Line.of("◐ ", Role.WARNING).text(asOf)));
        snapshot.block().ifPresentOrElse(block -> addGlance(words, block), () -> addUnlit(words));
        return words;
    }

    /** What is used, how fast, where it will end. */
    List<Line> figures() {
        List<Line> words = new ArrayList<>();
        snapshot.limits().stream()
                .flatMap(account -> account.windows().stream())
                .filter(state -> !state.reading().kind().equals(WindowKind.FIVE_HOURS))
                .max(Comparator.comparingDouble(LimitState::used))
                .ifPresent(state -> words.add(Line.of(state.reading().kind().words() + " ", Role.DIM)
                        .and(Figures.percent(state.used()), state.isStale() ? Role.DIM : Role.OFFICIAL)));
        snapshot.block().ifPresent(block -> {
            words.add(Line.of("cost ", Role.DIM).bold(Wording.cost(block.used()), Role.TEXT));
            words.add(Line.of("burn ", Role.DIM)
                    .bold(Figures.dollars(block.live().dollarsPerHour()), Role.TEXT)
                    .dim("/h"));
            List<Line> end = ProjectionPanel.inALine(snapshot, block);
            words.add(end.get(end.size() - 1));
        });
        return words;
    }

    /** A limit that is reached, the gravest alert that is worth a word, and who burns. */
    List<Line> warnings() {
        List<Line> words = new ArrayList<>();
        reached().ifPresent(words::add);
        BannerPanel.gravest(snapshot)
                .filter(alert -> alert.percent() >= WORTH_A_WORD)
                .ifPresent(
                        alert -> words.add(Line.NONE.bold("▲ " + AlertsPanel.brief(alert), AlertsPanel.role(alert))));
        if (snapshot.block().isPresent()) {
            words.add(burning());
        }
        return words;
    }

    private Optional<Line> reached() {
        return ReachedLimit.of(snapshot)
                .map(reached -> reached.sentences(snapshot))
                .map(sentences -> Line.NONE.bold("▲ " + sentences.get(sentences.size() - 1), Role.CRITICAL));
    }

    /** The keys, for who asks: a strip has no room for more. */
    static List<Line> keys() {
        return KeyBindings.ALL.stream()
                .filter(binding -> switch (binding.action()) {
                    case QUIT, FREEZE, NEXT_THEME, RESCAN, HELP -> true;
                    default -> false;
                })
                .map(binding ->
                        Line.NONE.bold(binding.signs().get(0), Role.TITLE).dim(" " + binding.label()))
                .toList();
    }

    Line burning() {
        boolean isWaiting = snapshot.sessions().stream().anyMatch(row -> row.state() == SessionState.WAITING);
        if (isWaiting) {
            return Line.NONE.bold("◐ ", Role.WARNING).and(SessionStates.counted(snapshot.sessions()));
        }
        List<SessionRow> rows = Rows.sessions(snapshot, ViewState.START).stream()
                .filter(SessionRow::burns)
                .toList();
        if (rows.isEmpty()) {
            return Line.of("○ ", Role.DIM).dim("none burning");
        }
        Line count = Line.of("● ", Role.FLAME).text(rows.size() + " burning");
        return count.dim(" · ").bold(Foreign.harmless(rows.get(0).project()), Role.TITLE);
    }

    private void addGlance(List<Line> words, ActiveBlock block) {
        Duration left = Duration.between(snapshot.now(), block.block().range().end());
        String reset = Figures.duration(left.isNegative() ? Duration.ZERO : left);
        Verdict verdict = Verdict.of(block);
        if (block.measure().isOfLimit()) {
            words.add(Line.NONE
                    .bold(HeroPanel.percentLeft(block.measure().used()) + " %", Role.WAX)
                    .dim(" left"));
            words.add(reached().orElse(Line.NONE.bold(verdict.words(), verdict.role())));
            words.add(Line.of("reset in ", Role.DIM).text(reset));
        } else {
            words.add(Line.NONE.bold(reset, Role.WAX).dim(" left"));
            words.add(Line.of("until ", Role.DIM)
                    .text(Wording.clock(snapshot, block.block().range().end())));
            if (block.provisional()) {
                words.add(Line.NONE.bold(verdict.words(), verdict.role()));
            }
        }
    }

    private void addUnlit(List<Line> words) {
        IngestHealth health = snapshot.health();
        boolean nothing = snapshot.lastBlock().isEmpty();
        if (health.mode() == IngestHealth.Mode.SCANNING && snapshot.asOf().isEmpty()) {
            words.add(Line.NONE.bold("Reading logs " + Figures.percent(ScanPanel.share(health)), Role.TITLE));
        } else {
            words.add(Line.NONE.bold(nothing ? "Nothing recorded yet." : "No candle is burning.", Role.TITLE));
        }
        words.add(Line.of("The next answer lights one.", Role.DIM));
        Optional.of(Wording.cost(snapshot.today())).filter(cost -> !nothing).ifPresent(cost -> {
            words.add(Line.of("today ", Role.DIM).text(cost));
            snapshot.lastBlock()
                    .ifPresent(
                            last -> words.add(Line.of("last block ", Role.DIM).text(Wording.cost(last.used()))));
        });
    }
}
