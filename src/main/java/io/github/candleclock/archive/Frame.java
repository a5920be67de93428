package io.github.candleclock.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * What a segment is made of: bytes that tell whether they are whole.
 *
 * <pre>
 *   0       4        8        12
 *   │ MAGIC │ length │ CRC-32C │ payload …
 *                      of length and payload
 * </pre>
 */
final class Frame {
    /** Begins each frame, so that the next one can be found behind damage. Its first byte stands in no UTF-8. */
    static final int MAGIC = 0xfc43_430a;

    static final int FRONT = 12;
    /** The most that a payload may have. Nothing comes near it: it keeps damage from asking for all memory. */
    static final int LONGEST = 1 << 26;

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Frame() {}

    static byte[] around(byte[] payload) {
        byte[] frame = new byte[FRONT + payload.length];
        FOUR.set(frame, 0, MAGIC);
        FOUR.set(frame, 4, payload.length);
        System.arraycopy(payload, 0, frame, FRONT, payload.length);
        FOUR.set(frame, 8, checksum(frame, 0, payload.length));
        return frame;
    }

    /** The length of the payload that a frame's front announces; -1 where there is no such front. */
    static int length(byte[] bytes, int at) {
        int length = (int) FOUR.get(bytes, at + 4);
        return (int) FOUR.get(bytes, at) == MAGIC && length >= 0 && length <= LONGEST ? length : -1;
    }

    static boolean isWhole(byte[] bytes, int at, int length) {
        return (int) FOUR.get(bytes, at + 8) == checksum(bytes, at, length);
    }

    private static int checksum(byte[] bytes, int at, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, at + 4, 4);
        crc.update(bytes, at + FRONT, length);
        return (int) crc.getValue();
    }
}
