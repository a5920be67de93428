package io.github.candleclock.block;

/** The times of events in ascending order, as a timeline needs them. */
public interface EventTimes {
    int size();

    /** Microseconds since 1970 of the event at a position. */
    long micros(int position);
}
