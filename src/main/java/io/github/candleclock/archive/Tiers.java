package io.github.candleclock.archive;

import java.util.List;
import java.util.Map;

/**
 * Which segments are worth merging: four or more neighbours of one size, give or take four times. So each answer is written anew only a few
 * times, however long the archive lives.
 */
final class Tiers {
    private static final int ENOUGH = 4;
    private static final int MOST_SEGMENTS = 16;

    private Tiers() {}

    /** The run to merge; empty where none is worth it. The newest segment is never in it. */
    static List<SegmentList.Segment> run(Place place, SegmentList list, Map<SegmentName, Part> parts) {
        int sealed = list.segments().size() - 1;
        for (int from = 0; from + ENOUGH <= sealed; from++) {
            int to = end(place, list.segments().subList(0, sealed), from, parts);
            if (to - from >= ENOUGH) {
                return list.segments().subList(from, to);
            }
        }
        return List.of();
    }

    /** How far the run that begins here goes; smaller ones between those of its size are taken along. */
    private static int end(Place place, List<SegmentList.Segment> sealed, int from, Map<SegmentName, Part> parts) {
        int size = size(place, sealed.get(from));
        int alike = 0;
        int end = from;
        long bytes = 0;
        for (int to = from; to < sealed.size(); to++) {
            SegmentList.Segment next = sealed.get(to);
            Part part = parts.get(next.name());
            bytes += next.stamp().size();
            if (part == null
                    || !part.isSound()
                    || size(place, next) > size
                    || bytes > MOST_SEGMENTS * place.sealedFrom()) {
                break;
            }
            alike += size(place, next) == size ? 1 : 0;
            end = to + 1;
        }
        return alike >= ENOUGH ? end : from;
    }

    /** 0 for what was sealed as it was appended, 1 for four times as much, and so on. */
    static int size(Place place, SegmentList.Segment segment) {
        int size = 0;
        for (long bytes = segment.stamp().size() / 2; bytes >= place.sealedFrom(); bytes /= 4) {
            size++;
        }
        return size;
    }
}
