package io.github.candleclock.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one segment has been read, and what was found.
 *
 * @param stamp how it looked before it was read
 * @param end up to where: behind a whole frame
 * @param torn bytes behind the end; in a newest segment perhaps half a frame that is just being written
 * @param isWhole nothing more will ever be in it: another was begun before it was read
 * @param fault why it cannot be read
 */
record Part(
        Stamp stamp, long end, long torn, List<Damage> damages, Held held, boolean isWhole, Optional<String> fault) {

    static Part unread(Stamp stamp) {
        return new Part(stamp, 0, 0, List.of(), Held.NOTHING, false, Optional.empty());
    }

    /** A segment that holds nothing but what was read elsewhere. */
    static Part known(Stamp stamp, Held held) {
        return new Part(stamp, stamp.size(), 0, List.of(), held, true, Optional.empty());
    }

    /** The same, as long as others may append to it. */
    Part open() {
        return new Part(stamp, end, torn, damages, held, false, fault);
    }

    boolean isSound() {
        return damages.isEmpty() && fault.isEmpty();
    }

    /** After reading on. A torn end is damage where nobody will write it to its end. */
    Part readOn(SegmentList.Segment segment, SegmentRead read, Held more, boolean isNowWhole) {
        List<Damage> found = new ArrayList<>(damages);
        found.addAll(read.damages());
        return new Part(segment.stamp(), read.end(), read.torn(), found, held.plus(more), false, Optional.empty())
                .sealed(segment, isNowWhole);
    }

    /** After other segments were begun. */
    Part sealed(SegmentList.Segment segment, boolean isNowWhole) {
        if (!isNowWhole || isWhole) {
            return this;
        }
        List<Damage> found = new ArrayList<>(damages);
        if (torn > 0) {
            found.add(new Damage(segment.file(), end, end + torn));
        }
        return new Part(stamp, end, 0, List.copyOf(found), held, true, fault);
    }

    /** After a frame of ours was appended. */
    Part appended(Stamp now, Held more) {
        return new Part(now, now.size(), 0, damages, held.plus(more), false, Optional.empty());
    }

    Part unreadable(SegmentList.Segment segment, String why) {
        return new Part(segment.stamp(), end, torn, damages, held, isWhole, Optional.of(why));
    }
}
