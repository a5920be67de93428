package io.github.candleclock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {
    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-8, opus 4.8",
        "claude-haiku-4-5-20251001, haiku 4.5",
        "claude-sonnet-4-20250514, sonnet 4",
        "claude-sonnet-5, sonnet 5",
        "claude-3-5-sonnet-20241022, sonnet 3.5",
        "claude-3-opus-latest, opus 3",
        "gpt-oss-120b, gpt-oss-120b",
        "<synthetic>, <synthetic>",
        "claude-opus-4-8[1m], claude-opus-4-8[1m]"
    })
    void areShortWhereTheyAreKnownAndWholeElsewhere(String model, String shown) {
        assertThat(ModelName.of(model)).isEqualTo(shown);
    }
}
