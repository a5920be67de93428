package io.github.candleclock.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second, slower look over all logs, for a check-up: what stands where, which versions of Claude Code wrote it, and what was skipped. It
 * reads with what the counting reads with, so that what it says is what is counted.
 *
 * @param roots the folders that were looked for, in the order in which they were named
 * @param files logs found, each file once however many names lead to it
 * @param lines whole lines read
 * @param copies answers found in them, copies of one answer counted each
 * @param oldest the time of the oldest answer
 * @param newest that of the newest
 * @param versions in the order of versions
 * @param skipped what was skipped, by reason
 * @param skippedLines the first of them, in the order of files and lines
 * @param costStates the last one of each session, in the order of session ids
 * @param trouble files and folders that could not be read, and why
 */
public record Survey(
        List<Root> roots,
        int files,
        long bytes,
        long lines,
        long copies,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        List<Version> versions,
        Map<SkipReason, Long> skipped,
        List<SkippedLine> skippedLines,
        List<CostState> costStates,
        Map<Path, String> trouble,
        AnswersSeen answers) {

    /** So many skipped lines are kept by file and number; all are counted. */
    public static final int MOST_SKIPPED = 200;

    /** What a line's version is called where it names none. */
    public static final String UNKNOWN_VERSION = "unknown";

    /**
     * A folder that was looked for.
     *
     * @param named as it was named
     * @param real where it really lies; empty where it does not exist
     * @param again it is the same folder as one named before
     * @param hasProjects whether it holds the folder in which Claude Code keeps its logs
     * @param files logs below it
     * @param astray logs beside {@code projects}, which are not read; looked for only where there is no {@code projects}
     */
    public record Root(
            Path named,
            Optional<Path> real,
            boolean again,
            boolean hasProjects,
            int files,
            long bytes,
            List<Path> astray) {}

    /**
     * What one version of Claude Code wrote.
     *
     * @param lines that hold answers
     * @param sessions that it wrote such lines for
     */
    public record Version(String name, long lines, int sessions, Instant first, Instant last) {}

    /** A line that did not become an event; {@code line} counts from 1. */
    public record SkippedLine(Path file, long line, SkipReason reason) {}

    /** Looks at everything below the roots, on all cores, and returns when it has. */
    public static Survey of(LogRoots roots) {
        SurveySums sums = new SurveySums();
        Map<Path, LogFinder.Found> logs = new LinkedHashMap<>();
        LogFinder.walk(roots.projectFolders(), log -> logs.putIfAbsent(log.path(), log), sums::trouble);
        ThreadLocal<LogTailer> tailers = ThreadLocal.withInitial(LogTailer::new);
        ThreadLocal<TranscriptScanner> scanners = ThreadLocal.withInitial(() -> new TranscriptScanner(ZoneOffset.UTC));
        List<LogFinder.Found> all = List.copyOf(logs.values());
        LogScan.onAllCores(all, log -> {
            LogSurvey one = new LogSurvey(log, scanners.get(), sums.answers());
            try {
                tailers.get().read(log.path(), TailPosition.START, one);
            } catch (java.nio.file.NoSuchFileException vanished) {
                // normal, as everywhere
            } catch (IOException e) {
                sums.trouble(log.path(), Trouble.words(e));
            }
            sums.add(one);
        });
        return sums.survey(RootSurvey.of(roots, all), all);
    }
}
