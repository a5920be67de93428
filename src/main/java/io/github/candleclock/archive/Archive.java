package io.github.candleclock.archive;

import io.github.candleclock.ingest.LogState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One log root's answers on place.disk(). Whoever gets its lock without waiting writes it; all others read it, follow what is appended, and never
 * wait either. What could not be kept is read again from the logs, from the archive's own positions.
 *
 * <pre>
 *   load ──▶ follow ──▶ follow …          a reader
 *     │        ▲  tryToWrite
 *     ▼        │      ▼
 *   append ──▶ false  append ──▶ …        the writer; after a false it is a reader again
 * </pre>
 *
 * <p>One thread at a time, the archive thread; {@link #health()} from any.
 */
public final class Archive implements Closeable {
    /** As much room as a segment takes has to be there before the logs are read again for an archive whose disk was full. */
    private static final int ROOM = 1 << 20;

    private final Path folder;
    private final boolean isOwn;
    private final InstantSource clock;
    private final Place place;
    private final Standing standing;
    private final ReadSoFar read;
    private final Optional<String> network;
    private final List<ArchiveBatch> pending = new ArrayList<>();
    private Device device;
    private Path root;
    private @Nullable Writing writing;
    private Optional<String> writeTrouble = Optional.empty();
    private Optional<String> readTrouble = Optional.empty();
    private Optional<Instant> asOf = Optional.empty();
    private boolean isLoaded;
    private boolean isAnew;
    private boolean needsRoom;
    private boolean isForeign;
    private long droppedBytes;
    private volatile ArchiveHealth health;

    private Archive(Place place, Path root, boolean isOwn, Retention keep, InstantSource clock) {
        this.place = place;
        this.folder = place.folder();
        this.root = root;
        this.device = place.device();
        this.isOwn = isOwn;
        this.clock = clock;
        this.standing = new Standing(folder, keep);
        this.read = new ReadSoFar(folder, standing);
        this.network = NetworkFolder.type(folder);
        this.health = currentHealth();
    }

    /** Opens this device's archive of a log root, and makes it where there is none. What is wrong with it, its health says. */
    public static Archive open(Path folder, Path root, Device device, Retention keep, InstantSource clock) {
        return open(new Place(folder, device), root, keep, clock);
    }

    static Archive open(Place place, Path root, Retention keep, InstantSource clock) {
        Archive archive = new Archive(place, root, true, keep, clock);
        archive.begin();
        return archive;
    }

    /** Opens an archive to read it: another device's, or one to be looked at. */
    public static Archive openReadOnly(Path folder, InstantSource clock) {
        Device unknown = new Device("", "unknown");
        Archive archive = new Archive(new Place(folder, unknown), folder, false, Retention.FOREVER, clock);
        archive.toRead(archive::readAbout);
        archive.publish();
        return archive;
    }

    /** The archives in a folder or below it, as deep as a shared folder of many devices has them. */
    public static List<Path> below(Path dir) {
        return ArchiveFolders.below(dir);
    }

    /** Reads every byte of an archive. */
    public static Verified verify(Path folder) {
        return Verified.of(folder);
    }

    private void begin() {
        toWrite(() -> {
            place.disk().makeFolder(folder);
            if (About.read(folder).isEmpty()) {
                new About(About.FORMAT, device, root.toString()).write(place.disk(), folder);
            }
            readAbout();
            takeLock();
        });
        publish();
    }

    private void readAbout() throws IOException {
        Optional<About> about = About.read(folder);
        if (about.isEmpty()) {
            return;
        }
        if (about.get().format() > About.FORMAT) {
            isForeign = true;
            throw new IOException("it was written by a newer Candleclock: update this one");
        }
        if (isOwn && !about.get().device().id().equals(device.id())) {
            isForeign = true;
            throw new IOException(
                    "it belongs to another device, " + about.get().device().name());
        }
        if (!isOwn) {
            device = about.get().device();
            root = Path.of(about.get().root());
        }
    }

    private boolean takeLock() throws IOException {
        Optional<WriterLock> lock = WriterLock.tryTake(place.disk(), folder, network.isPresent(), clock);
        lock.ifPresent(taken -> writing = new Writing(place, standing, read, taken));
        return lock.isPresent();
    }

    public boolean isWriter() {
        return writing != null;
    }

    /**
     * Takes the lock if it is free now.
     *
     * @return whether this has just become the writer; then logs have to be read again from {@link #positions()}
     */
    public boolean tryToWrite() {
        if (writing != null || !isOwn || isForeign) {
            return false;
        }
        writeTrouble = Optional.empty();
        toWrite(() -> {
            place.disk().makeFolder(folder);
            lookForRoom();
            if (takeLock()) {
                makeReady();
            }
        });
        publish();
        return writing != null;
    }

    /** Reading logs again, only to find the disk still full, would be work for nothing each time. */
    private void lookForRoom() throws IOException {
        if (needsRoom) {
            Path room = folder.resolve("room" + Disk.UNFINISHED);
            try {
                place.disk().write(room, new byte[ROOM]);
            } finally {
                place.disk().delete(room);
            }
            needsRoom = false;
        }
    }

    /** Reads on to the end and puts the folder in order, so that something can be appended. */
    private void makeReady() throws IOException {
        if (writing != null && !writing.isReady()) {
            isAnew |= standing.refresh() && isLoaded;
            read.catchUp(counting(), isLoaded ? pending::add : unseen -> {});
            writing.prepare(clock.instant());
        }
    }

    /** Hands over all that is kept and not forgotten, and then the newest position of each log. */
    public void load(Consumer<ArchiveBatch> to) {
        pending.clear();
        read.clear();
        toRead(() -> {
            standing.refresh();
            isAnew = false;
            isLoaded = true;
            read.catchUp(counting(), frame -> hand(frame.withLogs(List.of()), to));
        });
        toWrite(() -> {
            if (writing != null) {
                writing.prepare(clock.instant());
            }
        });
        Portions.of(Portions.ofLogs(positions())).forEach(to);
        publish();
    }

    /** Hands over what others appended since. */
    public Followed follow(Consumer<ArchiveBatch> to) {
        boolean[] isMore = {!pending.isEmpty()};
        toRead(() -> {
            isAnew |= standing.refresh();
            if (!isAnew) {
                pending.forEach(frame -> hand(frame, to));
                pending.clear();
                isMore[0] |= writing == null && read.catchUp(counting(), frame -> hand(frame, to));
            }
        });
        publish();
        return isAnew ? Followed.ANEW : isMore[0] ? Followed.MORE : Followed.NOTHING;
    }

    private void hand(ArchiveBatch frame, Consumer<ArchiveBatch> to) {
        ArchiveBatch shown = isOwn ? frame : frame.from(device.id());
        if (!shown.isEmpty()) {
            to.accept(shown);
        }
    }

    /** What of the logs is not to be counted: what was forgotten, and what is older than answers are kept. */
    public Forgotten forgotten() {
        return counting();
    }

    private Forgotten counting() {
        return standing.forgotten().and(standing.retention(), clock.instant());
    }

    /**
     * Keeps a batch.
     *
     * @return false where it could not be kept; this is no writer any more then
     */
    public boolean append(ArchiveBatch batch) {
        boolean[] isKept = new boolean[1];
        toWrite(() -> {
            isAnew |= standing.refresh() && isLoaded;
            if (writing == null) {
                return;
            }
            if (standing.isBehind() && writing.isReady()) {
                // This batch goes on from positions that no longer count.
                stopWriting();
                return;
            }
            makeReady();
            ArchiveBatch kept = Portions.merged(counting().without(batch));
            writing.append(kept, clock.instant());
            asOf = Optional.of(clock.instant());
            isKept[0] = true;
        });
        publish();
        return isKept[0];
    }

    /** The newest position of each log, as it is kept; none where answers before them may be lost. */
    public List<LogState> positions() {
        if (!isLoaded) {
            toRead(() -> {
                standing.refresh();
                read.catchUp(counting(), unseen -> {});
            });
            toWrite(this::makeReady);
        }
        return read.positions();
    }

    /** Sees to it that what was appended outlives a power cut, at most once a minute. */
    public void force() {
        toWrite(() -> {
            if (writing != null) {
                writing.force(clock.instant());
            }
        });
    }

    /**
     * Merges a few segments, where it is worth it.
     *
     * @return whether there was anything to do
     */
    public boolean tidy() {
        boolean[] isDone = new boolean[1];
        toWrite(() -> {
            isAnew |= standing.refresh() && isLoaded;
            makeReady();
            isDone[0] = writing != null && writing.tidy(clock.instant());
        });
        publish();
        return isDone[0];
    }

    /** Makes one segment of all, and erases what is forgotten. */
    public void compactAll() {
        toWrite(() -> {
            isAnew |= standing.refresh() && isLoaded;
            makeReady();
            if (writing != null) {
                writing.compactAll(clock.instant());
            }
        });
        publish();
    }

    /** The page that tells the newest figures without the rest; nothing where there is none that is whole. */
    public Optional<Head> head() {
        return HeadFile.read(folder);
    }

    /** Puts another page in the place of the one before, if this is the writer. */
    public void keep(Head head) {
        toWrite(() -> {
            if (writing != null) {
                HeadFile.write(folder, head);
            }
        });
        publish();
    }

    public ArchiveHealth health() {
        return health;
    }

    @Override
    public void close() {
        stopWriting();
        publish();
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A fault of the disk ends writing and is told; it never ends the program. */
    private void toWrite(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            stopWriting();
            needsRoom = true;
            writeTrouble = Optional.of("cannot be written: " + Sentences.of(e));
        }
    }

    private void toRead(Step step) {
        readTrouble = Optional.empty();
        try {
            step.run();
        } catch (IOException e) {
            // Who cannot tell what stands in an archive must not go on in it.
            stopWriting();
            readTrouble = Optional.of("cannot be read: " + Sentences.of(e));
        }
    }

    private void stopWriting() {
        Writing ended = writing;
        writing = null;
        if (ended != null) {
            droppedBytes += ended.droppedBytes();
            try {
                ended.close();
            } catch (IOException e) {
                writeTrouble = Optional.of("cannot be written: " + Sentences.of(e));
            }
        }
    }

    private void publish() {
        health = currentHealth();
    }

    private ArchiveHealth currentHealth() {
        Held held = Held.NOTHING;
        long bytes = 0;
        long torn = 0;
        List<Damage> damages = new ArrayList<>(Repair.known(folder));
        Optional<String> fault = writeTrouble.or(() -> readTrouble);
        for (Part part : read.parts().values()) {
            held = held.plus(part.held());
            bytes += part.stamp().size();
            torn += part.torn();
            damages.addAll(part.damages());
            fault = fault.or(() -> part.fault().map(why -> "cannot be read whole: " + why));
        }
        return new ArchiveHealth(
                folder,
                root,
                device,
                writing != null,
                isOwn,
                WriterLock.owner(folder),
                bytes,
                read.parts().size(),
                held.answers(),
                held.first(),
                held.last(),
                asOf.or(read::asOf),
                isOwn ? droppedBytes + (writing == null ? 0 : writing.droppedBytes()) : torn,
                damages,
                fault,
                network,
                standing.forgotten().rules().size());
    }
}
