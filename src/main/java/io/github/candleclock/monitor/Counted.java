package io.github.candleclock.monitor;

import io.github.candleclock.text.Figures;
import java.math.BigDecimal;
import java.util.Locale;

/** Writes counts into sentences. */
final class Counted {
    private Counted() {}

    /** A count with its noun: {@code 1 answer}, {@code 1,204 answers}. */
    static String of(long count, String noun) {
        return of(count) + " " + noun + (count == 1 ? "" : "s");
    }

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share of a whole, with one digit while it is small: {@code 0.4 %}, {@code 63 %}. */
    static String share(long part, long whole) {
        double share = whole == 0 ? 0 : (double) part / whole;
        if (part > 0 && share < 0.0005) {
            return "less than 0.1 %";
        }
        return part > 0 && share < 0.0995 ? String.format(Locale.ROOT, "%.1f %%", share * 100) : Figures.percent(share);
    }

    /** Dollars with their sign: {@code +$0.44}, {@code −$1.20}. */
    static String signed(BigDecimal dollars) {
        String figure = Figures.dollars(dollars.abs());
        return figure.equals("$0.00") ? figure : (dollars.signum() < 0 ? "−" : "+") + figure;
    }
}
