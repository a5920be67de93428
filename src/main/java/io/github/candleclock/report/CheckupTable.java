package io.github.candleclock.report;

import io.github.candleclock.text.Paragraph;
import io.github.candleclock.text.Width;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a check-up for people.
 *
 * <pre>
 *   Logs
 *   ✓ 131 logs, 28.4 MB, 12,204 lines.
 *       ~/.claude: 131 logs, 28.4 MB
 *   ▲ One log cannot be read.
 *       ~/.claude/projects/x/y.jsonl: no permission to read
 *     → Allow yourself …
 * </pre>
 *
 * @param width columns of a line
 */
public record CheckupTable(int width) {
    private static final String DETAIL = "    ";
    private static final String FURTHER = "  ";
    private static final int NARROWEST = 40;

    public void write(Checkup checkup, PrintWriter out) {
        String topic = "";
        for (Finding finding : checkup.findings()) {
            if (!finding.topic().equals(topic)) {
                out.print(topic.isEmpty() ? "" : System.lineSeparator());
                out.println(finding.topic().substring(0, 1).toUpperCase(Locale.ROOT)
                        + finding.topic().substring(1));
                topic = finding.topic();
            }
            wrap(sign(finding.level()) + " ", FURTHER, finding.sentence()).forEach(out::println);
            finding.details().forEach(detail -> detail(detail).forEach(out::println));
            if (!finding.advice().isEmpty()) {
                wrap("  → ", DETAIL, finding.advice()).forEach(out::println);
            }
        }
        out.println();
        out.println(verdict(checkup.findings()));
    }

    private static String verdict(List<Finding> findings) {
        long warnings = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.WARNING)
                .count();
        return warnings == 0
                ? "Nothing needs your attention."
                : warnings == 1
                        ? "One thing needs your attention: see ▲."
                        : warnings + " things need your attention: see ▲.";
    }

    private static String sign(Finding.Level level) {
        return switch (level) {
            case OK -> "✓";
            case NOTE -> "·";
            case WARNING -> "▲";
        };
    }

    /** A detail keeps its own blanks, which may align it with others; only one that is too wide is wrapped, and indented further. */
    private List<String> detail(String line) {
        if (Width.of(DETAIL + line) <= columns()) {
            return List.of(DETAIL + line);
        }
        String blanks = line.substring(0, line.length() - line.stripLeading().length());
        return wrap(DETAIL + blanks, DETAIL + blanks + FURTHER, line.stripLeading());
    }

    private List<String> wrap(String first, String further, String text) {
        return Paragraph.lines(first, further, text, columns());
    }

    private int columns() {
        return Math.max(NARROWEST, width);
    }
}
