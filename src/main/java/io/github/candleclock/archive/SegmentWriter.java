package io.github.candleclock.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Appends frames to a segment. A frame is in it whole or not at all: when a disk is full half-way, the half is taken away again.
 *
 * <p>One thread at a time.
 */
final class SegmentWriter implements Closeable {
    private final FileChannel channel;
    private long size;
    private boolean isBroken;

    /** Goes on behind what a file already holds, and takes over its channel. */
    SegmentWriter(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** Begins a segment, which must not be there yet and which only its owner may read. */
    static SegmentWriter create(Path file, String deviceId) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return begun(
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights),
                deviceId);
    }

    /**
     * Goes on with a segment, behind its last whole frame.
     *
     * @param end as {@link SegmentRead#end()} tells it; what is behind it is cut off
     */
    static SegmentWriter reopen(Path file, long end, String deviceId) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(end);
        } catch (IOException e) {
            closeAfter(e, channel);
        }
        return end == 0 ? begun(channel, deviceId) : new SegmentWriter(channel, end);
    }

    /** With a header at the beginning of a channel, which is closed where that fails. */
    static SegmentWriter begun(FileChannel channel, String deviceId) throws IOException {
        SegmentWriter writer = new SegmentWriter(channel, 0);
        try {
            writer.write(FrameCodec.encode(new FrameCodec.Header(FrameCodec.FORMAT, deviceId)));
        } catch (IOException e) {
            closeAfter(e, channel);
        }
        return writer;
    }

    /** Appends a batch in one frame, whole, or not at all where it fails. */
    void append(ArchiveBatch batch) throws IOException {
        write(FrameCodec.encode(batch));
    }

    /** Sees to it that what was appended outlives a power cut. */
    void force() throws IOException {
        channel.force(false);
    }

    /** How long the segment is, in bytes. */
    long size() {
        return size;
    }

    /** Half a frame stands at the end and could not be taken away. The next append tries to once more before it writes. */
    boolean isBroken() {
        return isBroken;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(byte[] payload) throws IOException {
        if (payload.length > Frame.LONGEST) {
            throw new IOException("a batch of " + payload.length + " bytes is too long to be kept");
        }
        if (isBroken) {
            cut();
        }
        ByteBuffer frame = ByteBuffer.wrap(Frame.around(payload));
        try {
            while (frame.hasRemaining()) {
                channel.write(frame, size + frame.position());
            }
        } catch (IOException e) {
            isBroken = true;
            try {
                cut();
            } catch (IOException uncut) {
                e.addSuppressed(uncut);
            }
            throw e;
        }
        size += frame.limit();
    }

    private void cut() throws IOException {
        channel.truncate(size);
        isBroken = false;
    }

    private static void closeAfter(IOException fault, FileChannel channel) throws IOException {
        try {
            channel.close();
        } catch (IOException another) {
            fault.addSuppressed(another);
        }
        throw fault;
    }
}
