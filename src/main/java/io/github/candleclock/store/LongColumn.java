package io.github.candleclock.store;

import java.util.Arrays;

/** A growing column of longs, in chunks: a chunk nobody wrote to takes no memory and reads as the default. */
final class LongColumn {
    private static final int BITS = 13;
    private static final int MASK = (1 << BITS) - 1;

    private final long nothing;
    private long[][] chunks = new long[8][];

    LongColumn(long nothing) {
        this.nothing = nothing;
        Arrays.fill(chunks, new long[0]);
    }

    long get(int row) {
        int chunk = row >>> BITS;
        return chunk < chunks.length && chunks[chunk].length > 0 ? chunks[chunk][row & MASK] : nothing;
    }

    void set(int row, long value) {
        int chunk = row >>> BITS;
        if (value == nothing && (chunk >= chunks.length || chunks[chunk].length == 0)) {
            return;
        }
        if (chunk >= chunks.length) {
            int old = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, 2 * old));
            Arrays.fill(chunks, old, chunks.length, new long[0]);
        }
        if (chunks[chunk].length == 0) {
            chunks[chunk] = new long[MASK + 1];
            Arrays.fill(chunks[chunk], nothing);
        }
        chunks[chunk][row & MASK] = value;
    }
}
