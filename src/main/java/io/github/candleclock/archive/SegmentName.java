package io.github.candleclock.archive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a segment: the numbers it covers, from the first to the last. One that was just begun covers a single number, one that was
 * made of others covers all of theirs.
 */
record SegmentName(long first, long last) implements Comparable<SegmentName> {
    private static final Pattern NAME = Pattern.compile("(\\d{10,18})-(\\d{10,18})\\.seg");

    SegmentName {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a segment covers numbers from 1 upwards");
        }
    }

    /** A segment that was just begun. */
    static SegmentName of(long number) {
        return new SegmentName(number, number);
    }

    /** The name of a file; empty where it is no segment's. */
    static Optional<SegmentName> parse(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        return first < 1 || last < first
                ? Optional.empty()
                : Optional.of(new SegmentName(first, last))
                        .filter(parsed -> parsed.file().equals(name));
    }

    /** What its file is called. */
    String file() {
        return String.format(Locale.ROOT, "%010d-%010d.seg", first, last);
    }

    /** Whether all numbers of another segment are among these: such a one is a leftover. */
    boolean covers(SegmentName other) {
        return !equals(other) && first <= other.first && other.last <= last;
    }

    /** In the order of their numbers; of two that begin alike, the one that covers more comes first. */
    @Override
    public int compareTo(SegmentName other) {
        int byFirst = Long.compare(first, other.first);
        return byFirst != 0 ? byFirst : Long.compare(other.last, last);
    }

    @Override
    public String toString() {
        return file();
    }
}
