package io.github.candleclock.monitor;

import io.github.candleclock.ingest.AnswersSeen;
import io.github.candleclock.ingest.CostState;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.pricing.CostGap;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.pricing.SessionPart;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.store.KeptAnswer;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.UsageEvent;
import io.github.candleclock.usage.UsageTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Gathers from the answers that are kept what a check-up asks of them, in one walk over all. */
final class AnswerFigures implements Consumer<KeptAnswer> {
    private final AnswersSeen seen;
    private final Instant horizon;
    private final Map<String, CostState> costStates = new TreeMap<>();
    private final Map<String, Map<String, SessionPart>> parts = new HashMap<>();
    private final Map<String, long[]> versions = new HashMap<>();
    private final Map<String, Long> unpriced = new TreeMap<>();
    private UsageTotals totals = UsageTotals.NONE;
    private Checkup.Ahead ahead = Checkup.Ahead.NONE;

    AnswerFigures(Survey survey, Instant now) {
        seen = survey.answers();
        horizon = now.plus(Ledger.AHEAD);
        survey.costStates().forEach(state -> costStates.put(state.session(), state));
    }

    @Override
    public void accept(KeptAnswer answer) {
        UsageEvent event = answer.event();
        UsageTotals one = totals(answer);
        totals = totals.plus(one);
        if (one.unpricedTokens() > 0) {
            unpriced.merge(event.model(), one.unpricedTokens(), Long::sum);
        }
        version(event.key(), answer.isLowerBound());
        sessions(event, one);
        if (event.at().isAfter(horizon)) {
            ahead(event);
        }
    }

    private static UsageTotals totals(KeptAnswer answer) {
        boolean isUnpriced = answer.cost().state() == Cost.State.UNPRICED;
        return new UsageTotals(
                answer.event().tokens(),
                isUnpriced ? Cost.ZERO : answer.cost(),
                1,
                answer.isLowerBound() ? 1 : 0,
                isUnpriced ? answer.event().tokens().total() : 0);
    }

    private void version(EventKey key, boolean isLowerBound) {
        long[] counts =
                versions.computeIfAbsent(seen.versionOf(key).orElse(Survey.UNKNOWN_VERSION), version -> new long[2]);
        counts[0]++;
        counts[1] += isLowerBound ? 1 : 0;
    }

    private void sessions(UsageEvent event, UsageTotals one) {
        if (costStates.isEmpty()) {
            return;
        }
        String kept = event.origin().session();
        Set<String> named = new HashSet<>(seen.sessionsOf(event.key()));
        named.add(kept);
        for (String session : named) {
            CostState state = costStates.get(session);
            if (state != null) {
                boolean isLater =
                        state.upTo().map(newest -> event.at().isAfter(newest)).orElse(true);
                UsageTotals none = UsageTotals.NONE;
                SessionPart part = !session.equals(kept)
                        ? new SessionPart(none, isLater ? none : one, none)
                        : isLater ? new SessionPart(none, none, one) : new SessionPart(one, none, none);
                parts.computeIfAbsent(session, s -> new TreeMap<>()).merge(event.model(), part, SessionPart::plus);
            }
        }
    }

    private void ahead(UsageEvent event) {
        boolean isNewest =
                ahead.newest().map(newest -> event.at().isAfter(newest)).orElse(true);
        ahead = new Checkup.Ahead(
                ahead.answers() + 1,
                isNewest ? Optional.of(event.at()) : ahead.newest(),
                isNewest ? event.origin().session() : ahead.session());
    }

    UsageTotals totals() {
        return totals;
    }

    Checkup.Ahead ahead() {
        return ahead;
    }

    List<Checkup.Version> versions(List<Survey.Version> surveyed) {
        List<Checkup.Version> rows = new ArrayList<>();
        for (Survey.Version version : surveyed) {
            long[] counts = versions.getOrDefault(version.name(), new long[2]);
            rows.add(new Checkup.Version(version, counts[0], counts[1]));
        }
        return rows;
    }

    List<Checkup.Session> sessions(PriceList prices) {
        List<Checkup.Session> rows = new ArrayList<>();
        costStates.forEach((session, state) -> {
            Map<String, SessionPart> ours = parts.getOrDefault(session, Map.of());
            UsageTotals all = ours.values().stream()
                    .map(part -> part.here().plus(part.after()))
                    .reduce(UsageTotals.NONE, UsageTotals::plus);
            rows.add(new Checkup.Session(
                    session, all.events(), all.lowerBounds(), CostGap.of(state.stated(), ours, prices)));
        });
        return rows;
    }

    List<Checkup.Unpriced> unpriced() {
        return unpriced.entrySet().stream()
                .map(model -> new Checkup.Unpriced(model.getKey(), model.getValue()))
                .sorted(Comparator.comparingLong(Checkup.Unpriced::tokens).reversed())
                .toList();
    }
}
