package io.github.candleclock.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.ingest.RegisteredSession;
import io.github.candleclock.ingest.RegistrySurvey;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.limit.CalibratedRate;
import io.github.candleclock.limit.Calibration;
import io.github.candleclock.limit.OfficialReading;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.StatusLine;
import io.github.candleclock.usage.SessionState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a check-up is of limits and sessions, and how it says so. The whole of what it says is in the tests of the command. */
class LimitCheckupTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Path FOLDER = Path.of("/home/ada/.claude/sessions");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | the last 14 days have none.",
                "1 | there is 1 of the last 14 days.",
                "7 | there are 7 of the last"
            })
    void too_few_pairs_are_counted(int pairs, String words) {
        Finding finding = calibration(new Calibration.Result(Optional.empty(), pairs, Optional.empty()))
                .get(0);

        assertThat(finding.level()).isEqualTo(Level.NOTE);
        assertThat(finding.sentence()).contains("not known yet: it takes 8 pairs", words);
    }

    @Test
    void pairs_that_differ_too_much_are_said_to() {
        assertThat(calibration(new Calibration.Result(Optional.empty(), 12, Optional.empty()))
                        .get(0)
                        .sentence())
                .contains("the 12 pairs", "differ by more than ± 40 %");
    }

    @Test
    void a_known_rate_says_what_the_five_hours_hold() {
        CalibratedRate rate = new CalibratedRate(0.41, 520_000, 0.06, 23);

        assertThat(calibration(new Calibration.Result(Optional.of(rate), 23, Optional.empty())))
                .containsExactly(Finding.ok(
                        "limits",
                        "1 % of 5 hours comes to ≈ $0.41 ± 6 %, by 23 pairs of percentages of the last 14 days. So 5 hours hold ≈ $41.00,"
                                + " or ≈ 52 M tokens."));
    }

    @Test
    void a_ceiling_that_moved_is_noted_beside_the_rate() {
        CalibratedRate rate = new CalibratedRate(0.41, 520_000, 0.06, 8);
        Calibration.Moved moved = new Calibration.Moved(0.10, 0.41, Instant.parse("2026-11-24T09:00:00Z"));

        assertThat(calibration(new Calibration.Result(Optional.of(rate), 31, Optional.of(moved)))
                        .get(1)
                        .sentence())
                .isEqualTo(
                        "The ceiling moved: since 2026-11-24 09:00 1 % of 5 hours comes to $0.41, and before to $0.10."
                                + " A change of plan does that.");
    }

    @Test
    void sessions_are_told_by_what_they_are_at() {
        Finding finding = sessions(
                new RegistrySurvey(
                        List.of(FOLDER),
                        List.of(
                                session("a", SessionState.IDLE),
                                session("b", SessionState.WAITING),
                                session("c", SessionState.UNKNOWN),
                                session("d", SessionState.IDLE)),
                        List.of(),
                        Map.of()),
                "2.1.280");

        assertThat(finding)
                .isEqualTo(Finding.ok("sessions", "4 sessions run now: 1 waiting for you, 2 idle, 1 silent about it."));
    }

    @Test
    void no_session_at_all_is_as_it_should_be_and_files_of_those_that_are_not_seen_are_noted() {
        Finding none = sessions(new RegistrySurvey(List.of(FOLDER), List.of(), List.of(), Map.of()), "2.1.280");
        Finding unseen = sessions(
                new RegistrySurvey(List.of(FOLDER), List.of(), List.of(FOLDER.resolve("7.json")), Map.of()), "2.1.280");

        assertThat(none).isEqualTo(Finding.ok("sessions", "No session of Claude Code runs now."));
        assertThat(unseen.level()).isEqualTo(Level.NOTE);
        assertThat(unseen.details().get(0))
                .startsWith("1 file is of processes that have ended")
                .contains("container");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.1.138 | Update Claude Code",
                "2.1.139 | It says so from version",
                "unknown | It says so from version"
            })
    void without_a_registry_an_update_is_advised_only_where_it_would_do(String version, String advice) {
        Finding finding = sessions(new RegistrySurvey(List.of(), List.of(), List.of(), Map.of()), version);

        assertThat(finding.level()).isEqualTo(Level.NOTE);
        assertThat(finding.advice()).startsWith(advice);
    }

    private static List<Finding> calibration(Calibration.Result result) {
        OfficialReading reading = new OfficialReading(WindowKind.FIVE_HOURS, 57, NOW.plusSeconds(3600), NOW);
        Path folder = Path.of("/home/ada/.claude");
        LoginLimits login = new LoginLimits(
                new StatusLine(
                        folder,
                        folder.resolve("projects"),
                        folder.resolve("settings.json"),
                        StatusLine.Kind.OURS,
                        false,
                        "candleclock statusline",
                        "",
                        ""),
                new LoginLimits.Runs(1, Optional.of(NOW)),
                1,
                List.of(new LoginLimits.Told(reading, false, false, 0)),
                false,
                result,
                List.of(),
                new LoginLimits.Messages(List.of(), 0, Optional.empty()));
        return CalibrationFindings.of(login, "", ZoneOffset.UTC);
    }

    private static Finding sessions(RegistrySurvey registry, String version) {
        Checkup.Version seen = new Checkup.Version(new Survey.Version(version, 1, 1, NOW, NOW), 1, 0);
        return SessionFindings.of(registry, List.of(seen), Path::toString).get(0);
    }

    private static RegisteredSession session(String id, SessionState state) {
        return new RegisteredSession(id, 7, state, Optional.empty(), "");
    }
}
