package io.github.candleclock.monitor;

import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.UsageTotals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of copies and prices. */
final class CountFindings {
    /** Prices change every few months. */
    private static final long OLD_DAYS = 60;

    private static final int MOST = 10;

    private CountFindings() {}

    static Finding duplicates(long merged, long answers) {
        if (merged == 0) {
            return Finding.ok("duplicates", "No answer stands in the logs twice.");
        }
        return Finding.ok(
                "duplicates",
                Counted.of(merged) + (merged == 1 ? " copy" : " copies") + " of " + Counted.of(answers, "answer")
                        + " counted once each: " + Counted.share(merged, merged + answers)
                        + " of what the logs hold. Claude Code writes a line for each part of an answer, and copies history when a session"
                        + " is resumed, forked or compacted; adding them up would count them again.");
    }

    static List<Finding> prices(Surroundings surroundings, List<Checkup.Unpriced> unpriced, UsageTotals totals) {
        List<Finding> findings = new ArrayList<>();
        findings.add(list(surroundings));
        if (!unpriced.isEmpty()) {
            List<String> details = new ArrayList<>(Finding.table(
                    "lr",
                    unpriced.stream()
                            .limit(MOST)
                            .map(model -> List.of(Foreign.harmless(model.model()), Counted.of(model.tokens(), "token")))
                            .toList()));
            if (unpriced.size() > MOST) {
                details.add("and " + Counted.of(unpriced.size() - MOST) + " more; --json names them all");
            }
            findings.add(new Finding(
                    Level.WARNING,
                    "prices",
                    Counted.of(unpriced.size(), "model") + (unpriced.size() == 1 ? " has" : " have")
                            + " no price: "
                            + Counted.share(
                                    totals.unpricedTokens(), totals.tokens().total())
                            + " of all tokens are in no cost.",
                    details,
                    "Run 'candleclock prices update', or set a price in the settings file."));
        }
        return findings;
    }

    private static Finding list(Surroundings surroundings) {
        if (surroundings.pricesAsOf().isEmpty()) {
            return Finding.ok("prices", "The price list in use has no date.");
        }
        LocalDate asOf = surroundings.pricesAsOf().get();
        long age = ChronoUnit.DAYS.between(asOf, LocalDate.ofInstant(surroundings.now(), surroundings.zone()));
        if (age <= OLD_DAYS) {
            return Finding.ok("prices", "The price list is of " + asOf + ".");
        }
        return new Finding(
                Level.WARNING,
                "prices",
                "The price list is of " + asOf + ", " + Counted.of(age, "day")
                        + " ago; newer models and prices are not in it.",
                List.of(),
                "Run 'candleclock prices update'.");
    }
}
