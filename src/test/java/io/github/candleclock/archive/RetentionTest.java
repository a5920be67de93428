package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-03-31T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "90d, 2025-12-31T09:00:00Z",
        "12w, 2026-01-06T09:00:00Z",
        "1m, 2026-02-28T09:00:00Z",
        "2y, 2024-03-31T09:00:00Z"
    })
    void a_span_reaches_back_by_the_calendar(String text, Instant earliest) {
        assertThat(Retention.parse(text).earliest(NOW)).contains(earliest);
    }

    @Test
    void for_ever_has_no_beginning() {
        assertThat(Retention.parse("forever").earliest(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "0d", "-3d", "3 d", "90D", "99999d", "soon"})
    void anything_else_is_refused_with_what_to_write(String text) {
        assertThatThrownBy(() -> Retention.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("90d, 12w, 6m or 2y");
    }
}
