package io.github.candleclock.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of LiteLLM's list, and of a person's price file. */
class LiteLlmPricesTest {
    private static final String GOOD = "\"good\": {\"input_cost_per_token\": 1e-06, \"output_cost_per_token\": 2e-06}";

    @TempDir
    private Path folder;

    @Test
    void takes_all_that_a_model_says() throws PriceException {
        ModelPrice price = only("""
                {"claude-nova-9": {"input_cost_per_token": 3e-06, "output_cost_per_token": "0.000015",
                  "cache_creation_input_token_cost": 4e-06, "cache_read_input_token_cost": 5.46875e-07,
                  "cache_creation_input_token_cost_above_1hr": 6e-06,
                  "input_cost_per_token_above_200k_tokens": 6e-06, "output_cost_per_token_above_200k_tokens": 2.25e-05,
                  "cache_read_input_token_cost_above_200k_tokens": 7e-07,
                  "max_input_tokens": 1000000, "mode": "chat", "supported_regions": ["us", {"deep": [1]}],
                  "search_context_cost_per_query": {"search_context_size_high": 0.01},
                  "provider_specific_entry": {"us": 1.1, "fast": 6.0, "more": {"fast": 9}}}}
                """);

        assertThat(price)
                .isEqualTo(new ModelPrice(
                        new ModelPrice.Rates(3_000_000, 15_000_000, 4_000_000, 546_875),
                        Optional.of(new ModelPrice.Rates(6_000_000, 22_500_000, 7_500_000, 700_000)),
                        new BigDecimal("6"),
                        BigDecimal.ONE,
                        1_000_000));
    }

    @Test
    void works_out_the_cache_prices_that_a_model_does_not_say() throws PriceException {
        assertThat(only("{" + GOOD + "}").base())
                .isEqualTo(new ModelPrice.Rates(1_000_000, 2_000_000, 1_250_000, 100_000));
    }

    @Test
    void long_prices_need_both_input_and_output() throws PriceException {
        assertThat(only("""
                                {"half": {"input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06,
                                  "input_cost_per_token_above_200k_tokens": 2e-06}}
                                """).large()).isEmpty();
    }

    @Test
    void what_litellm_does_not_know_comes_from_the_bundled_list() throws PriceException {
        String figures = "{\"input_cost_per_token\": 5e-06, \"output_cost_per_token\": 2.5e-05}";

        ModelPrice direct = only("{\"claude-opus-4-8\": " + figures + "}");
        ModelPrice bedrock = only("{\"anthropic.claude-opus-4-8\": " + figures + "}");
        ModelPrice region = only("{\"us.anthropic.claude-opus-4-8\": " + figures + "}");

        assertThat(direct.fast()).isEqualByComparingTo("2");
        assertThat(direct.regional()).isEqualByComparingTo("1.1");
        assertThat(direct.context()).isEqualTo(1_000_000);
        assertThat(bedrock.regional()).isEqualByComparingTo("1.1");
        assertThat(region.regional()).as("its price is the region's already").isEqualByComparingTo("1");
    }

    @Test
    void what_does_not_answer_in_words_is_no_model_of_ours() throws PriceException {
        LiteLlmPrices.Listed listed = read("""
                {"sample_spec": {"input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
                 "picture": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06, "mode": "image_generation"},
                 "by-second": {"mode": "chat", "input_cost_per_second": 0.1},
                 "half": {"mode": "chat", "input_cost_per_token": 1e-06},
                 "answers": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06, "mode": "responses"},
                 "older": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06, "mode": "completion"},
                 %s, "note": "text", "list": [1, {"a": 2}], "nothing": null}
                """.formatted(GOOD));

        assertThat(listed.prices()).containsOnlyKeys("answers", "older", "good");
        assertThat(listed.leftOut()).isEmpty();
    }

