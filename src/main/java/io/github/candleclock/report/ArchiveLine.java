package io.github.candleclock.report;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.MergedAnswer;
import java.util.List;

/** One line of an archive that is written as JSON lines. */
public sealed interface ArchiveLine {
    /**
     * Whose archive the lines below it are from, up to the next of its kind.
     *
     * @param device the id of the device that wrote it
     * @param name what that device is called
     * @param root the folder whose logs it keeps, as the device knows it
     */
    record Head(String device, String name, String root) implements ArchiveLine {}

    /** Where one session was seen at work. */
    record Session(List<Sighting> sightings) implements ArchiveLine {
        public Session {
            sightings = List.copyOf(sightings);
        }
    }

    /** What a subagent was sent out as. */
    record Agent(AgentKind kind) implements ArchiveLine {}

    /** One answer; its origin always names a device. */
    record Answer(MergedAnswer answer) implements ArchiveLine {}
}
