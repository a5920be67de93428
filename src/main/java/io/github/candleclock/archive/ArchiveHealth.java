package io.github.candleclock.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an archive is.
 *
 * @param root the {@code projects} folder that it is of
 * @param device whose archive it is
 * @param isWriter whether this process writes it
 * @param isOwn whether it is of a log root of this run
 * @param writer who writes it, as host and process id; empty for nobody
 * @param bytes of its segments
 * @param answers that it holds, as far as copies in different places are known to be one
 * @param first when the earliest of them was
 * @param last when the latest of them was
 * @param asOf when something was appended last
 * @param droppedBytes of half an append, which was cut off and is read again from the logs
 * @param damages parts that cannot be read
 * @param trouble why it cannot be written, in a few words
 * @param network the kind of network file system that it lies on
 * @param forgottenRules how many times something was forgotten
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