    @Test
    void figures_that_a_program_multiplied_are_what_it_meant() throws PriceException {
        LiteLlmPrices.Listed listed = read("""
                {"hosted-opus": {"mode": "chat", "input_cost_per_token": 1.5000020000000002e-05,
                                 "output_cost_per_token": 7.500003000000001e-05,
                                 "cache_read_input_token_cost": 3.0001999999999996e-07}}
                """);

        assertThat(listed.leftOut()).isEmpty();
        assertThat(listed.prices())
                .extractingByKey("hosted-opus")
                .extracting(ModelPrice::base)
                .isEqualTo(new ModelPrice.Rates(15_000_020, 75_000_030, 18_750_025, 300_020));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.3333333e-13  | has more than six decimals
                    -1e-06         | is negative
                    0.02           | is more than $10,000 for a million tokens
                    3              | is more than $10,000 for a million tokens
                    1e999999999    | is more than $10,000 for a million tokens
                    1e-999999999   | has more than six decimals
                    "NaN"          | has to be a number, and is 'NaN'
                    "three\\u001b" | has to be a number, and is 'three·'
                    true           | has to be a number, and is 'true'
                    """)
    void a_price_that_cannot_be_used_is_left_out_and_named(String written, String fault) throws PriceException {
        LiteLlmPrices.Listed listed = read("{\"bad\": {\"input_cost_per_token\": " + written
                + ", \"output_cost_per_token\": 1e-06}, " + GOOD + "}");

        assertThat(listed.prices()).containsOnlyKeys("good");
        assertThat(listed.leftOut())
                .singleElement()
                .asString()
                .startsWith("the price of bad: input_cost_per_token")
                .contains(fault);
    }

    @Test
    void a_context_in_words_costs_nobody_a_price() throws PriceException {
        assertThat(
                        only("{\"m\": {\"input_cost_per_token\": 0, \"output_cost_per_token\": 0, \"max_input_tokens\": \"many\"}}")
                                .context())
                .isZero();
    }

    @Test
    void a_slip_in_litellms_own_list_does_not_refuse_the_list() throws IOException, PriceException {
        Path file = folder.resolve("list.json");
        Files.writeString(file, """
                {"fallback_generalizations": {"rules": []}, "hosted/slip": {"mode": "chat", "input_cost_per_token": 0.015, "output_cost_per_token": 0.06}, %s}
                """.formatted(GOOD));

        PriceLayer layer = PriceFiles.read(file, "list.json");

        assertThat(layer.prices()).containsOnlyKeys("good");
        assertThat(layer.source().name()).isEqualTo("list.json (1 of its prices cannot be used)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": {"input_cost_per_token": 1e-06,,}} | it is no JSON from line 1, column 3
                    {"a": {                                  | it is no JSON from line 1, column
                    <html>                                   | it is no JSON from line 1, column 1
                    ``                                       | it has to be a JSON object
                    [1, 2]                                   | it has to be a JSON object
                    {}                                       | it holds no price that can be used
                    {"models": {}}                           | it holds no price that can be used
                    {"models": {"a": 3}}                     | the price of a: it has to be an object
                    {} {}                                    | something stands behind the end
                    """)
    void what_is_no_list_is_said(String text, String sentence) {
        assertThat(fault(text)).contains(sentence);
    }

    @Test
    void bytes_that_are_no_text_are_said() {
        for (byte[] bytes :
                new byte[][] {{0, 0, 0, 1, 0, (byte) 0xff, 0, 0, 1}, {'{', '"', (byte) 0xff, (byte) 0xfe}, {(byte) 0xff}
                }) {
            assertThat(catchThrowableOfType(PriceException.class, () -> LiteLlmPrices.read(bytes))
                            .sentence())
                    .startsWith("it ");
        }
    }

    @Test
    void a_list_without_end_does_not_take_all_memory() {
        String many =
                IntStream.range(0, 100_001).mapToObj(i -> "\"m" + i + "\":{}").collect(Collectors.joining(","));

        assertThat(fault("{" + many + "}")).contains("too long for a price list");
        assertThat(fault("{\"a\":" + "{\"b\":".repeat(5000))).contains("it is nested deeper");
    }

