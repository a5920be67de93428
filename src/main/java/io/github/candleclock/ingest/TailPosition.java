package io.github.candleclock.ingest;

/**
 * How far a file has been read: in front of the first line that is not whole yet; and what it looked like then. It holds nothing that a new
 * start of the program or of the machine makes worthless.
 *
 * @param inode the number by which the file system knows the file; 0 where it has no such thing
 * @param size in bytes, before it was read
 * @param modified when it had been changed last, in milliseconds of the epoch
 * @param offset in bytes
 * @param inTooLong the offset lies inside a line that is too long, whose rest is to be passed over
 * @param mark a hash (FNV-1a of 64 bits) of the {@value #MARK_BYTES} bytes before the offset, or of all where there are fewer: a file
 *     that was replaced by a longer one shows there. Archives keep it, so its formula may not change.
 */
record TailPosition(long inode, long size, long modified, long offset, boolean inTooLong, long mark) {
    static final int MARK_BYTES = 64;
    static final TailPosition START = new TailPosition(0, -1, 0, 0, false, 0);

    static TailPosition of(LogState state) {
        return new TailPosition(
                state.inode(), state.size(), state.modified(), state.offset(), state.inTooLong(), state.mark());
    }

    /** Whether it says more of what was read than another one. */
    boolean isElsewhereThan(TailPosition other) {
        return inode != other.inode || offset != other.offset || inTooLong != other.inTooLong;
    }
}
