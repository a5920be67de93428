package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.readings.RootLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the candle burns by where two logins share the five hours that are on screen. */
class LoginsTest {
    private static final Path OWN = Path.of("/home/ada/.claude/projects");
    private static final Path WORK = Path.of("/home/ada/.claude-work/projects");
    private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
    private static final Instant RESET = Instant.parse("2026-03-10T14:30:00Z");

    private final Telling telling = new Telling();

    @Test
    void the_login_that_is_furthest_used_counts_and_not_the_one_that_spoke_last() {
        answer();
        telling.tell(limits(OWN, 70, TEN.plusSeconds(60)));
        telling.tell(limits(WORK, 40, TEN.plusSeconds(120)));

        assertThat(measure().used()).isEqualTo(0.7);
        assertThat(measure().provenance()).isEqualTo(Provenance.OFFICIAL);
    }

    @Test
    void of_an_old_word_and_a_fresh_one_the_fresh_one_counts() {
        answer();
        telling.tell(limits(OWN, 70, TEN.minusSeconds(1_200)));
        telling.tell(limits(WORK, 40, TEN.plusSeconds(120)));

        assertThat(measure().used()).isEqualTo(0.4);
    }

    @Test
    void where_one_login_has_reached_its_limit_the_other_one_goes_on() {
        answer();
        telling.tell(reached(OWN, TEN.plusSeconds(60)));
        telling.tell(limits(WORK, 40, TEN.plusSeconds(120)));

        assertThat(measure().used()).isEqualTo(0.4);
        assertThat(telling.snapshotAt("2026-03-10T10:05:00Z").limits())
                .extracting(account -> account.reached().isPresent())
                .containsExactlyInAnyOrder(true, false);

        telling.tell(reached(WORK, TEN.plusSeconds(180)));

        assertThat(measure().used()).isEqualTo(1);
        assertThat(measure().provenance()).isEqualTo(Provenance.OFFICIAL);
    }

    private void answer() {
        telling.tell(Answer.at(TEN).output(1_000));
    }

    private Measure measure() {
        return telling.blockAt("2026-03-10T10:05:00Z").measure();
    }

    private static RootLimits limits(Path root, double percent, Instant at) {
        OfficialReading reading = new OfficialReading(WindowKind.FIVE_HOURS, percent, RESET, at);
        return new RootLimits(root, List.of(reading), List.of(), List.of());
    }

    private static RootLimits reached(Path root, Instant at) {
        LimitMessage message =
                new LimitMessage(at, Optional.of(WindowKind.FIVE_HOURS), Optional.empty(), Optional.of(RESET), true);
        return new RootLimits(root, List.of(), List.of(message), List.of());
    }
}
