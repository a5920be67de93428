package io.github.candleclock.ingest;

/** Takes the lines of a file one after the other. The bytes are the sink's only until it returns. */
interface LineSink {
    /** The file was replaced or shrank: what was read of it before is read again from the start. */
    void restart();

    /** A line without its end; {@code ended} says whether one follows. A line that is not ended comes again later. */
    void line(byte[] buffer, int from, int to, boolean ended);

    /** A line longer than {@link LogTailer#LONGEST_LINE} bytes was passed over. */
    void tooLong();
}
