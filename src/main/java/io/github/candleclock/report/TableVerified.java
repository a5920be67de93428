package io.github.candleclock.report;

import io.github.candleclock.archive.Verified;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Writes for people what reading archives from end to end found.
 *
 * <pre>
 * ✓ ~/.local/share/candleclock/archives/00112233-8d1e77aa
 *     104,233 records of answers, 4.10 MB in 3 files: all of it can be read.
 * </pre>
 *
 * @param shown how paths are written
 */
public record TableVerified(Function<Path, String> shown) {
    private static final String DETAIL = "    ";

    public void write(List<VerifiedRow> rows, PrintWriter out) {
        for (VerifiedRow row : rows) {
            Verified verified = row.verified();
            out.println((row.isSound() ? "✓ " : "▲ ")
                    + Foreign.harmless(shown.apply(row.health().folder())));
            out.println(DETAIL + ArchiveWords.counted(verified.answers(), "record") + " of answers, "
                    + Figures.bytes(verified.bytes()) + " in " + ArchiveWords.counted(verified.segments(), "file")
                    + (row.isSound() ? ": all of it can be read." : " can be read."));
            verified.damages().forEach(damage -> out.println(DETAIL + TableArchives.damaged(damage, shown)));
            if (!verified.damages().isEmpty()) {
                out.println("  → " + TableArchives.repair(row.isOwn(), row.health()));
            }
            verified.troubles().forEach(trouble -> out.println(DETAIL + "Trouble: " + Foreign.harmless(trouble) + "."));
            verified.setAside().forEach(damage -> out.println(DETAIL + TableArchives.setAside(damage, shown)));
            if (verified.torn() > 0) {
                out.println(DETAIL + "The last " + ArchiveWords.counted(verified.torn(), "byte")
                        + " are not whole: a run was ended while it wrote. The logs still have what stood there.");
            }
        }
    }
}
