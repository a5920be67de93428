package io.github.candleclock.archive;

import java.util.List;

/**
 * What was found in a segment.
 *
 * @param end behind the last whole frame: where reading goes on, and where the next frame is written
 * @param torn bytes behind the end: half a frame, perhaps one that is just being written
 * @param damages bytes before the end that are no frames, and frames that make no sense
 * @param frames whole frames that held a batch
 * @param format of the header; 0 where it cannot be read
 * @param device whose the header says it is; empty where it cannot be read
 */
record SegmentRead(long end, long torn, List<Damage> damages, long frames, int format, String device) {
    SegmentRead {
        damages = List.copyOf(damages);
    }
}
