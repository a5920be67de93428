package io.github.candleclock.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Logs as lines in the order in which they are written, whichever files they go to. */
record Log(List<Line> lines) {
    Log {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a file, with its line end where it has one. Each character is one byte.
     *
     * @param file below {@code projects}
     */
    record Line(String file, String bytes) {
        static Line of(String file, String text) {
            return new Line(file, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }

        void append(Path claudeFolder) {
            Path path = claudeFolder.resolve("projects").resolve(file);
            try {
                Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
                Files.write(
                        path,
                        bytes.getBytes(StandardCharsets.ISO_8859_1),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return file + ": " + text.replace("\r", "␍").replace("\n", "␊");
        }
    }

    /** Writes all of it. */
    void write(Path claudeFolder) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        lines.forEach(line ->
                files.computeIfAbsent(line.file, file -> new StringBuilder()).append(line.bytes));
        files.forEach((file, bytes) -> new Line(file, bytes.toString()).append(claudeFolder));
    }

    /** Its lines, file by file. */
    Map<String, List<Line>> files() {
        return lines.stream().collect(Collectors.groupingBy(Line::file, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Takes lines away as long as what is left still fails, so that a failure can be read.
     *
     * @param fault what is wrong with a log; empty where nothing is
     */
    Log smallestWith(Function<Log, Optional<String>> fault) {
        Log smallest = this;
        for (int size = Math.max(1, lines.size() / 2); size >= 1; size /= 2) {
            boolean isSmaller = true;
            while (isSmaller) {
                isSmaller = false;
                for (int from = smallest.lines.size() - size; from >= 0; from -= size) {
                    Log without = smallest.without(from, from + size);
                    if (fault.apply(without).isPresent()) {
                        smallest = without;
                        isSmaller = true;
                    }
                }
            }
        }
        return smallest;
    }

    private Log without(int from, int to) {
        List<Line> left = new ArrayList<>(lines);
        left.subList(from, to).clear();
        return new Log(left);
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
