package io.github.candleclock.monitor;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.report.Checkup;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Surroundings;
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

    Checkup make(
            List<Finding> settings,
            AnswerFigures figures,
            IngestHealth health,
            PriceList prices,
            List<ArchiveHealth> archives) {
        List<Checkup.Version> versions = figures.versions(survey.versions());
        List<Checkup.Session> sessions = figures.sessions(prices);
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
                figures.ahead());
    }
}
