package io.github.candleclock.store;

import io.github.candleclock.usage.EventKey;

/** Finds the row of an answer by its key: a hash table of row numbers, open, at most half full. */
final class KeyTable {
    private static final int NONE = -1;

    private final EventColumns columns;
    /** Row numbers from 1; 0 is a free slot. */
    private int[] slots = new int[1 << 12];

    KeyTable(EventColumns columns) {
        this.columns = columns;
    }

    /** The row that holds a key, or -1. */
    int row(EventKey key) {
        return slots[slot(key)] - 1;
    }

    /** Takes in a row whose key is not known yet: the number of rows so far, so that the table knows how full it is. */
    void add(EventKey key, int row) {
        slots[slot(key)] = row + 1;
        if (2 * (row + 1) > slots.length) {
            grow(row + 1);
        }
    }

    static boolean isNone(int row) {
        return row == NONE;
    }

    /** The slot that holds the key, or the free one where it belongs. */
    private int slot(EventKey key) {
        int mask = slots.length - 1;
        int slot = hash(key.low()) & mask;
        while (slots[slot] != 0 && !columns.hasKey(slots[slot] - 1, key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow(int size) {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int row = 0; row < size; row++) {
            int slot = hash(columns.keyLow(row)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row + 1;
        }
    }

    private static int hash(long low) {
        return (int) (low ^ low >>> 32);
    }
}
