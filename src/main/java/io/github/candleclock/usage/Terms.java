package io.github.candleclock.usage;

/**
 * What changes the price of an answer beside its tokens.
 *
 * @param fast the request ran in fast mode ({@code usage.speed})
 * @param batch it went through the batch tier ({@code usage.service_tier})
 * @param us its inference was bound to the United States ({@code usage.inference_geo})
 * @param webSearches searches the server made for it
 */
public record Terms(boolean fast, boolean batch, boolean us, long webSearches) {
    public static final Terms STANDARD = new Terms(false, false, false, 0);
}
