package io.github.candleclock.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that are being written, small numbers in few of them. {@link ByteSource} reads them. */
final class ByteSink {
    /** Eight bytes as a number, the highest first. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int size;

    void put(int octet) {
        room(1);
        bytes[size++] = (byte) octet;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number that may be negative, and is seldom far from 0: its sign stands in the lowest bit. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** All eight bytes, for what has no small values. */
    void whole(long value) {
        room(Long.BYTES);
        EIGHT.set(bytes, size, value);
        size += Long.BYTES;
    }

    void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        int wanted = Math.addExact(size, more);
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(wanted, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
