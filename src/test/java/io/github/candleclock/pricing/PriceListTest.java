package io.github.candleclock.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.pricing.PriceSource.Kind;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of many prices a name gets. */
class PriceListTest {
    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-20250514, claude-opus-4",
        "claude-opus-4-5-20251101, claude-opus-4-5",
        "claude-opus-4-5@20251101, claude-opus-4-5",
        "Anthropic/Claude-Sonnet-4.5, claude-sonnet-4-5",
        "claude-sonnet-4-5[1m], claude-sonnet-4-5",
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0, claude-sonnet-4-5",
        "claude-fable-5-1, claude-fable-5-1",
        "claude-fable-5-latest, claude-fable-5"
    })
    void the_longest_key_on_whole_parts_of_a_name_is_its_price(String model, String key) {
        assertThat(PriceList.bundled().find(model).map(PriceList.Found::key)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"claude-opus-4-9", "claude-opus-4-10", "claude-opus-45", "xclaude-opus-5", "claude", "gpt-5"})
    void another_version_is_another_model(String model) {
        assertThat(PriceList.bundled().find(model)).isEmpty();
    }

    @Test
    void a_key_that_first_stands_wrongly_may_stand_right_further_on() {
        PriceList list = PriceList.of(List.of(layer(Kind.FILE, "", "k2", 1)));

        assertThat(list.find("k2-5/k2")).isPresent();
        assertThat(list.find("k2-5/k2-6")).isEmpty();
    }

    @Test
    void keys_may_be_spelt_as_names_are() {
        PriceList list = PriceList.of(List.of(layer(Kind.FILE, "", "Vertex_AI/Claude-Opus-4.5@20251101", 7)));

        assertThat(list.find("vertex_ai/claude-opus-4-5-20251101").map(PriceList.Found::key))
                .contains("Vertex_AI/Claude-Opus-4.5@20251101");
    }

    @Test
    void of_keys_that_mean_the_same_the_first_counts_and_an_empty_one_never() {
        Map<String, ModelPrice> prices = new LinkedHashMap<>();
        prices.put("kimi-k2.5", price(1));
        prices.put("kimi-k2-5", price(2));
        prices.put("", price(3));
        PriceList list = PriceList.of(List.of(new PriceLayer(source(Kind.FILE, ""), prices)));

        assertThat(list.priceOf("kimi-k2-5").map(price -> price.base().input())).contains(1L);
        assertThat(list.priceOf("glm-5")).isEmpty();
    }

    @Test
    void the_first_layer_with_a_price_wins_even_by_a_shorter_key() {
        PriceList list = PriceList.of(List.of(
                layer(Kind.SETTINGS, "", "claude-opus-5", 1),
                layer(Kind.FILE, "", "us.anthropic.claude-opus-5", 2),
                layer(Kind.BUNDLED, "", "claude-haiku-4-5", 3)));

        PriceList.Found found = list.find("us.anthropic.claude-opus-5").orElseThrow();
        assertThat(found.source().kind()).isEqualTo(Kind.SETTINGS);
        assertThat(found.price().base().input()).isOne();
        assertThat(found.inRegion()).isTrue();
        assertThat(list.find("claude-haiku-4-5-20251001").orElseThrow().source().kind())
                .isEqualTo(Kind.BUNDLED);
    }

    @Test
    void what_people_set_comes_first_and_of_the_other_lists_the_newer() {
        PriceLayer settings = layer(Kind.SETTINGS, "", "a", 1);
        Optional<PriceLayer> file = Optional.of(layer(Kind.FILE, "", "a", 1));
        Optional<PriceLayer> old = Optional.of(layer(Kind.UPDATED, "2025-01-01", "a", 1));
        Optional<PriceLayer> fresh = Optional.of(layer(Kind.UPDATED, "2099-01-01", "a", 1));

        assertThat(kinds(PriceList.inOrder(file, fresh).behind(settings)))
                .containsExactly(Kind.SETTINGS, Kind.FILE, Kind.UPDATED, Kind.BUNDLED);
        assertThat(kinds(PriceList.inOrder(Optional.empty(), old))).containsExactly(Kind.BUNDLED, Kind.UPDATED);
        assertThat(kinds(PriceList.inOrder(Optional.empty(), Optional.empty()))).containsExactly(Kind.BUNDLED);
    }

    @Test
    void a_list_is_as_old_as_its_newest_dated_part_and_settings_have_no_age() {
        LocalDate bundled = PriceList.bundled().asOf().orElseThrow();
        PriceLayer settings = layer(Kind.SETTINGS, "2099-01-01", "a", 1);

        assertThat(bundled).isAfterOrEqualTo("2026-10-01");
        assertThat(PriceList.inOrder(Optional.empty(), Optional.empty())
                        .behind(settings)
                        .asOf())
                .contains(bundled);
        assertThat(PriceList.inOrder(Optional.empty(), Optional.of(layer(Kind.UPDATED, "2098-01-01", "a", 1)))
                        .behind(settings)
                        .asOf())
                .contains(LocalDate.parse("2098-01-01"));
        assertThat(PriceList.of(List.of(layer(Kind.FILE, "", "a", 1))).asOf()).isEmpty();
    }

    @Test
    void every_bundled_price_is_its_own() {
        PriceLayer bundled = PriceList.bundled().layers().get(0);

        assertThat(bundled.prices()).hasSizeGreaterThan(20);
        bundled.prices()
                .forEach((key, price) ->
                        assertThat(PriceList.bundled().priceOf(key)).as(key).contains(price));
    }

    @Test
    void an_hour_in_the_cache_costs_twice_the_input() {
        ModelPrice price = price(100);

        assertThat(price.costOf(new TokenCounts(0, 0, 0, 3, 0), Terms.STANDARD, false)
                        .picoDollars())
                .isEqualTo(600);
    }

    private static List<Kind> kinds(PriceList list) {
        return list.layers().stream().map(layer -> layer.source().kind()).toList();
    }

    private static PriceLayer layer(Kind kind, String day, String key, long input) {
        return new PriceLayer(source(kind, day), Map.of(key, price(input)));
    }

    private static PriceSource source(Kind kind, String day) {
        return new PriceSource(kind, "test", day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
    }

    private static ModelPrice price(long input) {
        return new ModelPrice(
                new ModelPrice.Rates(input, 5, 2, 1), Optional.empty(), BigDecimal.ONE, BigDecimal.ONE, 0);
    }
}
