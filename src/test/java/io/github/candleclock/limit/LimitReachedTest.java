package io.github.candleclock.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a limit that was reached holds everything up. */
class LimitReachedTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @Test
    void it_holds_until_it_resets() {
        LimitMessage message = message(WindowKind.FIVE_HOURS, Optional.of(NOON.plusSeconds(60)));

        assertThat(LimitReached.at(NOON.plusSeconds(59), List.of(message), LimitReachedTest::nothing))
                .contains(message);
        assertThat(LimitReached.at(NOON.plusSeconds(60), List.of(message), LimitReachedTest::nothing))
                .isEmpty();
        assertThat(LimitReached.at(NOON.minusSeconds(1), List.of(message), LimitReachedTest::nothing))
                .isEmpty();
    }

    @Test
    void it_holds_until_something_is_answered() {
        LimitMessage message = message(WindowKind.FIVE_HOURS, Optional.of(NOON.plusSeconds(60)));

        assertThat(LimitReached.at(NOON, List.of(message), (after, family) -> after.equals(NOON)))
                .isEmpty();
    }

    @Test
    void without_a_reset_it_holds_no_longer_than_a_window_of_its_kind() {
        LimitMessage hours = message(WindowKind.FIVE_HOURS, Optional.empty());
        assertThat(LimitReached.at(NOON.plusSeconds(5 * 3600 - 1), List.of(hours), LimitReachedTest::nothing))
                .contains(hours);
        assertThat(LimitReached.at(NOON.plusSeconds(5 * 3600), List.of(hours), LimitReachedTest::nothing))
                .isEmpty();

        LimitMessage days = message(WindowKind.SEVEN_DAYS, Optional.empty());
        assertThat(LimitReached.at(NOON.plusSeconds(6 * 86_400), List.of(days), LimitReachedTest::nothing))
                .contains(days);
        LimitMessage unknown = message(new WindowKind("extra_usage"), Optional.empty());
        assertThat(LimitReached.at(NOON.plusSeconds(5 * 3600), List.of(unknown), LimitReachedTest::nothing))
                .isEmpty();
    }

    private static boolean nothing(Instant after, Optional<String> family) {
        return false;
    }

    private static LimitMessage message(WindowKind kind, Optional<Instant> reset) {
        return new LimitMessage(NOON, Optional.of(kind), Optional.empty(), reset, false);
    }
}
