package io.github.candleclock.ingest;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Reads what a file has grown by and splits it into lines of bytes. It knows no JSON.
 *
 * <pre>
 *   ……… read before ………\n {"line":1}\n {"line":2}\n {"half of a li
 *                        ▲ position                   ▲ position afterwards
 * </pre>
 *
 * <p>Not thread-safe: its buffer is reused. One for each thread that reads.
 */
final class LogTailer {
    /** Longer lines are passed over; without the line end. */
    static final int LONGEST_LINE = 32 << 20;

    private static final int BUFFER = 256 << 10;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long NEWLINES = ONES * '\n';
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private byte[] buffer = new byte[BUFFER];

    /**
     * Reads from a position to the end of the file.
     *
     * @return the position to go on from
     * @throws IOException when the file cannot be read; {@link java.nio.file.NoSuchFileException} when it vanished, which is normal
     */
    TailPosition read(Path file, TailPosition from, LineSink sink) throws IOException {
        FileLook look = FileLook.at(file);
        if (look.isAsAt(from)) {
            return from;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            TailPosition start = from;
            if (from.offset() > 0 && isReplaced(channel, look, from)) {
                sink.restart();
                start = TailPosition.START;
            }
            return readLines(channel, look, start, sink);
        } finally {
            if (buffer.length > BUFFER) {
                buffer = new byte[BUFFER];
            }
        }
    }

    private static boolean isReplaced(FileChannel channel, FileLook look, TailPosition from) throws IOException {
        return look.isOtherThan(from) || channel.size() < from.offset() || mark(channel, from.offset()) != from.mark();
    }

    private TailPosition readLines(FileChannel channel, FileLook look, TailPosition from, LineSink sink)
            throws IOException {
        channel.position(from.offset());
        long lineStart = from.offset();
        boolean passing = from.inTooLong();
        int have = 0;
        while (true) {
            if (have == buffer.length) {
                if (have > LONGEST_LINE + 1) {
                    if (!passing) {
                        sink.tooLong();
                    }
                    passing = true;
                    lineStart += have;
                    have = 0;
                } else {
                    buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, LONGEST_LINE + BUFFER));
                }
            }
            int count = channel.read(ByteBuffer.wrap(buffer, have, buffer.length - have));
            if (count < 0) {
                break;
            }
            int searchFrom = have;
            have += count;
            int start = 0;
            for (int end = newline(searchFrom, have); end >= 0; end = newline(start, have)) {
                if (passing) {
                    passing = false;
                } else if (length(start, end) > LONGEST_LINE) {
                    sink.tooLong();
                } else {
                    sink.line(buffer, start, end, true);
                }
                start = end + 1;
            }
            if (passing) {
                start = have;
            }
            lineStart += start;
            have -= start;
            System.arraycopy(buffer, start, buffer, 0, have);
        }
        if (have > 0 && !passing) {
            sink.line(buffer, 0, have, false);
        }
        // the size before reading: what was added meanwhile makes the next look differ
        return new TailPosition(
                look.inode(), look.size(), look.modified(), lineStart, passing, mark(channel, lineStart));
    }

    /** The length of a line without the carriage return that may stand before the newline. */
    private int length(int start, int end) {
        return end > start && buffer[end - 1] == '\r' ? end - 1 - start : end - start;
    }

    private int newline(int from, int to) {
        byte[] bytes = buffer;
        int at = from;
        for (; at <= to - 32; at += 32) {
            long one = (long) WORD.get(bytes, at) ^ NEWLINES;
            long two = (long) WORD.get(bytes, at + 8) ^ NEWLINES;
            long three = (long) WORD.get(bytes, at + 16) ^ NEWLINES;
            long four = (long) WORD.get(bytes, at + 24) ^ NEWLINES;
            long found = (one - ONES) & ~one | (two - ONES) & ~two | (three - ONES) & ~three | (four - ONES) & ~four;
            if ((found & HIGH) != 0) {
                break;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static long mark(FileChannel channel, long offset) throws IOException {
        int length = (int) Math.min(offset, TailPosition.MARK_BYTES);
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long at = offset - length;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, at + bytes.position());
            if (count < 0) {
                break;
            }
        }
        long mark = FNV_BASIS;
        for (int i = 0; i < bytes.position(); i++) {
            mark = (mark ^ bytes.get(i) & 0xff) * FNV_PRIME;
        }
        return mark;
    }
}
