package io.github.candleclock.report;

import io.github.candleclock.pricing.PriceLayer;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.pricing.PriceSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model costs, or that nobody knows.
 *
 * @param model the name as the logs have it, or the key of a price that no log has met
 * @param tokens how many of its tokens the logs hold
 */
public record PriceRow(String model, long tokens, Optional<PriceList.Found> found) {
    /** A file of more prices is somebody else's list. */
    private static final int MOST_BY_HAND = 20;

    private static final Comparator<PriceRow> MOST_USED_FIRST =
            Comparator.comparingLong((PriceRow row) -> -row.tokens).thenComparing(PriceRow::model);

    /**
     * The models of the logs, the most used first, and behind them the models that people set a price for and the logs do not hold.
     *
     * @param used tokens by model
     */
    public static List<PriceRow> ofLogs(PriceList prices, Map<String, Long> used) {
        List<PriceRow> rows = new ArrayList<>();
        Set<String> met = new HashSet<>();
        used.forEach((model, tokens) -> {
            Optional<PriceList.Found> found = prices.find(model);
            found.ifPresent(price -> met.add(price.key()));
            rows.add(new PriceRow(model, tokens, found));
        });
        rows.sort(MOST_USED_FIRST);
        List<PriceSource> byPeople = prices.layers().stream()
                .filter(PriceRow::isByPeople)
                .map(PriceLayer::source)
                .toList();
        ofList(prices).stream()
                .filter(row -> row.found
                        .filter(found -> byPeople.contains(found.source()))
                        .isPresent())
                .filter(row -> !met.contains(row.model))
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private static boolean isByPeople(PriceLayer layer) {
        return switch (layer.source().kind()) {
            case SETTINGS -> true;
            case FILE -> layer.prices().size() <= MOST_BY_HAND;
            case BUNDLED, UPDATED -> false;
        };
    }

    /** Every price that a model of exactly this name would have. */
    public static List<PriceRow> ofList(PriceList prices) {
        List<PriceRow> rows = new ArrayList<>();
        prices.layers()
                .forEach(layer -> layer.prices().keySet().forEach(key -> {
                    Optional<PriceList.Found> found = prices.find(key);
                    boolean isUsed = found.filter(price ->
                                    price.key().equals(key) && price.source().equals(layer.source()))
                            .isPresent();
                    if (isUsed) {
                        rows.add(new PriceRow(key, 0, found));
                    }
                }));
        return List.copyOf(rows);
    }
}
