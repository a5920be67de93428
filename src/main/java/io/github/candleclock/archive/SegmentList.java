package io.github.candleclock.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The segments in an archive's folder at one moment.
 *
 * @param segments oldest first; all but the newest are sealed and never change
 * @param leftovers what stands in another segment too: a crash came before it was deleted
 */
record SegmentList(List<Segment> segments, List<Path> leftovers) {
    record Segment(SegmentName name, Path file, Stamp stamp) {}

    static SegmentList of(Path folder) throws IOException {
        List<Segment> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                SegmentName.parse(file)
                        .map(name -> new Segment(name, file, Stamp.of(file)))
                        .filter(segment -> !segment.stamp().equals(Stamp.MISSING))
                        .ifPresent(found::add);
            }
        } catch (NoSuchFileException e) {
            return new SegmentList(List.of(), List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        found.sort((one, other) -> one.name().compareTo(other.name()));
        List<Segment> segments = new ArrayList<>();
        List<Path> leftovers = new ArrayList<>();
        for (Segment segment : found) {
            boolean isLeftover = found.stream().anyMatch(other -> other.name().covers(segment.name()));
            if (isLeftover) {
                leftovers.add(segment.file());
            } else {
                segments.add(segment);
            }
        }
        return new SegmentList(List.copyOf(segments), List.copyOf(leftovers));
    }

    Optional<Segment> newest() {
        return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
    }

    /** The number of the newest segment; 0 where there is none. */
    long lastNumber() {
        return newest().map(segment -> segment.name().last()).orElse(0L);
    }

    boolean isNewest(SegmentName name) {
        return newest().filter(segment -> segment.name().equals(name)).isPresent();
    }
}
