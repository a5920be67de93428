package io.github.candleclock.store;

/** Follows the rows of the store by difference: a row that changes leaves as it was and comes as it is. */
interface RowListener {
    void added(int row);

    void removed(int row);
}
