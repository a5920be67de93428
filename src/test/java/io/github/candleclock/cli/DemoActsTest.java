package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.budget.Alert;
import io.github.candleclock.budget.Budget;
import io.github.candleclock.budget.BudgetState;
import io.github.candleclock.demo.Plot;
import io.github.candleclock.monitor.ActiveBlock;
import io.github.candleclock.monitor.SessionRow;
import io.github.candleclock.monitor.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts of each plot as the dashboard shows them, in the minutes of the story, for several seeds. */
class DemoActsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final Instant OPENING = Plot.opening(LocalDate.of(2026, 11, 23), ZONE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_busy_day_has_all_its_acts(long seed) throws IOException {
        try (ToldStory story = new ToldStory(folder, Plot.BUSY, seed, OPENING, ZONE)) {
            story.at(minute(0));
            int before = agents();
            Snapshot calm = story.at(minute(29));
            assertThat(agents() - before).as("agents of the calm start").isLessThan(8);
            assertThat(projects(calm)).as("projects in the calm start").hasSize(1);
            assertThat(block(calm).breaksAt()).as("it will last").isEmpty();
            int quiet = agents();

            Snapshot storm = story.at(minute(52));
            assertThat(agents() - quiet).as("agents of the storm").isGreaterThan(20);
            assertThat(burning(storm)).as("who storms").isOne();
            assertThat(storm.block().orElseThrow().live().dollarsPerHour()).isGreaterThan(20);
            assertThat(block(storm).breaksAt()).as("it will not last").isPresent();

            Snapshot crossed = story.at(minute(67));
            assertThat(crossed.alerts()).anySatisfy(DemoActsTest::isDayUsedUp);
            assertThat(crossed.alerts().get(0).at()).as("the crossing").isAfter(minute(45));

            Snapshot idle = story.at(minute(84));
            assertThat(burning(idle)).as("sessions in the pause").isZero();
            assertThat(idle.block().orElseThrow().used())
                    .isEqualTo(story.at(minute(92)).block().orElseThrow().used());

            Snapshot joined = story.at(minute(125));
            assertThat(projects(joined)).containsExactly("candleclock", "payments-api");
            Snapshot end = story.at(minute(159));
            assertThat(block(end).share()).as("the block's budget in the end").isBetween(0.8, 0.99);
            assertThat(block(end).breaksAt()).as("it will last after all").isEmpty();

            ActiveBlock anew = story.at(minute(175)).block().orElseThrow();
            assertThat(anew.block().range().start())
                    .isEqualTo(end.block().orElseThrow().block().range().end());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_calm_day_lasts(long seed) throws IOException {
        try (ToldStory story = new ToldStory(folder, Plot.CALM, seed, OPENING, ZONE)) {
            for (int minute = 0; minute < 160; minute += 20) {
                Snapshot snapshot = story.at(minute(minute));
                assertThat(snapshot.budgets())
                        .allSatisfy(state -> assertThat(state.share()).isLessThan(0.9));
                assertThat(block(snapshot).breaksAt()).as("minute %d", minute).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_day_that_is_over_burns_out_and_waits_for_the_reset(long seed) throws IOException {
        try (ToldStory story = new ToldStory(folder, Plot.OVER, seed, OPENING, ZONE)) {
            assertThat(block(story.at(minute(25))).isBroken()).isFalse();
            Snapshot broken = story.at(minute(78));
            assertThat(block(broken).isBroken()).isTrue();
            assertThat(block(broken).breaksAt().orElseThrow()).isAfter(minute(30));
            Snapshot end = story.at(minute(159));
            assertThat(end.block().orElseThrow().used())
                    .isEqualTo(broken.block().orElseThrow().used());
            assertThat(story.at(minute(175)).block()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns"})
    void it_opens_in_the_afternoon_twenty_minutes_past_a_full_hour_of_utc(String zone) {
        Instant opening = Plot.opening(LocalDate.of(2027, 3, 28), ZoneId.of(zone));
        assertThat(opening.getEpochSecond() % 3600).isEqualTo(20 * 60);
        assertThat(opening.atZone(ZoneId.of(zone)).getHour()).isBetween(13, 14);
    }

    private static Instant minute(int minute) {
        return OPENING.plus(Duration.ofMinutes(minute));
    }

    private int agents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int)
                    files.filter(file -> file.toString().endsWith(".meta.json")).count();
        }
    }

    private static long burning(Snapshot snapshot) {
        return snapshot.sessions().stream()
                .filter(session -> session.recent().events() > 0)
                .count();
    }

    /** Those in which somebody worked within the last half hour. */
    private static Set<String> projects(Snapshot snapshot) {
        Instant before = snapshot.now().minus(Duration.ofMinutes(30));
        return snapshot.sessions().stream()
                .filter(session -> session.lastActivity().isAfter(before))
                .map(SessionRow::project)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BudgetState block(Snapshot snapshot) {
        return snapshot.budgets().stream()
                .filter(state -> state.budget().span() == Budget.Span.BLOCK)
                .findFirst()
                .orElseThrow();
    }

    private static void isDayUsedUp(Alert alert) {
        assertThat(alert.budget().span()).isEqualTo(Budget.Span.DAY);
        assertThat(alert.percent()).isEqualTo(100);
    }
}