    @Test
    void a_persons_file_may_be_in_litellms_form() throws Exception {
        Path file = Files.writeString(folder.resolve("my.json"), "\uFEFF{" + GOOD + "}");

        PriceLayer layer = PriceFiles.read(file, "~/my.json");

        assertThat(layer.prices()).containsOnlyKeys("good");
        assertThat(layer.source()).isEqualTo(new PriceSource(PriceSource.Kind.FILE, "~/my.json", Optional.empty()));
    }

    @Test
    void a_persons_file_may_be_in_the_form_of_the_bundled_list() throws Exception {
        Path file = Files.writeString(folder.resolve("my.json"), """
                {"about": "mine", "models": {"m": {"input": 2, "output": "8", "cacheRead": 0.000001,
                  "long": {"input": 4, "output": 16}, "fast": 2.5, "regional": 1.1, "context": 200000}}, "asOf": "2026-11-01"}
                """);

        PriceLayer layer = PriceFiles.read(file);

        assertThat(layer.source().asOf()).hasToString("Optional[2026-11-01]");
        assertThat(layer.prices().get("m"))
                .isEqualTo(new ModelPrice(
                        new ModelPrice.Rates(2_000_000, 8_000_000, 2_500_000, 1),
                        Optional.of(new ModelPrice.Rates(4_000_000, 16_000_000, 5_000_000, 400_000)),
                        new BigDecimal("2.5"),
                        new BigDecimal("1.1"),
                        200_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"m": {"input_cost_per_token": 3.3333333e-13, "output_cost_per_token": 1e-06}} | input_cost_per_token, 3.3333333E-13, has more than six decimals
                    {"m": {"input_cost_per_token": 3e-06}}              | output_cost_per_token is missing
                    {"m": {"input_cost_per_token": 3, "output_cost_per_token": 15}} | write it in dollars for one token, such as 3e-06
                    {"models": {"m": {"input": 1.2345678, "output": 5}}} | input, 1.2345678, has more than six decimals
                    {"models": {"m": {"input": 1}}}                      | output is missing
                    {"models": {"m": {"input": 1, "output": 5, "cacheread": 1}}} | cacheread is no figure of a price; there are
                    {"models": {"m": {"input": 1, "output": 5, "fast": 0}}} | fast, 0, has to be a factor above 0
                    {"models": {"m": {"input": 1, "output": 5, "context": 1.5}}} | context, 1.5, has to be a whole number
                    """)
    void a_persons_slip_is_told_with_file_model_and_figure(String text, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("my.json"), text);

        PriceException fault = catchThrowableOfType(PriceException.class, () -> PriceFiles.read(file, "~/my.json"));

        assertThat(fault.sentence()).startsWith("~/my.json: the price of m: ").contains(sentence);
        assertThat(fault.model()).contains("m");
        assertThat(fault.figure()).isPresent();
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_said() {
        assertThat(catchThrowableOfType(PriceException.class, () -> PriceFiles.read(folder.resolve("none.json")))
                        .sentence())
                .startsWith("there is no price file ")
                .endsWith("none.json");
        assertThat(catchThrowableOfType(PriceException.class, () -> PriceFiles.read(folder))
                        .sentence())
                .contains("cannot be read");
    }

    @Test
    void a_day_that_is_none_is_said() throws Exception {
        Path file = Files.writeString(
                folder.resolve("my.json"), "{\"asOf\": \"soon\", \"models\": {\"m\": {\"input\": 1, \"output\": 1}}}");

        assertThat(catchThrowableOfType(PriceException.class, () -> PriceFiles.read(file))
                        .sentence())
                .contains("asOf has to be a day such as");
    }

    private static LiteLlmPrices.Listed read(String text) throws PriceException {
        return LiteLlmPrices.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelPrice only(String text) throws PriceException {
        return read(text).prices().values().iterator().next();
    }

    private static String fault(String text) {
        return catchThrowableOfType(PriceException.class, () -> read(text)).sentence();
    }
}
