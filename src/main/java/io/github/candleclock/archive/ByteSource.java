package io.github.candleclock.archive;

import java.util.Arrays;

/** Reads what a {@link ByteSink} wrote. Whatever it is given, it answers with values or with a {@link FormatException}. */
final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int octet() throws FormatException {
        if (at >= end) {
            throw new FormatException("the frame ends too early");
        }
        return bytes[at++] & 0xff;
    }

    long number() throws FormatException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7fL) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new FormatException("a number is too long");
    }

    long signed() throws FormatException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long whole() throws FormatException {
        if (end - at < Long.BYTES) {
            throw new FormatException("the frame ends too early");
        }
        long value = (long) ByteSink.EIGHT.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /** Tokens or the like, which are never negative; whoever counts them keeps them in 31 bits. */
    long figure() throws FormatException {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new FormatException("a figure is out of bounds");
        }
        return value;
    }

    /** How many follow of what takes at least so many bytes each: never more than there is room for. */
    int count(int bytesEach) throws FormatException {
        long count = number();
        if (count < 0 || count > (end - at) / bytesEach) {
            throw new FormatException("more is announced than follows");
        }
        return (int) count;
    }

    byte[] bytes(int count) throws FormatException {
        if (count > end - at) {
            throw new FormatException("the frame ends too early");
        }
        byte[] read = Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return read;
    }

    void end() throws FormatException {
        if (at != end) {
            throw new FormatException("something follows that does not belong here");
        }
    }
}
