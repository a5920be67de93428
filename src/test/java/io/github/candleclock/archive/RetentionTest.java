package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-03-31T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P90D, 2025-12-31T09:00:00Z",
        "P12W, 2026-01-06T09:00:00Z",
        "P1M, 2026-02-28T09:00:00Z",
        "P2Y, 2024-03-31T09:00:00Z"
    })
    void a_span_reaches_back_by_the_calendar(Period span, Instant earliest) {
        assertThat(new Retention(Optional.of(span)).earliest(NOW)).contains(earliest);
    }

    @Test
    void for_ever_has_no_beginning() {
        assertThat(Retention.FOREVER.earliest(NOW)).isEmpty();
    }
}
