package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a segment, frame by frame. Behind damage it goes on with the next frame that is whole.
 *
 * <pre>
 *   │ header │ frame │ frame │ ▒▒▒▒▒▒ │ frame │ fra
 *                              damage         │ torn
 *                                            end
 * </pre>
 */
final class SegmentReader {
    private static final int NO_FRAME = -1;

    private final Path file;
    private final FileWindow window;
    private final long size;
    private final Consumer<ArchiveBatch> to;
    private final List<Damage> damages = new ArrayList<>();
    private FrameCodec.Header header = FrameCodec.Header.UNKNOWN;
    private long frames;

    private SegmentReader(Path file, FileChannel channel, Consumer<ArchiveBatch> to) throws IOException {
        this.file = file;
        this.size = channel.size();
        this.window = new FileWindow(channel, size);
        this.to = to;
    }

    /**
     * Hands over the batches of a segment.
     *
     * @param from where to begin: 0, or the end of an earlier reading
     * @throws NewerFormatException where a later Candleclock wrote it; nothing has been handed over then
     */
    static SegmentRead read(Path file, long from, Consumer<ArchiveBatch> to) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            SegmentReader reader = new SegmentReader(file, channel, to);
            if (from > 0) {
                reader.lookAtHeader();
            }
            return reader.read(from);
        }
    }

    private SegmentRead read(long from) throws IOException {
        long at = from;
        for (long frame = nextFrame(at); frame != NO_FRAME; frame = nextFrame(at)) {
            if (frame > at) {
                damages.add(new Damage(file, at, frame));
            }
            int length = payloadAt(frame);
            long end = frame + Frame.FRONT + length;
            if (!take(window.index(frame) + Frame.FRONT, length)) {
                damages.add(new Damage(file, frame, end));
            }
            at = end;
        }
        return new SegmentRead(at, Math.max(0, size - at), damages, frames, header.format(), header.device());
    }

    private void lookAtHeader() throws IOException {
        int length = payloadAt(0);
        int from = window.index(0) + Frame.FRONT;
        if (length != NO_FRAME && FrameCodec.isHeader(window.bytes(), from, from + length)) {
            take(from, length);
        }
    }

    /** Takes in a whole frame's payload; false where it makes no sense. */
    private boolean take(int from, int length) throws IOException {
        byte[] bytes = window.bytes();
        ArchiveBatch batch;
        try {
            if (FrameCodec.isHeader(bytes, from, from + length)) {
                header = FrameCodec.header(bytes, from, from + length);
                if (header.format() > FrameCodec.FORMAT) {
                    throw new NewerFormatException(file);
                }
                return true;
            }
            batch = FrameCodec.decode(bytes, from, from + length);
        } catch (FormatException senseless) {
            return false;
        }
        frames++;
        to.accept(batch);
        return true;
    }

    /** Where the first whole frame from here on begins. */
    private long nextFrame(long from) throws IOException {
        for (long at = from; at + Frame.FRONT <= size && window.show(at, Frame.FRONT); at++) {
            if (payloadAt(at) != NO_FRAME) {
                return at;
            }
        }
        return NO_FRAME;
    }

    /** The length of the payload of the whole frame that begins here, which is in the window then. */
    private int payloadAt(long at) throws IOException {
        if (!window.show(at, Frame.FRONT)) {
            return NO_FRAME;
        }
        int length = Frame.length(window.bytes(), window.index(at));
        boolean isThere = length >= 0
                && at + Frame.FRONT + length <= size
                && window.show(at, Frame.FRONT + length)
                && Frame.isWhole(window.bytes(), window.index(at), length);
        return isThere ? length : NO_FRAME;
    }
}
