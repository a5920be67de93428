package io.github.candleclock.report;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.archive.Damage;
import io.github.candleclock.archive.Forgotten;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes archives for people, one below the other, and what is wrong with one below its figures.
 *
 * <pre>
 * ~/.claude/projects
 *   answers     104,233, 2026-03-01 to 2026-11-09
 *   size        4.10 MB in 3 files, 41 bytes an answer
 *   written by  loom, process 4711
 *   …
 *   ▲ The last 112 bytes were not whole …
 * </pre>
 *
 * @param zone in which people read days and times
 * @param shown how paths are written
 */
public record TableArchives(ZoneId zone, Function<Path, String> shown) {
    private static final String INDENT = "  ";

    public void write(ArchiveList list, PrintWriter out) {
        out.println("This device is " + name(list.device().name()) + " ("
                + list.device().id().substring(0, 8) + "). Answers are kept "
                + (list.retention().equals("forever") ? "" : "for ") + list.retention() + ".");
        for (ArchiveRow row : list.rows()) {
            out.println();
            out.println(heading(row));
            TextTable table = new TextTable(2);
            figures(row).forEach(table::add);
            table.print(out);
            troubles(row).forEach(trouble -> out.println(INDENT + trouble));
        }
        for (Path root : list.missing()) {
            out.println();
            out.println(shown.apply(root));
            out.println(
                    INDENT + "There is no archive yet: the dashboard or any report that reads these logs begins one.");
        }
    }

    private String heading(ArchiveRow row) {
        String root = Foreign.harmless(shown.apply(row.health().root()));
        if (row.isOwn()) {
            return root + (row.isInUse() ? "" : " (these logs are not read now, and so its answers do not count)");
        }
        return name(row.health().device().name()) + ": "
                + Foreign.harmless(row.health().root().toString()) + " (read only)";
    }

    private List<List<String>> figures(ArchiveRow row) {
        ArchiveHealth health = row.health();
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("folder", Foreign.harmless(shown.apply(health.folder()))));
        lines.add(line("answers", answers(row)));
        lines.add(line(
                "size",
                Figures.bytes(health.bytes()) + " in " + ArchiveWords.counted(health.segments(), "file")
                        + row.bytesPerAnswer()
                                .map(bytes -> ", " + bytes + " bytes an answer")
                                .orElse("")));
        lines.add(line("written by", ArchiveWords.writer(health.writer()).orElse("nobody at the moment")));
        health.asOf().ifPresent(at -> lines.add(line("as of", Figures.dayAndClock(at, zone))));
        String name = "forgotten";
        for (Forgotten.Rule rule : row.forgotten()) {
            lines.add(line(
                    name,
                    Foreign.harmless(rule.words()) + " (asked on " + Figures.dayAndClock(rule.upTo(), zone) + ")"));
            name = "";
        }
        return lines;
    }

    private static List<String> line(String name, String value) {
        return List.of(INDENT + name, value);
    }

    private String answers(ArchiveRow row) {
        String span = row.health()
                .first()
                .flatMap(first -> row.health().last().map(last -> ", " + day(first) + " to " + day(last)))
                .orElse("");
        return String.format(Locale.ROOT, "%,d", row.answers()) + span;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What needs a look, each with what to do. */
    private List<String> troubles(ArchiveRow row) {
        ArchiveHealth health = row.health();
        List<String> all = new ArrayList<>();
        if (health.droppedBytes() > 0) {
            all.add("· The last " + ArchiveWords.counted(health.droppedBytes(), "byte")
                    + " were not whole and are left out; the logs still have what stood there.");
        }
        for (Damage damage : health.damages()) {
            all.add(isSetAside(damage) ? "· " + setAside(damage, shown) : "▲ " + damaged(damage, shown));
        }
        if (!health.damages().stream().allMatch(TableArchives::isSetAside)) {
            all.add("  → " + repair(row.isOwn(), health));
        }
        health.trouble().ifPresent(trouble -> all.add("▲ This archive " + Foreign.harmless(trouble) + "."));
        health.network()
                .ifPresent(type -> all.add("· It lies on a file system of the network (" + Foreign.harmless(type)
                        + "). Only one machine writes it, and so that is fine."));
        return all;
    }

    static String damaged(Damage damage, Function<Path, String> shown) {
        return ArchiveWords.counted(damage.bytes(), "byte") + " cannot be read: "
                + Foreign.harmless(shown.apply(damage.file())) + ", from byte " + damage.from() + " on.";
    }

    /** What was set aside lies in a file of its own. */
    private static boolean isSetAside(Damage damage) {
        Path folder = damage.file().getParent();
        return folder != null && folder.endsWith("damaged");
    }

    static String setAside(Damage damage, Function<Path, String> shown) {
        return ArchiveWords.counted(damage.bytes(), "byte") + " were damaged and lie apart in "
                + Foreign.harmless(shown.apply(damage.file())) + "; delete that file if nobody wants to look at it.";
    }

    /** What to do about damage. */
    static String repair(boolean isOwn, ArchiveHealth health) {
        return isOwn
                ? "Run 'candleclock archive compact': it sets the damaged bytes aside and keeps the rest; what the logs still"
                        + " have is read again."
                : "Run 'candleclock archive compact' on " + name(health.device().name())
                        + ", which writes this archive.";
    }

    private static String name(String device) {
        return device.isBlank() ? "a device without a name" : Foreign.harmless(device);
    }
}
