package io.github.candleclock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream that another program gets too, byte for byte and as it comes, whoever reads it here and however much of it. */
final class HandedOn extends InputStream {
    private final InputStream in;
    private final OutputStream other;
    private boolean isTaken = true;

    HandedOn(InputStream in, OutputStream other) {
        this.in = in;
        this.other = other;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0 && isTaken) {
            try {
                other.write(bytes, offset, count);
                other.flush();
            } catch (IOException wantsNoMore) {
                isTaken = false;
            }
        }
        return count;
    }

    /** Hands on what nobody read here, and the end. Closing the stream leaves that to this. */
    void rest() {
        try {
            transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // that is an end too
        }
        try {
            other.close();
        } catch (IOException wantsNoMore) {
            isTaken = false;
        }
    }
}
