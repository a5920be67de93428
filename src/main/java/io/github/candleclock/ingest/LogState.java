package io.github.candleclock.ingest;

import java.nio.file.Path;
import java.util.Set;

/**
 * How far a log has been read and what that came to: all that another run needs to go on from there.
 *
 * @param log its real path
 * @param folder the folder directly below {@code projects} that it lies in; empty where it lies directly in it
 * @param inode the number by which the file system knows it; 0 where it has no such thing
 * @param size in bytes, when it was read
 * @param modified when it had been changed last, in milliseconds of the epoch
 * @param offset how far it was read, in bytes: in front of the first line that was not whole
 * @param inTooLong the offset lies inside a line that is too long, whose rest is to be passed over
 * @param mark a checksum of the bytes before the offset: a file that was replaced by a longer one shows there
 * @param tally what reading it came to
 * @param sessions that it has answers of
 * @param isDescribed nothing more is expected beside it: it is no subagent's, or what its subagent was sent out for has been read
 * @param isGone it was there once and is no more
 */
public record LogState(
        Path log,
        String folder,
        long inode,
        long size,
        long modified,
        long offset,
        boolean inTooLong,
        long mark,
        Tally tally,
        Set<String> sessions,
        boolean isDescribed,
        boolean isGone) {
    public LogState {
        sessions = Set.copyOf(sessions);
    }
}
