package io.github.candleclock.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How far a file has been read: in front of the first line that is not whole yet.
 *
 * @param fileKey what the file system knows the file by (an inode), where it has such a thing
 * @param offset in bytes
 * @param inTooLong the offset lies inside a line that is too long, whose rest is to be passed over
 * @param mark a checksum of the {@value #MARK_BYTES} bytes before the offset: a file that was replaced by a longer one shows there
 */
record TailPosition(@Nullable Object fileKey, long offset, boolean inTooLong, long mark) {
    static final int MARK_BYTES = 64;
    static final TailPosition START = new TailPosition(null, 0, false, 0);
}
