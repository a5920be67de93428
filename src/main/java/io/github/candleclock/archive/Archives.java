package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogBatch;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.usage.MergedAnswer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All archives of a run as one: this device's own, one for each log root, which are written, and others, which are only read.
 *
 * <pre>
 *   logs of a root ◀──▶ own archive ─┐
 *   logs of a root ◀──▶ own archive ─┼──▶ batches; who takes them merges copies by identity
 *   other devices ────▶ archive ─────┘
 * </pre>
 *
 * <p>Belongs to one thread at a time.
 */
public final class Archives implements Closeable {
    private final Function<Path, Optional<Path>> places;
    private final Device device;
    private final Retention keep;
    private final InstantSource clock;
    private final Map<Path, Archive> own = new LinkedHashMap<>();
    private final List<Archive> others = new ArrayList<>();
    private volatile List<Forgotten> forgotten = List.of();

    /**
     * No archive yet.
     *
     * @param places where a log root's archive lies, if it is to have one
     * @param keep how long answers are kept
     */
    public Archives(Function<Path, Optional<Path>> places, Device device, Retention keep, InstantSource clock) {
        this.places = places;
        this.device = device;
        this.keep = keep;
        this.clock = clock;
    }

    /** None at all, now and later. */
    public static Archives none(InstantSource clock) {
        return new Archives(root -> Optional.empty(), new Device("", ""), Retention.FOREVER, clock);
    }

    /** Opens the archives of log roots, and makes those that are not there yet. */
    public void openOwn(List<Path> roots) {
        roots.forEach(this::open);
    }

    /** Opens the archives in some folders, to be read; the own ones among them are open already. */
    public void openOthers(List<Path> folders) {
        List<Path> known =
                all().stream().map(archive -> real(archive.health().folder())).toList();
        folders.stream()
                .flatMap(folder -> Archive.below(folder).stream())
                .map(Archives::real)
                .distinct()
                .filter(folder -> !known.contains(folder))
                .forEach(folder -> others.add(Archive.openReadOnly(folder, clock)));
    }

    /** Hands over all that is kept and not forgotten. */
    public void load(Consumer<ArchiveBatch> to) {
        lookAtForgotten();
        own.values().forEach(archive -> archive.load(batch -> to.accept(seen(batch))));
        others.forEach(archive -> archive.load(batch -> to.accept(seen(batch.withLogs(List.of())))));
    }

    /** How far the logs have been read, as the archives know it. */
    public Map<Path, List<LogState>> positions() {
        Map<Path, List<LogState>> positions = new LinkedHashMap<>();
        own.forEach((root, archive) -> positions.put(root, archive.positions()));
        return positions;
    }

    /**
     * Hands over what other processes and devices have appended since.
     *
     * @return {@link Followed#ANEW} where something was forgotten, so that all has to be loaded once more
     */
    public Followed follow(Consumer<ArchiveBatch> to) {
        Followed followed = Followed.NOTHING;
        for (Archive archive : all()) {
            // how far another process has read the logs says nothing of how far this one has
            Followed one = archive.follow(batch -> to.accept(seen(batch.withLogs(List.of()))));
            followed = one.compareTo(followed) > 0 ? one : followed;
        }
        lookAtForgotten();
        return followed;
    }

    /** Takes the locks that are free. Says whether one of the archives is written from now on that was only read before. */
    public boolean tryToWrite() {
        boolean isAnyNew = false;
        for (Archive archive : own.values()) {
            isAnyNew |= !archive.isWriter() && archive.tryToWrite();
        }
        return isAnyNew;
    }

    /** Keeps what was read of logs of one root. */
    public void append(Path root, List<LogBatch> read) {
        open(root);
        Archive archive = own.get(root);
        if (archive != null && archive.isWriter()) {
            archive.append(new ArchiveBatch(
                    "",
                    read.stream()
                            .flatMap(batch -> batch.events().stream())
                            .map(MergedAnswer::of)
                            .toList(),
                    read.stream().flatMap(batch -> batch.sightings().stream()).toList(),
                    read.stream().flatMap(batch -> batch.kinds().stream()).toList(),
                    read.stream().flatMap(batch -> batch.reached().stream()).toList()));
        }
    }

    /** What of a batch is to be counted: what was forgotten in any of the archives is forgotten here. Any thread may ask. */
    public LogBatch remembered(LogBatch batch) {
        LogBatch left = batch;
        for (Forgotten gone : forgotten) {
            left = gone.without(left);
        }
        return left;
    }

    /** Makes what was appended last through a power cut; at most once a minute. */
    public void force() {
        own.values().forEach(Archive::force);
    }

    /**
     * The heads of the own archives, where each of them has one that another process keeps new: then nothing else has to be read. What
     * other devices' archives tell is in no head, so that none is left behind by a run that was asked to read them.
     */
    public Optional<List<Head>> heads() {
        List<Head> heads = new ArrayList<>();
        for (Archive archive : own.values()) {
            boolean isKeptNew =
                    !archive.isWriter() && archive.health().trouble().isEmpty();
            archive.head().filter(head -> isKeptNew).ifPresent(heads::add);
        }
        return heads.isEmpty() || heads.size() < own.size() || !others.isEmpty()
                ? Optional.empty()
                : Optional.of(heads);
    }

    /** Puts the newest figures where {@link #heads()} finds them. */
    public void keep(Supplier<Optional<Head>> head) {
        List<Archive> written = own.values().stream().filter(Archive::isWriter).toList();
        if (!written.isEmpty() && others.isEmpty()) {
            head.get().ifPresent(made -> written.forEach(archive -> archive.keep(made)));
        }
    }

    /** Does one bounded step of tidying, where it is worth it, and says whether it did. */
    public boolean tidy() {
        return own.values().stream().anyMatch(archive -> archive.isWriter() && archive.tidy());
    }

    public List<ArchiveHealth> health() {
        return all().stream().map(Archive::health).toList();
    }

    @Override
    public void close() {
        all().forEach(Archive::close);
    }

    private void open(Path root) {
        if (!own.containsKey(root)) {
            places.apply(root).ifPresent(folder -> own.put(root, Archive.open(folder, root, device, keep, clock)));
        }
    }

    private List<Archive> all() {
        List<Archive> all = new ArrayList<>(own.values());
        all.addAll(others);
        return all;
    }

    /** An archive that this device wrote elsewhere tells of this device. */
    private ArchiveBatch seen(ArchiveBatch batch) {
        ArchiveBatch here = batch.device().equals(device.id()) ? batch.ofOwnDevice() : batch;
        for (Forgotten gone : forgotten) {
            here = gone.without(here);
        }
        return here;
    }

    private void lookAtForgotten() {
        forgotten = own.values().stream()
                .map(Archive::forgotten)
                .filter(gone -> !gone.isEmpty())
                .toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
