package io.github.candleclock.report;

import io.github.candleclock.pricing.ModelPrice;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.text.Foreign;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Says for which models of one price list another has a different price: {@code input 5 → 4}. */
public final class PriceChanges {
    /** More than that nobody reads. */
    private static final int MOST = 30;

    private static final Map<String, ToLongFunction<ModelPrice.Rates>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("input", ModelPrice.Rates::input);
        KINDS.put("output", ModelPrice.Rates::output);
        KINDS.put("write 5m", ModelPrice.Rates::cacheWrite5m);
        KINDS.put("read", ModelPrice.Rates::cacheRead);
    }

    private PriceChanges() {}

    public static void print(PriceList before, PriceList after, PrintWriter out) {
        List<String> lines = PriceRow.ofList(before).stream()
                .map(PriceRow::model)
                .sorted(Comparator.comparing((String model) -> !model.startsWith("claude"))
                        .thenComparing(model -> model))
                .flatMap(model -> line(model, before, after).stream())
                .toList();
        out.println();
        if (lines.isEmpty()) {
            out.println("No price has changed for the models that were listed before.");
            return;
        }
        out.println("What changed, in US dollars for a million tokens:");
        out.println();
        lines.stream().limit(MOST).forEach(out::println);
        if (lines.size() > MOST) {
            out.println("  and " + (lines.size() - MOST) + " more; 'candleclock prices --all' prints the whole list");
        }
    }

    private static Optional<String> line(String model, PriceList before, PriceList after) {
        List<String> changes = new ArrayList<>();
        Optional<ModelPrice> old = before.priceOf(model);
        Optional<ModelPrice> now = after.priceOf(model);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        rates("", old.get().base(), now.get().base(), changes);
        rates("above 200 k ", old.get().large(), now.get().large(), changes);
        if (old.get().fast().compareTo(now.get().fast()) != 0) {
            changes.add("fast mode × " + old.get().fast().toPlainString() + " → × "
                    + now.get().fast().toPlainString());
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("  " + Foreign.harmless(model) + "  " + String.join(", ", changes));
    }

    private static void rates(
            String which, Optional<ModelPrice.Rates> old, Optional<ModelPrice.Rates> now, List<String> changes) {
        if (old.isPresent() && now.isPresent()) {
            rates(which, old.get(), now.get(), changes);
        } else if (old.isPresent() || now.isPresent()) {
            changes.add(which + (now.isPresent() ? "has prices of its own now" : "has no prices of its own any more"));
        }
    }

    private static void rates(String which, ModelPrice.Rates old, ModelPrice.Rates now, List<String> changes) {
        KINDS.forEach((name, rate) -> {
            if (rate.applyAsLong(old) != rate.applyAsLong(now)) {
                changes.add(
                        which + name + " " + dollars(rate.applyAsLong(old)) + " → " + dollars(rate.applyAsLong(now)));
            }
        });
    }

    private static String dollars(long pico) {
        return ModelPrice.perMillion(pico).toPlainString();
    }
}
