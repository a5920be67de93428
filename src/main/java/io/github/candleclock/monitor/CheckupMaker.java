package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.limit.Estimate;
import io.github.candleclock.limit.Estimates;
import io.github.candleclock.report.BesideLogs;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.LoginLimits;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.Quantiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a check-up's findings from figures, topic by topic. */
final class CheckupMaker {
    private final Survey survey;
    private final Surroundings surroundings;
    private final Function<Path, String> shown;

    /** @param shown how paths are written */
    CheckupMaker(Survey survey, Surroundings surroundings, Function<Path, String> shown) {
        this.survey = survey;
        this.surroundings = surroundings;
        this.shown = shown;
    }

    /**
     * @param limits one for each login that is read
     * @param pastBlocks what each whole block that is over came to, in dollars
     */
    Checkup make(
            List<Finding> settings,
            AnswerFigures figures,
            BesideLogs beside,
            List<LoginLimits> limits,
            Quantiles pastBlocks,
            IngestHealth health,
            Rules rules,
            List<ArchiveHealth> archives) {
        List<Checkup.Version> versions = figures.versions(survey.versions());
        List<Checkup.Session> sessions = figures.sessions(rules.prices());
        List<Estimate> estimates = Estimates.of(rules.limit().basis(), pastBlocks);
        List<Checkup.Unpriced> unpriced = figures.unpriced();
        LogFindings logs = new LogFindings(survey, surroundings, shown);
        List<Finding> findings = new ArrayList<>(settings);
        findings.addAll(logs.roots());
        findings.addAll(logs.unreadable());
        findings.addAll(logs.skipped());
        findings.add(VersionFindings.seen(versions, surroundings.zone()));
        findings.add(CountFindings.duplicates(health.merged(), figures.totals().events()));
        findings.add(VersionFindings.lowerBounds(versions));
        findings.addAll(CountFindings.prices(surroundings, unpriced, figures.totals()));
        findings.add(CostFindings.costs(sessions));
        limits.forEach(login -> findings.addAll(limits(login, limits.size() > 1)));
        findings.add(EstimateFindings.of(rules.limit(), estimates, pastBlocks.size()));
        findings.addAll(new KeptFindings(surroundings.zone(), shown).of(beside));
        if (!limits.isEmpty()) {
            findings.addAll(SessionFindings.of(beside.registry(), versions, shown));
        }
        findings.addAll(new ArchiveFindings(surroundings, shown).of(archives));
        findings.addAll(PlaceFindings.clock(surroundings, figures.ahead()));
        findings.addAll(PlaceFindings.watching(surroundings.watch(), shown));
        findings.add(PlaceFindings.java(surroundings));
        return new Checkup(
                findings,
                surroundings,
                survey,
                figures.totals(),
                health.merged(),
                versions,
                sessions,
                unpriced,
                figures.ahead(),
                beside,
                limits,
                estimates);
    }

    private List<Finding> limits(LoginLimits login, boolean isOneOfSeveral) {
        String whose =
                isOneOfSeveral ? Foreign.harmless(shown.apply(login.statusLine().folder())) + ": " : "";
        List<Finding> findings = new ArrayList<>();
        findings.add(new StatusLineFindings(surroundings.now(), shown).of(login));
        findings.addAll(new LimitFindings(surroundings.now(), surroundings.zone()).of(login, whose));
        findings.addAll(CalibrationFindings.of(login, whose, surroundings.zone()));
        return findings;
    }
}
