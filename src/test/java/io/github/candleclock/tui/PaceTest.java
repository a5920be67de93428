package io.github.candleclock.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(nanos::get, Duration.ofNanos(100));

    @Test
    void letsTheFirstFrameComeAtOnce() {
        assertThat(pace.untilNext()).isZero();
    }

    @Test
    void keepsFramesApartEvenWhereTheClockTurnsOver() {
        pace.drawn();
        assertThat(pace.untilNext()).isEqualTo(100);
        nanos.addAndGet(60);
        assertThat(pace.untilNext()).isEqualTo(40);
        nanos.addAndGet(60);
        assertThat(pace.untilNext()).isZero();
    }
}
