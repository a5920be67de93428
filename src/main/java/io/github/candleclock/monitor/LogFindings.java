package io.github.candleclock.monitor;

import io.github.candleclock.ingest.SkipReason;
import io.github.candleclock.ingest.Survey;
import io.github.candleclock.report.Finding;
import io.github.candleclock.report.Finding.Level;
import io.github.candleclock.report.Surroundings;
import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is to be said of folders and files. */
final class LogFindings {
    private static final int MOST = 10;

    private final Survey survey;
    private final Surroundings surroundings;
    private final Function<Path, String> path;

    LogFindings(Survey survey, Surroundings surroundings, Function<Path, String> shown) {
        this.survey = survey;
        this.surroundings = surroundings;
        this.path = file -> Foreign.harmless(shown.apply(file));
    }

    List<Finding> roots() {
        List<Finding> findings = new ArrayList<>();
        findings.add(found());
        for (Survey.Root root : survey.roots()) {
            if (!root.astray().isEmpty()) {
                findings.add(astray(root));
            }
        }
        if (!surroundings.unread().isEmpty()) {
            findings.add(
                    new Finding(
                            Level.NOTE,
                            "logs",
                            "There are logs in folders that are not read.",
                            surroundings.unread().stream().map(path).toList(),
                            "To read them too, name all folders in CLAUDE_CONFIG_DIR, with commas between them, or give --claude-dir for each."));
        }
        return findings;
    }

    private Finding found() {
        List<String> details = survey.roots().stream().map(this::root).toList();
        if (survey.files() == 0) {
            return new Finding(
                    Level.WARNING,
                    "logs",
                    "No logs of Claude Code were found.",
                    details,
                    "Use Claude Code once, or name the folder that holds its 'projects' with --claude-dir or CLAUDE_CONFIG_DIR.");
        }
        String sentence = Counted.of(survey.files(), "log") + ", " + Figures.bytes(survey.bytes()) + ", "
                + Counted.of(survey.lines(), "line") + ".";
        boolean isOneMissing = surroundings.isChosen()
                && survey.roots().stream()
                        .anyMatch(root -> !root.hasProjects() && root.astray().isEmpty());
        return isOneMissing
                ? new Finding(
                        Level.WARNING,
                        "logs",
                        sentence + " A folder that was named holds none.",
                        details,
                        "Correct it in --claude-dir or CLAUDE_CONFIG_DIR, or leave it out.")
                : new Finding(Level.OK, "logs", sentence, details, "");
    }

    private String root(Survey.Root root) {
        String named = path.apply(root.named());
        if (root.real().isEmpty()) {
            return named + ": not there";
        }
        String real = root.real()
                .filter(place -> !place.equals(root.named()))
                .map(place -> ", which is " + path.apply(place))
                .orElse("");
        if (root.again()) {
            return named + real + ": the same folder again, read once";
        }
        if (!root.hasProjects()) {
            return named + real + ": holds no folder 'projects'";
        }
        return named + real + ": " + Counted.of(root.files(), "log") + ", " + Figures.bytes(root.bytes());
    }

    private Finding astray(Survey.Root root) {
        return new Finding(
                Level.WARNING,
                "logs",
                path.apply(root.named()) + " holds logs, but not in a folder 'projects', so they are not read.",
                listed(root.astray().stream().map(path).toList(), root.astray().size(), ""),
                "Name the folder above 'projects', or move them into "
                        + path.apply(root.named().resolve("projects")) + ".");
    }

    List<Finding> unreadable() {
        Map<Path, String> trouble = survey.trouble();
        if (trouble.isEmpty()) {
            return List.of();
        }
        List<String> files = trouble.entrySet().stream()
                .map(entry -> path.apply(entry.getKey()) + ": " + Foreign.harmless(entry.getValue()))
                .toList();
        boolean isOne = files.size() == 1;
        return List.of(
                new Finding(
                        Level.WARNING,
                        "logs",
                        isOne ? "One log cannot be read." : Counted.of(files.size()) + " logs cannot be read.",
                        listed(files, files.size(), "; --json names them all"),
                        "Allow yourself to read what you may not ('chmod u+r FILE'); what is no log, and links that point nowhere, can go."));
    }

    List<Finding> skipped() {
        long count =
                survey.skipped().values().stream().mapToLong(Long::longValue).sum();
        if (count == 0) {
            return List.of(Finding.ok("skipped", "No line had to be skipped."));
        }
        List<String> details = new ArrayList<>();
        survey.skipped().forEach((reason, lines) -> details.add(reason(reason, lines)));
        List<String> places = survey.skippedLines().stream()
                .map(line -> path.apply(line.file()) + ":" + line.line() + ": "
                        + line.reason().words())
                .limit(MOST)
                .toList();
        details.addAll(listed(places, count, "; --json names the first " + Survey.MOST_SKIPPED));
        return List.of(new Finding(
                Level.WARNING,
                "skipped",
                Counted.of(count, "line") + " of " + Counted.of(survey.lines()) + " " + (count == 1 ? "was" : "were")
                        + " skipped; what " + (count == 1 ? "it holds" : "they hold") + " does not count.",
                details,
                "Look at them: a line that was cut off, by a full disk or a crash, is lost and harmless. Lines that look whole are a new "
                        + "format: please report one, without what was said in it."));
    }

    private static String reason(SkipReason reason, long lines) {
        return Counted.of(lines, "line") + ": " + reason.words();
    }

    private static List<String> listed(List<String> lines, long count, String more) {
        List<String> listed = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        if (count > listed.size()) {
            listed.add("and " + Counted.of(count - listed.size()) + " more" + more);
        }
        return listed;
    }
}
