package io.github.candleclock.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prices of one source, by key: a model's name or a part of it. Of keys that mean the same the first in the map counts. */
public record PriceLayer(PriceSource source, Map<String, ModelPrice> prices) {
    public PriceLayer {
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
    }
}
