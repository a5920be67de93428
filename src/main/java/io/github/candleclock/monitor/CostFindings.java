package io.github.candleclock.monitor;

import io.github.candleclock.pricing.CostGap;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Columns;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is to be said of the cost that Claude Code itself states for sessions, beside ours. */
final class CostFindings {
    private static final int MOST = 10;
    private static final int SHORT_ID = 8;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    /** What may stay unexplained before it is called a fault: five cents, or two per cent. */
    private static final BigDecimal LITTLE = new BigDecimal("0.05");

    private static final BigDecimal SMALL_SHARE = new BigDecimal("0.02");

    private static final Columns CAUSES = new Columns("rl", 2);

    private CostFindings() {}

    static Finding costs(List<Checkup.Session> sessions) {
        if (sessions.isEmpty()) {
            return new Finding(
                    Level.NOTE,
                    "cost",
                    "Claude Code states no cost of its own in these logs; newer versions do, when a session ends.",
                    List.of(),
                    "");
        }
        Cost stated = sessions.stream().map(row -> row.gap().stated()).reduce(Cost.ZERO, Cost::plus);
        Cost counted = sessions.stream().map(row -> row.gap().counted()).reduce(Cost.ZERO, Cost::plus);
        List<Checkup.Session> different = sessions.stream()
                .filter(row -> row.gap().difference().abs().compareTo(CENT) >= 0)
                .sorted(Comparator.comparing(
                                (Checkup.Session row) -> row.gap().difference().abs())
                        .reversed()
                        .thenComparing(Checkup.Session::id))
                .toList();
        String sentence = "Claude Code itself states " + Figures.dollars(stated.dollars()) + " for "
                + Counted.of(sessions.size(), "session") + "; we count " + Figures.dollars(counted.dollars()) + ". "
                + agreement(sessions.size(), different.size());
        boolean isUnexplained = different.stream().anyMatch(CostFindings::isUnexplained);
        Set<CostGap.Kind> kinds = EnumSet.noneOf(CostGap.Kind.class);
        different.forEach(row -> row.gap().causes().forEach(cause -> kinds.add(cause.kind())));
        boolean isPrice = kinds.contains(CostGap.Kind.OTHER_PRICE) || kinds.contains(CostGap.Kind.NO_PRICE);
        Level level = different.isEmpty() ? Level.OK : isUnexplained || isPrice ? Level.WARNING : Level.NOTE;
        return new Finding(level, "cost", sentence, details(different), advice(isPrice, isUnexplained));
    }

    private static String agreement(int all, int different) {
        if (different == 0) {
            return "They agree to the cent.";
        }
        return all == different
                ? "None agrees to the cent."
                : Counted.of(all - different) + " agree to the cent, " + Counted.of(different)
                        + (different == 1 ? " differs." : " differ.");
    }

    private static boolean isUnexplained(Checkup.Session row) {
        BigDecimal least = LITTLE.max(row.gap().stated().dollars().multiply(SMALL_SHARE));
        return row.gap().unexplained().abs().compareTo(least) > 0;
    }

    private static String advice(boolean isPrice, boolean isUnexplained) {
        String price = isPrice ? "Run 'candleclock prices update': prices have changed, or are missing. " : "";
        String rest = isUnexplained
                ? "For what is not explained, please report the figures of 'candleclock doctor --json' for that session."
                : "";
        return (price + rest).strip();
    }

    private static List<String> details(List<Checkup.Session> different) {
        List<Checkup.Session> named = different.subList(0, Math.min(MOST, different.size()));
        List<List<String>> rows = new ArrayList<>();
        if (!named.isEmpty()) {
            rows.add(List.of("session", "Claude Code", "ours", "difference", ""));
        }
        for (Checkup.Session row : named) {
            CostGap gap = row.gap();
            rows.add(List.of(
                    shortId(row.id()),
                    Figures.dollars(gap.stated().dollars()),
                    Figures.dollars(gap.counted().dollars()),
                    Counted.signed(gap.difference()),
                    Counted.share(
                            gap.difference().abs().movePointRight(6).longValue(),
                            gap.stated().dollars().movePointRight(6).longValue())));
        }
        List<String> lines = Finding.table("lrrrr", rows);
        List<String> details = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            details.add(lines.get(i));
            if (i > 0) {
                details.addAll(causes(named.get(i - 1)));
            }
        }
        if (different.size() > named.size()) {
            details.add("and " + Counted.of(different.size() - named.size()) + " more; --json names them all");
        }
        return details;
    }

    private static List<String> causes(Checkup.Session row) {
        List<List<String>> cells = new ArrayList<>();
        for (CostGap.Cause cause : row.gap().causes()) {
            if (cause.dollars().abs().compareTo(HALF_A_CENT) >= 0) {
                cells.add(List.of(Counted.signed(cause.dollars()), words(cause, row)));
            }
        }
        BigDecimal rest = row.gap().unexplained();
        if (rest.abs().compareTo(HALF_A_CENT) >= 0) {
            cells.add(List.of(Counted.signed(rest), "not explained"));
        }
        return CAUSES.lines(cells).stream().map(line -> "  " + line).toList();
    }

    private static String words(CostGap.Cause cause, Checkup.Session row) {
        String model = Foreign.harmless(cause.model());
        String tokens = Figures.plain(Figures.tokens(cause.tokens())) + " tokens";
        return switch (cause.kind()) {
            case HELPER_MODEL -> model + ": helper calls, which are never written as answers";
            case KEPT_ELSEWHERE -> model + ": counted in the session that this one goes on from";
            case LOWER_BOUND ->
                model + ": " + tokens + " of output that were never written (" + Counted.of(row.lowerBounds(), "answer")
                        + " marked ≥)";
            case NOT_IN_LOGS -> model + ": " + tokens + " of answers that are in no log, or of helper calls";
            case NO_PRICE -> model + ": no price known here";
            case OTHER_PRICE -> model + ": same tokens, another price";
            case LATER -> model + ": " + tokens + " used since Claude Code noted its figure";
            case ONLY_IN_LOGS -> model + ": " + tokens + " in the logs that Claude Code did not count";
        };
    }

    private static String shortId(String id) {
        String harmless = Foreign.harmless(id);
        return harmless.length() > SHORT_ID ? harmless.substring(0, SHORT_ID) : harmless;
    }
}
