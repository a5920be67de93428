package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The part of a file that is in memory: large enough for what is looked at, and little more. */
final class FileWindow {
    private static final int USUAL = 1 << 20;

    private final FileChannel channel;
    private ByteBuffer bytes;
    private long start;

    /** A window on a file of about this size. */
    FileWindow(FileChannel channel, long size) {
        this.channel = channel;
        this.bytes = ByteBuffer.allocate((int) Math.min(USUAL, size)).limit(0);
    }

    /** Moves to where a stretch of the file can be seen; false where the file ends before it does. */
    boolean show(long at, int length) throws IOException {
        if (isShown(at, length)) {
            return true;
        }
        if (bytes.capacity() < length) {
            bytes = ByteBuffer.allocate(length);
        }
        bytes.clear();
        start = at;
        boolean isMore = true;
        while (isMore && bytes.hasRemaining()) {
            isMore = channel.read(bytes, at + bytes.position()) >= 0;
        }
        bytes.flip();
        return isShown(at, length);
    }

    /** What is shown; only {@link #index} tells where. */
    byte[] bytes() {
        return bytes.array();
    }

    /** Where a place of the file stands in {@link #bytes()}. */
    int index(long at) {
        return (int) (at - start);
    }

    private boolean isShown(long at, int length) {
        return at >= start && at - start + length <= bytes.limit();
    }
}
