package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FastClockTest {
    private static final Instant START = Instant.parse("2026-11-23T14:32:10.123Z");

    @Test
    void starts_at_a_time_of_its_own() {
        Instant base = Instant.parse("2027-01-05T23:59:59Z");
        assertThat(new FastClock(() -> base, base, START, 60).instant()).isEqualTo(START);
    }

    @Test
    void runs_as_many_times_as_fast() {
        assertThat(clockAfter(Duration.ofMillis(1500), 60).instant()).isEqualTo(START.plusSeconds(90));
        assertThat(clockAfter(Duration.ofSeconds(3), 0.5).instant()).isEqualTo(START.plusMillis(1500));
    }

    @Test
    void does_not_overflow_in_a_year_at_full_speed() {
        assertThat(clockAfter(Duration.ofDays(365), 10_000).instant())
                .isEqualTo(START.plus(Duration.ofDays(3_650_000)));
    }

    @Test
    void refuses_to_stand_still_or_run_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FastClock(() -> START, START, START, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FastClock(() -> START, START, START, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FastClock(() -> START, START, START, Double.NaN));
    }

    private static FastClock clockAfter(Duration passed, double speed) {
        return new FastClock(() -> START.plus(passed), START, START, speed);
    }
}
