package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Prices by model, and the rule by which a model's many spellings find theirs. Immutable but for its memory of names. */
public final class PriceList {
    private static final Pattern REGION = Pattern.compile("(?:^|/)(?:us|eu|apac|jp|au)\\.anthropic\\.");

    private static final String NAMED_LONG = "[1m]";
    private static final long LONG = 1_000_000;

    private record Entry(Pattern pattern, int length, ModelPrice price) {}

    private record Found(Optional<ModelPrice> price, boolean inRegion) {}

    private final List<Entry> entries;
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    public PriceList(Map<String, ModelPrice> prices) {
        entries = prices.entrySet().stream()
                .map(price ->
                        new Entry(wholeParts(price.getKey()), price.getKey().length(), price.getValue()))
                .sorted((a, b) -> Integer.compare(b.length, a.length))
                .toList();
    }

    /** The price list that comes with the program, dated in its resource. */
    public static PriceList bundled() {
        return PriceFile.bundled();
    }

    /** The cost worked out from tokens; {@link Cost#UNPRICED} for a model without a price. */
    public Cost costOf(UsageEvent event) {
        Found found = find(event.model());
        return found.price
                .map(price -> price.costOf(event.tokens(), event.terms(), found.inRegion))
                .orElse(Cost.UNPRICED);
    }

    public Optional<ModelPrice> priceOf(String model) {
        return find(model).price;
    }

    /**
     * The longest context of a model, in tokens, where it is known.
     *
     * @param seen the most tokens that it was seen to hold: when they are more than its price says, it has the long one
     */
    public Optional<Long> contextOf(String model, long seen) {
        if (model.toLowerCase(Locale.ROOT).contains(NAMED_LONG)) {
            return Optional.of(LONG);
        }
        return priceOf(model)
                .map(ModelPrice::context)
                .filter(context -> context > 0)
                .map(context -> seen > context ? Math.max(context, LONG) : context);
    }

    private Found find(String model) {
        Found found = known.get(model);
        return found != null ? found : known.computeIfAbsent(model, this::search);
    }

    private Found search(String model) {
        String lower = model.toLowerCase(Locale.ROOT);
        String name = lower.replace('.', '-').replace('@', '-');
        Optional<ModelPrice> price = entries.stream()
                .filter(entry -> entry.pattern.matcher(name).find())
                .findFirst()
                .map(Entry::price);
        return new Found(price, REGION.matcher(lower).find());
    }

    /** A key stands on whole parts of the name and is not followed by a version of one or two digits; a date may follow. */
    private static Pattern wholeParts(String key) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(key) + "(?![a-z0-9])(?!-[0-9]{1,2}(?![0-9]))");
    }
}
