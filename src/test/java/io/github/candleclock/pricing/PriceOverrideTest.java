package io.github.candleclock.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a price set by a person comes to, beside what the list says. */
class PriceOverrideTest {
    private static final PriceSource SETTINGS =
            new PriceSource(PriceSource.Kind.SETTINGS, "config.toml", Optional.empty());

    @Test
    void cache_prices_follow_the_input_price_as_in_the_list() throws PriceException {
        ModelPrice price = price("claude-fable-5-1", "input=20");

        assertThat(price.base()).isEqualTo(new ModelPrice.Rates(20_000_000, 50_000_000, 25_000_000, 500_000));
        assertThat(price.context()).isEqualTo(1_000_000);
        assertThat(price.regional()).isEqualByComparingTo("1.1");
    }

    @Test
    void what_is_set_is_taken_as_it_is() throws PriceException {
        ModelPrice price = price(
                "claude-sonnet-4-5",
                "output=14 cache_write_5m=3.5 cache_read=0.000001 fast=3 regional=1.25 context=500000");

        assertThat(price.base()).isEqualTo(new ModelPrice.Rates(3_000_000, 14_000_000, 3_500_000, 1));
        assertThat(price.fast()).isEqualByComparingTo("3");
        assertThat(price.regional()).isEqualByComparingTo("1.25");
        assertThat(price.context()).isEqualTo(500_000);
        assertThat(price.large()).as("as in the list").isPresent();
    }

    @Test
    void long_prices_can_be_set_alone() throws PriceException {
        ModelPrice price = price("claude-sonnet-4-5", "long_input=12");

        assertThat(price.base().input()).isEqualTo(3_000_000);
        assertThat(price.large()).contains(new ModelPrice.Rates(12_000_000, 22_500_000, 15_000_000, 1_200_000));
        assertThat(price("mine", "input=1 output=2 long_input=2 long_output=4 long_cache_write_5m=3 long_cache_read=1")
                        .large())
                .contains(new ModelPrice.Rates(2_000_000, 4_000_000, 3_000_000, 1_000_000));
    }

    @Test
    void an_unknown_model_needs_input_and_output_and_no_more() throws PriceException {
        assertThat(price("mine", "input=2 output=8"))
                .isEqualTo(new ModelPrice(
                        new ModelPrice.Rates(2_000_000, 8_000_000, 2_500_000, 200_000),
                        Optional.empty(),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        0));
    }

    @Test
    void a_price_for_a_regions_model_is_what_is_paid_there() throws PriceException {
        ModelPrice price = price("us.anthropic.claude-sonnet-4-5", "output=16");

        assertThat(price.regional()).isEqualByComparingTo("1");
        assertThat(price.base()).isEqualTo(new ModelPrice.Rates(3_300_000, 16_000_000, 4_125_000, 330_000));
        assertThat(price.large().orElseThrow().output()).isEqualTo(24_750_000);
    }

    @Test
    void a_model_can_be_made_free() throws PriceException {
        assertThat(price("claude-opus-5", "input=0 output=0").base()).isEqualTo(new ModelPrice.Rates(0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mine          | input=2                  | output     | output is missing, and the price list has none
                    mine          | input=2 output=8 long_input=4 | long_output | long_output is missing
                    claude-opus-5 | input=1.0000001          | input      | input, 1.0000001, has more than six decimals
                    claude-opus-5 | input=-1                 | input      | input, -1, is negative
                    claude-opus-5 | cache_read=20000         | cache_read | is more than $10,000 for a million tokens
                    claude-opus-5 | fast=-2                  | fast       | has to be a factor above 0
                    claude-opus-5 | context=0.5              | context    | has to be a whole number of tokens
                    claude-opus-5 | cache_write_1h=3         | cache_write_1h | is no figure of a price; there are input, output
                    """)
    void a_slip_is_told_with_model_and_figure(String model, String figures, String figure, String sentence) {
        PriceException fault = catchThrowableOfType(PriceException.class, () -> price(model, figures));

        assertThat(fault.sentence()).startsWith("the price of " + model + ": ").contains(sentence);
        assertThat(fault.model()).contains(model);
        assertThat(fault.figure()).contains(figure);
    }

    private static ModelPrice price(String model, String figures) throws PriceException {
        Map<String, BigDecimal> written = new HashMap<>();
        for (String figure : figures.split(" ", -1)) {
            int equals = figure.indexOf('=');
            written.put(figure.substring(0, equals), new BigDecimal(figure.substring(equals + 1)));
        }
        PriceLayer layer =
                PriceOverride.layer(SETTINGS, Map.of(model, new PriceOverride(written)), PriceList.bundled());
        assertThat(layer.source()).isEqualTo(SETTINGS);
        return layer.prices().values().iterator().next();
    }
}
