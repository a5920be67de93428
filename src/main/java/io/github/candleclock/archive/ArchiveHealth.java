package io.github.candleclock.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an archive is.
 *
 * @param root the {@code projects} folder that it keeps the answers of, as its device names it
 * @param isWriter this program writes it
 * @param isOwn of this device; others' are only read
 * @param writer who writes it, as {@code host pid}; empty where nobody does
 * @param bytes of its segments
 * @param answers as often as they stand there: compaction makes one of an answer's copies
 * @param first when the earliest of them was written
 * @param last when the latest of them was
 * @param asOf when something was appended last
 * @param droppedBytes half a frame at its end that was dropped, as after a crash
 * @param damages what was set aside, and what cannot be read
 * @param trouble why it is not written, or not read whole; a sentence's end, such as {@code cannot be written: no space left on device}
 * @param network the type of the file system, where it is one of the network
 * @param forgottenRules how many things were asked to be forgotten
 */
public record ArchiveHealth(
        Path folder,
        Path root,
        Device device,
        boolean isWriter,
        boolean isOwn,
        String writer,
        long bytes,
        int segments,
        long answers,
        Optional<Instant> first,
        Optional<Instant> last,
        Optional<Instant> asOf,
        long droppedBytes,
        List<Damage> damages,
        Optional<String> trouble,
        Optional<String> network,
        int forgottenRules) {
    public ArchiveHealth {
        damages = List.copyOf(damages);
    }
}
