package io.github.candleclock.report;

import io.github.candleclock.archive.Device;
import java.nio.file.Path;
import java.util.List;

/**
 * All archives of a device, and those of others that it reads.
 *
 * @param retention how long answers are kept, as it would stand in the settings file
 * @param missing the {@code projects} folders that have no archive yet
 */
public record ArchiveList(Device device, String retention, List<ArchiveRow> rows, List<Path> missing) {
    public ArchiveList {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }
}
