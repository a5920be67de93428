package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Path;

/** What of an archive counts now: all but what is forgotten, and the positions that are not mistrusted. Any program may change it. */
final class Standing {
    private final Path folder;
    private final Retention retention;
    private Stamp forgottenStamp = Stamp.MISSING;
    private Stamp mistrustStamp = Stamp.MISSING;
    private Forgotten forgotten = Forgotten.NOTHING;
    private Mistrust mistrust = new Mistrust(0, 0);

    Standing(Path folder, Retention retention) {
        this.folder = folder;
        this.retention = retention;
    }

    /** Reads again what changed since the last time, and says whether anything did. */
    boolean refresh() throws IOException {
        Stamp forgottenNow = Stamp.of(folder.resolve(Forgotten.FILE));
        Stamp mistrustNow = Stamp.of(folder.resolve(Mistrust.FILE));
        if (forgottenNow.equals(forgottenStamp) && mistrustNow.equals(mistrustStamp)) {
            return false;
        }
        // Stamps first: a change in between is then seen the next time.
        forgotten = Forgotten.read(folder);
        mistrust = Mistrust.read(folder);
        forgottenStamp = forgottenNow;
        mistrustStamp = mistrustNow;
        return true;
    }

    /** Lets no position count that is in a segment up to this one. */
    void mistrust(Disk disk, long upTo) throws IOException {
        mistrust = new Mistrust(upTo, forgotten.undone());
        mistrust.write(disk, folder);
        mistrustStamp = Stamp.of(folder.resolve(Mistrust.FILE));
    }

    Forgotten forgotten() {
        return forgotten;
    }

    Retention retention() {
        return retention;
    }

    boolean isBehind() {
        return mistrust.isBehind(forgotten);
    }

    boolean trusts(SegmentName segment) {
        return !isBehind() && !mistrust.holds(segment);
    }

    long mistrustedUpTo() {
        return mistrust.upTo();
    }
}
