package io.github.candleclock.monitor;

import io.github.candleclock.ingest.ScanProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Works out what is shown of the reading of logs. */
final class IngestFigures {
    private static final int MOST_TROUBLES = 8;

    private final Ledger ledger;
    private final Function<Path, String> shown;

    /** @param shown how paths are written on screen */
    IngestFigures(Ledger ledger, Function<Path, String> shown) {
        this.ledger = ledger;
        this.shown = shown;
    }

    List<String> roots() {
        return ledger.progress().map(ScanProgress::roots).orElse(List.of()).stream()
                .map(shown)
                .toList();
    }

    IngestHealth health() {
        Optional<ScanProgress> progress = ledger.progress();
        Map<Path, String> trouble = progress.map(ScanProgress::trouble).orElse(Map.of());
        List<String> named = trouble.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_TROUBLES)
                .map(entry -> shown.apply(entry.getKey()) + ": " + entry.getValue())
                .toList();
        return new IngestHealth(
                progress.map(ScanProgress::files).orElse(0),
                ledger.tally().lines(),
                ledger.tally().skipped(),
                named,
                trouble.size(),
                ledger.merged(),
                ledger.aheadOfClock(),
                mode(progress),
                ledger.bytes(),
                progress.map(ScanProgress::scanBytes).orElse(0L));
    }

    private IngestHealth.Mode mode(Optional<ScanProgress> progress) {
        if (!ledger.isScanned()) {
            return IngestHealth.Mode.SCANNING;
        }
        boolean isPolling = progress.map(ScanProgress::mode)
                .filter(ScanProgress.Mode.POLLING::equals)
                .isPresent();
        return isPolling ? IngestHealth.Mode.POLLING : IngestHealth.Mode.WATCHING;
    }
}
