package io.github.candleclock.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to an archive, held by one program at a time. It is the kernel's: when its holder dies, it is free. The file says
 * who holds it, {@code host pid}: for people, and for file systems of the network, where another machine may not see the lock.
 */
final class WriterLock implements Closeable {
    static final String FILE = "lock";

    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(90);

    /** Behind the owner's line, so that this can be read where a lock shuts out readers too. */
    private static final long LOCKED_BYTE = 1 << 20;

    /**
     * The folders whose lock this process holds. Nobody here may so much as open such a file: by the rules of POSIX, closing any channel
     * to it gives up the lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final FileChannel channel;
    private Instant touched;

    private WriterLock(Path held, FileChannel channel, Instant now) {
        this.held = held;
        this.channel = channel;
        this.touched = now;
    }

    /** Takes the lock where it is free now; nothing where somebody holds it. Fails where this file system has no locks. */
    static Optional<WriterLock> tryTake(Disk disk, Path folder, boolean isNetwork, InstantSource clock)
            throws IOException {
        Path held = folder.toRealPath();
        if (!HELD.add(held)) {
            return Optional.empty();
        }
        Optional<WriterLock> lock = Optional.empty();
        try {
            Instant now = clock.instant();
            if (!isNetwork || !isHeldElsewhere(folder, now)) {
                lock = take(disk.open(folder.resolve(FILE)), held, now);
            }
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(held);
            }
        }
    }

    private static Optional<WriterLock> take(FileChannel channel, Path held, Instant now) throws IOException {
        boolean isTaken = false;
        try {
            isTaken = channel.tryLock(LOCKED_BYTE, 1, false) != null;
            if (!isTaken) {
                return Optional.empty();
            }
            WriterLock lock = new WriterLock(held, channel, now);
            lock.say(own());
            return Optional.of(lock);
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            isTaken = false;
            throw e;
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
    }

    private static boolean isHeldElsewhere(Path folder, Instant now) {
        Optional<String> owner = line(folder);
        Instant beat = Stamp.of(folder.resolve(FILE)).modified().toInstant();
        return owner.isPresent()
                && !owner.get().startsWith(Host.name() + " ")
                && beat.plus(DEAD_AFTER).isAfter(now);
    }

    /** Who holds the lock as far as can be told without touching it; empty where nobody does. */
    static String owner(Path folder) {
        try {
            if (HELD.contains(folder.toRealPath())) {
                return own();
            }
        } catch (IOException e) {
            return "";
        }
        return line(folder).filter(WriterLock::isAlive).orElse("");
    }

    private static Optional<String> line(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)).strip()).filter(line -> !line.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Programs on other machines count as alive: their death cannot be seen from here. */
    private static boolean isAlive(String owner) {
        String[] words = owner.split(" ", 2);
        if (words.length < 2 || !words[1].matches("\\d{1,18}")) {
            return false;
        }
        return !words[0].equals(Host.name())
                || ProcessHandle.of(Long.parseLong(words[1])).isPresent();
    }

    private static String own() {
        return Host.name() + " " + ProcessHandle.current().pid();
    }

    /** Shows that the owner lives, at most every half minute. Through its own channel: a change by name would open the file, see above. */
    void touch(Instant now) throws IOException {
        if (!now.isBefore(touched.plus(HEARTBEAT))) {
            touched = now;
            say(own());
        }
    }

    private void say(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        channel.truncate(0);
        channel.write(bytes, 0);
    }

    /** Gives the lock back; the line goes too, so that no other machine waits for it. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            return; // closing the channel gave the lock back; the line alone keeps nobody out for longer than its age
        } finally {
            HELD.remove(held);
        }
    }
}
