package io.github.candleclock.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading every byte of an archive found.
 *
 * @param frames whole frames
 * @param answers as often as they stand in them
 * @param torn bytes of half a frame at its end
 * @param damages bytes that cannot be read now
 * @param setAside bytes that could not be read once, and are kept apart since
 * @param troubles what else was wrong, a sentence each
 */
public record Verified(
        int segments,
        long frames,
        long answers,
        long bytes,
        long torn,
        List<Damage> damages,
        List<Damage> setAside,
        List<String> troubles) {
    public Verified {
        damages = List.copyOf(damages);
        setAside = List.copyOf(setAside);
        troubles = List.copyOf(troubles);
    }

    /** All that is there can be read. */
    public boolean isSound() {
        return damages.isEmpty() && troubles.isEmpty();
    }

    static Verified of(Path folder) {
        long[] answers = new long[1];
        long frames = 0;
        long bytes = 0;
        long torn = 0;
        List<Damage> damages = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        SegmentList list = new SegmentList(List.of(), List.of());
        try {
            list = SegmentList.of(folder);
            Forgotten.read(folder);
            Mistrust.read(folder);
            About.read(folder);
        } catch (IOException e) {
            troubles.add(Sentences.of(e));
        }
        for (SegmentList.Segment segment : list.segments()) {
            bytes += segment.stamp().size();
            try {
                SegmentRead read = SegmentReader.read(
                        segment.file(),
                        0,
                        frame -> answers[0] += frame.answers().size());
                Part part = Part.unread(segment.stamp())
                        .readOn(segment, read, Held.NOTHING, !list.isNewest(segment.name()));
                frames += read.frames();
                torn += part.torn();
                damages.addAll(part.damages());
            } catch (IOException e) {
                troubles.add(Sentences.of(e));
            }
        }
        return new Verified(
                list.segments().size(), frames, answers[0], bytes, torn, damages, Repair.known(folder), troubles);
    }
}
