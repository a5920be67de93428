package io.github.candleclock.config;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What people set about archives.
 *
 * @param isUsed whether any is kept and read; otherwise logs alone count
 * @param folder where this device's own ones are kept, absolute; nothing for the program's own folder
 * @param others archives of other devices, or folders that hold such, to be read too; absolute
 * @param device what this device is called; nothing for its host name
 * @param retention how long answers are kept; nothing for ever
 */
public record ArchiveSettings(
        boolean isUsed, Optional<Path> folder, List<Path> others, Optional<String> device, Optional<Period> retention) {
    public ArchiveSettings {
        others = List.copyOf(others);
    }
}
