package io.github.candleclock.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes damage out of a segment: its bytes are set aside in {@code damaged}, its whole frames stay, without positions of logs. */
final class Repair {
    private static final String FOLDER = "damaged";
    private static final Pattern SET_ASIDE = Pattern.compile("\\d+-\\d+\\.seg-(\\d{1,18})");

    private Repair() {}

    static void of(Place place, Path segment, List<Damage> damages) throws IOException {
        Disk disk = place.disk();
        Path aside = place.folder().resolve(FOLDER);
        disk.makeFolder(aside);
        for (Damage damage : damages) {
            // First: once the segment is replaced, nothing else holds these bytes.
            disk.replace(aside.resolve(segment.getFileName() + "-" + damage.from()), bytes(damage));
        }
        Path fresh = place.folder().resolve(Compaction.UNFINISHED);
        disk.delete(fresh);
        try (SegmentWriter writer = disk.begin(fresh, place.device())) {
            Appending appending = new Appending(disk, writer);
            SegmentReader.read(segment, 0, frame -> appending.take(frame.withLogs(List.of())));
            appending.end();
            // Before the rename: the name must not be there before the frames are.
            disk.force(writer);
        }
        disk.rename(fresh, segment);
    }

    /** What was ever set aside, so that it stays known. */
    static List<Damage> known(Path folder) {
        List<Damage> known = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(FOLDER))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                setAside(file).ifPresent(known::add);
            }
        } catch (IOException e) {
            return List.copyOf(known);
        }
        return List.copyOf(known);
    }

    private static Optional<Damage> setAside(Path file) throws IOException {
        Matcher name = SET_ASIDE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(name.group(1));
        return Optional.of(new Damage(file, from, from + Files.size(file)));
    }

    private static byte[] bytes(Damage damage) throws IOException {
        try (InputStream in = Files.newInputStream(damage.file())) {
            in.skipNBytes(damage.from());
            return in.readNBytes(Math.toIntExact(damage.to() - damage.from()));
        }
    }
}
