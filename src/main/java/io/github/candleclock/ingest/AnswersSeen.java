package io.github.candleclock.ingest;

import io.github.candleclock.usage.EventKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which version of Claude Code wrote each answer first, and in which sessions' names copies of it stand. About 50 bytes an answer, so that
 * a million of them fit.
 *
 * <pre>
 *   key (128 bits) ─▶ version  2.1.9     the oldest of its copies': a resumed session is copied by a newer one
 *                  ─▶ session  a41c…     of the copy that was seen first
 *                  ─▶ others   {77be…}   kept only where copies name several sessions
 * </pre>
 *
 * <p>Filled by the threads of one survey, then only read.
 */
public final class AnswersSeen {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<EventKey, Set<String>> others = new HashMap<>();
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    /** From 1; 0 for a free slot. */
    private int[] version = new int[1 << 10];

    private int[] session = new int[1 << 10];
    private int size;

    AnswersSeen() {}

    synchronized void see(EventKey key, String ofVersion, String inSession) {
        int slot = slot(key);
        if (version[slot] == 0) {
            high[slot] = key.high();
            low[slot] = key.low();
            version[slot] = number(ofVersion);
            session[slot] = number(inSession);
            if (2 * ++size > version.length) {
                grow();
            }
            return;
        }
        if (VersionOrder.FIRST.compare(ofVersion, name(version[slot])) < 0) {
            version[slot] = number(ofVersion);
        }
        if (!name(session[slot]).equals(inSession)) {
            others.computeIfAbsent(key, k -> new TreeSet<>()).add(inSession);
        }
    }

    /** How many answers there are, each counted once. */
    public int size() {
        return size;
    }

    /** The oldest version that wrote a copy of the answer. */
    public Optional<String> versionOf(EventKey key) {
        int slot = slot(key);
        return version[slot] == 0 ? Optional.empty() : Optional.of(name(version[slot]));
    }

    /** The sessions whose ids stand on copies of the answer. */
    public Set<String> sessionsOf(EventKey key) {
        int slot = slot(key);
        if (version[slot] == 0) {
            return Set.of();
        }
        Set<String> sessions = new TreeSet<>(others.getOrDefault(key, Set.of()));
        sessions.add(name(session[slot]));
        return sessions;
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known == null) {
            names.add(name);
            known = names.size();
            numbers.put(name, known);
        }
        return known;
    }

    private String name(int number) {
        return names.get(number - 1);
    }

    private int slot(EventKey key) {
        int mask = version.length - 1;
        int slot = (int) (key.low() ^ key.low() >>> 32) & mask;
        while (version[slot] != 0 && (low[slot] != key.low() || high[slot] != key.high())) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldVersion = version;
        int[] oldSession = session;
        int length = 2 * version.length;
        high = new long[length];
        low = new long[length];
        version = new int[length];
        session = new int[length];
        for (int old = 0; old < oldVersion.length; old++) {
            if (oldVersion[old] != 0) {
                int slot = slot(new EventKey(oldHigh[old], oldLow[old]));
                high[slot] = oldHigh[old];
                low[slot] = oldLow[old];
                version[slot] = oldVersion[old];
                session[slot] = oldSession[old];
            }
        }
    }
}
