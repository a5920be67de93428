package io.github.candleclock.store;

import io.github.candleclock.block.EventTimes;
import java.util.Arrays;

/**
 * The rows in order of time. Changes gather until someone looks: then a few are moved one by one, and many are sorted together.
 *
 * <p>It also says from which moment on anything changed since the last look, for those who keep what they worked out from it.
 */
final class TimeOrder implements RowListener, EventTimes {
    private static final int FEW = 64;

    private final EventColumns columns;
    private int[] rows = new int[1024];
    private int size;
    private int[] comers = new int[64];
    private int waiting;
    private boolean isToSort;
    private long changedFrom = Long.MAX_VALUE;

    TimeOrder(EventColumns columns) {
        this.columns = columns;
    }

    @Override
    public void added(int row) {
        touched(row);
        if (waiting == comers.length) {
            comers = Arrays.copyOf(comers, 2 * waiting);
        }
        comers[waiting++] = row;
    }

    @Override
    public void removed(int row) {
        touched(row);
        for (int i = waiting - 1; i >= Math.max(0, waiting - FEW); i--) {
            if (comers[i] == row) {
                comers[i] = comers[--waiting];
                return;
            }
        }
        if (waiting <= FEW && !isToSort) {
            remove(row);
        } else {
            isToSort = true;
        }
    }

    /** Something about a row changed that leaves it where it is. */
    void touched(int row) {
        changedFrom = Math.min(changedFrom, columns.micros(row));
    }

    /** Puts everything in order; returns the earliest time that changed since the last call, {@link Long#MAX_VALUE} for none. */
    long settle(int rowCount) {
        if (isToSort || waiting > FEW) {
            sortAll(rowCount);
        } else {
            for (int i = 0; i < waiting; i++) {
                insert(comers[i]);
            }
        }
        waiting = 0;
        isToSort = false;
        long changed = changedFrom;
        changedFrom = Long.MAX_VALUE;
        return changed;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long micros(int position) {
        return columns.micros(rows[position]);
    }

    int row(int position) {
        return rows[position];
    }

    /** The first position whose event is not before a moment. */
    int firstFrom(long micros) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (micros(middle) < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void insert(int row) {
        int at = firstFrom(columns.micros(row) + 1);
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        System.arraycopy(rows, at, rows, at + 1, size - at);
        rows[at] = row;
        size++;
    }

    private void remove(int row) {
        for (int at = firstFrom(columns.micros(row)); at < size; at++) {
            if (rows[at] == row) {
                System.arraycopy(rows, at + 1, rows, at, size - at - 1);
                size--;
                return;
            }
        }
    }

    private void sortAll(int rowCount) {
        long[] times = new long[rowCount];
        int[] order = new int[rowCount];
        boolean isSorted = true;
        for (int row = 0; row < rowCount; row++) {
            order[row] = row;
            times[row] = columns.micros(row);
            isSorted &= row == 0 || times[row - 1] <= times[row];
        }
        rows = isSorted ? order : mergeSorted(order, times);
        size = rowCount;
        if (rows.length == 0) {
            rows = new int[16];
        }
    }

    /** Sorts rows by time, from the runs of ascending times that logs bring: bottom up, without an object a row. */
    private static int[] mergeSorted(int[] order, long[] times) {
        int[] from = order;
        int[] to = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int left = 0; left < order.length; left += 2 * width) {
                int middle = Math.min(left + width, order.length);
                merge(from, to, left, middle, Math.min(left + 2 * width, order.length), times);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int left, int middle, int right, long[] times) {
        if (middle >= right || times[from[middle - 1]] <= times[from[middle]]) {
            System.arraycopy(from, left, to, left, right - left);
            return;
        }
        int a = left;
        int b = middle;
        for (int at = left; at < right; at++) {
            boolean takesLeft = a < middle && (b >= right || times[from[a]] <= times[from[b]]);
            to[at] = takesLeft ? from[a++] : from[b++];
        }
    }
}
