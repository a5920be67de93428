package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.UsageEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices by model, in layers: the first layer that has a price for a name wins, and inside a layer the longest key. Immutable but for its
 * memory of names.
 */
public final class PriceList {
    private static final int OLD_DAYS = 60;
    private static final String NAMED_LONG = "[1m]";
    private static final long LONG = 1_000_000;

    /**
     * The price of one name.
     *
     * @param key the key that the name met, as its layer spells it
     * @param inRegion the name is that of a Bedrock region, where the price's factor for regions holds
     */
    public record Found(String key, ModelPrice price, PriceSource source, boolean inRegion) {}

    private final List<PriceLayer> layers;
    private final List<Index> indexes;
    private final Map<String, Optional<Found>> known = new ConcurrentHashMap<>();

    private PriceList(List<PriceLayer> layers) {
        this.layers = List.copyOf(layers);
        indexes = this.layers.stream().map(Index::new).toList();
    }

    /** A list of layers, the first to be asked first. */
    public static PriceList of(List<PriceLayer> layers) {
        return new PriceList(layers);
    }

    /** The price list that comes with the program, dated in its resource. */
    public static PriceList bundled() {
        return of(List.of(PriceFiles.bundled()));
    }

    /** A file that people name stands before what is known of itself; of the fetched and the bundled list the newer one comes first. */
    public static PriceList inOrder(Optional<PriceLayer> file, Optional<PriceLayer> updated) {
        List<PriceLayer> dated = new ArrayList<>();
        updated.ifPresent(dated::add);
        dated.add(PriceFiles.bundled());
        dated.sort(
                Comparator.comparing(layer -> layer.source().asOf().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        List<PriceLayer> layers = new ArrayList<>();
        file.ifPresent(layers::add);
        layers.addAll(dated);
        return of(layers);
    }

    /** The same list behind a layer that is asked before it. */
    public PriceList behind(PriceLayer first) {
        return of(Stream.concat(Stream.of(first), layers.stream()).toList());
    }

    public List<PriceLayer> layers() {
        return layers;
    }

    /** The day of the newest list among the layers; single prices in the settings are no list. */
    public Optional<LocalDate> asOf() {
        return layers.stream()
                .map(PriceLayer::source)
                .filter(source -> source.kind() != PriceSource.Kind.SETTINGS)
                .flatMap(source -> source.asOf().stream())
                .max(Comparator.naturalOrder());
    }

    /** The day of the newest list, when by now it may miss a model or a change: when it is more than {@value #OLD_DAYS} days old. */
    public Optional<LocalDate> outdated(LocalDate today) {
        return asOf().filter(day -> day.plusDays(OLD_DAYS).isBefore(today));
    }

    /** The cost worked out from tokens; {@link Cost#UNPRICED} for a model without a price. */
    public Cost costOf(UsageEvent event) {
        Optional<Found> found = find(event.model());
        return found.isEmpty()
                ? Cost.UNPRICED
                : found.get().price.costOf(event.tokens(), event.terms(), found.get().inRegion);
    }

    /** The cost of many answers together, worked out from their tokens. */
    Cost costOf(AlikeAnswers answers) {
        return find(answers.model())
                .map(found -> found.price.costOf(answers.tokens(), answers.terms(), answers.isLarge(), found.inRegion))
                .orElse(Cost.UNPRICED);
    }

    public Optional<ModelPrice> priceOf(String model) {
        return find(model).map(Found::price);
    }

    /** The price of a model under any of its names. */
    public Optional<Found> find(String model) {
        Optional<Found> found = known.get(model);
        return found != null ? found : known.computeIfAbsent(model, this::search);
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

    private Optional<Found> search(String model) {
        String name = PriceKey.plain(model);
        for (Index index : indexes) {
            Index.Entry entry = index.find(name);
            if (entry != null) {
                return Optional.of(new Found(entry.key(), entry.price(), index.source(), PriceKey.isInRegion(model)));
            }
        }
        return Optional.empty();
    }

    /** One layer's keys, the longest first. */
    private static final class Index {
        record Entry(String key, String plain, ModelPrice price) {}

        private final PriceSource source;
        private final Map<String, Entry> exact = new HashMap<>();
        private final List<Entry> longestFirst;

        Index(PriceLayer layer) {
            source = layer.source();
            layer.prices().forEach((key, price) -> {
                String plain = PriceKey.plain(key);
                exact.putIfAbsent(plain, new Entry(key, plain, price));
            });
            exact.remove("");
            longestFirst = exact.values().stream()
                    .sorted(Comparator.comparingInt((Entry entry) -> -entry.plain.length())
                            .thenComparing(Entry::plain))
                    .toList();
        }

        PriceSource source() {
            return source;
        }

        /** A key that is the whole name is the longest there can be. */
        @Nullable
        Entry find(String name) {
            Entry whole = exact.get(name);
            if (whole != null) {
                return whole;
            }
            for (Entry entry : longestFirst) {
                if (PriceKey.stands(entry.plain, name)) {
                    return entry;
                }
            }
            return null;
        }
    }
}
