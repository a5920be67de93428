package io.github.candleclock.monitor;

import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.text.Figures;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of what one percent of a login's five hours comes to. */
final class CalibrationFindings {
    private CalibrationFindings() {}

    /** @param whose begins each sentence where there are several logins; otherwise empty */
    static List<Finding> of(LoginLimits login, String whose, ZoneId zone) {
        if (login.told().isEmpty()) {
            return List.of();
        }
        Calibration.Result result = login.calibration();
        List<Finding> findings = new ArrayList<>();
        findings.add(result.rate()
                .map(rate -> known(rate, whose))
                .orElseGet(() -> note(whose + "What 1 % of 5 hours comes to is not known yet: " + why(result))));
        result.moved()
                .ifPresent(moved -> findings.add(note(whose + "The ceiling moved: since "
                        + Figures.dayAndClock(moved.since(), zone) + " 1 % of 5 hours comes to "
                        + Figures.dollars(moved.after()) + ", and before to " + Figures.dollars(moved.before())
                        + ". A change of plan does that.")));
        return findings;
    }

    private static Finding known(CalibratedRate rate, String whose) {
        return Finding.ok(
                LimitFindings.TOPIC,
                whose + "1 % of 5 hours comes to ≈ " + Figures.dollars(rate.dollarsPerPoint()) + " ± "
                        + Figures.percent(rate.plusMinus()) + ", by " + Counted.of(rate.pairs(), "pair")
                        + " of percentages of the last 14 days. So 5 hours hold ≈ "
                        + Figures.dollars(rate.limitDollars()) + ", or ≈ "
                        + Figures.plain(Figures.tokens(rate.limitTokens())) + " tokens.");
    }

    private static String why(Calibration.Result result) {
        return result.pairs() < Calibration.LEAST_PAIRS
                ? "it takes " + Calibration.LEAST_PAIRS
                        + " pairs of percentages told within minutes of each other, and "
                        + (result.pairs() == 0
                                ? "the last 14 days have none."
                                : "there " + (result.pairs() == 1 ? "is " : "are ") + Counted.of(result.pairs())
                                        + " of the last 14 days.")
                : "the " + Counted.of(result.pairs(), "pair")
                        + " of percentages of the last 14 days differ by more than ± "
                        + Figures.percent(Calibration.LEAST_SURE) + ", as when much is used elsewhere.";
    }

    private static Finding note(String sentence) {
        return new Finding(Level.NOTE, LimitFindings.TOPIC, sentence, List.of(), "");
    }
}
