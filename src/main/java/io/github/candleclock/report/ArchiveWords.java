package io.github.candleclock.report;

import io.github.candleclock.text.Foreign;
import io.github.candleclock.usage.UsageTotals;
import java.util.Optional;

/** How figures of archives are said in sentences. */
public final class ArchiveWords {
    private ArchiveWords() {}

    /** A count of things: {@code 1 answer}, {@code 1,204 answers}. */
    public static String counted(long count, String thing) {
        return TableCells.count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** A cost as tables have it. */
    public static String cost(UsageTotals totals) {
        return TableCells.cost(totals);
    }

    /** Who writes an archive, where somebody does, of a host's name and the number of a process. */
    public static Optional<String> writer(String hostAndProcess) {
        String[] words = Foreign.harmless(hostAndProcess).split(" ", 2);
        return words.length < 2 ? Optional.empty() : Optional.of(words[0] + ", process " + words[1]);
    }
}
