package io.github.candleclock.cli;

import io.github.candleclock.monitor.Rules;
import io.github.candleclock.pricing.CostMode;
import io.github.candleclock.project.ProjectNames;
import io.github.candleclock.project.Repositories;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how logs are counted, whichever they are. */
class CountOptions {
    @Option(
            names = {"-z", "--timezone"},
            paramLabel = "ZONE",
            description = "The zone of days and clock times, such as Europe/Madrid. Otherwise the system's.")
    private String timezone = "";

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            description =
                    "Where costs come from: auto (the log's own where it states one), calculate (always from tokens), display "
                            + "(only the log's own).")
    private CostMode mode = CostMode.AUTO;

    final CostMode mode() {
        return mode;
    }

    /** By what is counted. */
    final Rules rules(Outside outside) {
        return Rules.standard(zone(outside))
                .withMode(mode)
                .withPrices(PricesInUse.of(outside, Optional.empty(), Optional.empty()))
                .withProjects(new ProjectNames(List.of(), Repositories.onDisk(outside.home())));
    }

    final ZoneId zone(Outside outside) {
        if (timezone.isBlank()) {
            return outside.zone();
        }
        try {
            return ZoneId.of(timezone);
        } catch (DateTimeException unknown) {
            throw new Failure(
                    "there is no time zone '" + timezone + "'. Write it as Europe/Madrid, UTC or +02:00.", unknown);
        }
    }
}
