package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A disk that fills up, or a program that is killed, in front of one of its next steps. */
final class ShakyDisk extends Disk {
    /** The program is dead from here on: nothing of it may reach the disk any more. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Path folder;
    private final Map<SegmentWriter, Path> files = new HashMap<>();
    private int stepsLeft = Integer.MAX_VALUE;
    private boolean isDeadly;
    private Path left = Path.of("");
    int steps;

    ShakyDisk(Path folder) {
        this.folder = folder;
    }

    /** From the step after so many on, until {@link #heal}, there is no room. */
    void fillUpAfter(int count) {
        stepsLeft = count;
        isDeadly = false;
    }

    /** At the step after so many the program dies; the folder as it is then is kept as it is in another. */
    void killAfter(int count, Path copy) {
        stepsLeft = count;
        isDeadly = true;
        left = copy;
    }

    void heal() {
        stepsLeft = Integer.MAX_VALUE;
    }

    private void step() throws IOException {
        steps++;
        if (stepsLeft > 0) {
            stepsLeft--;
            return;
        }
        if (isDeadly) {
            heal();
            copy(folder, left);
            throw new Killed();
        }
        throw new IOException("No space left on device");
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                // the lock is the process's: opening it here would give it up
                if (!file.endsWith(WriterLock.FILE)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    @Override
    void write(Path fresh, byte[] bytes) throws IOException {
        step();
        super.write(fresh, bytes);
    }

    @Override
    void rename(Path fresh, Path file) throws IOException {
        step();
        super.rename(fresh, file);
    }

    @Override
    void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            if (stepsLeft == 0 && !isDeadly) {
                super.delete(file); // there is always room for less
                return;
            }
            step();
        }
        super.delete(file);
    }

    @Override
    void truncate(Path file, long size) throws IOException {
        step();
        super.truncate(file, size);
    }

    @Override
    void force(SegmentWriter segment) throws IOException {
        step();
        super.force(segment);
    }

    @Override
    SegmentWriter begin(Path file, Device device) throws IOException {
        step();
        SegmentWriter segment = super.begin(file, device);
        files.put(segment, file);
        return segment;
    }

    @Override
    SegmentWriter goOn(Path file, long end, Device device) throws IOException {
        SegmentWriter segment = super.goOn(file, end, device);
        files.put(segment, file);
        return segment;
    }

    /** Half of the frame is written before the disk is full or the program dies. */
    @Override
    void append(SegmentWriter segment, ArchiveBatch frame) throws IOException {
        long before = segment.size();
        if (stepsLeft > 0) {
            step();
            super.append(segment, frame);
            return;
        }
        super.append(segment, frame);
        try (FileChannel half = FileChannel.open(files.get(segment), StandardOpenOption.WRITE)) {
            half.truncate((before + segment.size()) / 2);
        }
        step();
    }
}
