package io.github.candleclock.tui.panel;

import io.github.candleclock.archive.ArchiveHealth;
import io.github.candleclock.monitor.IngestHealth;
import io.github.candleclock.monitor.Snapshot;
import io.github.candleclock.text.Foreign;
import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.view.ViewState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What could not be read, by name, what was skipped, by reason, and a price list from long ago: one row above the footer, only where there is
 * something to tell.
 */
public final class TroublePanel implements Panel {
    private static final String BETWEEN = " · ";
    /** Columns for the name of a file that cannot be read, and the words before it. */
    private static final int NAMES = 56;

    @Override
    public String title() {
        return "Health";
    }

    @Override
    public Size least() {
        return new Size(36, 1);
    }

    @Override
    public void draw(Canvas area, Snapshot snapshot, ViewState view) {
        IngestHealth health = snapshot.health();
        boolean isUnreadable = health.unreadableCount() > 0;
        List<String> words = words(snapshot);
        if (!isUnreadable && words.isEmpty()) {
            return;
        }
        int x = area.put(0, 0, "▲ ", Role.WARNING);
        String rest = fitting(words, area.width() - x - (isUnreadable ? NAMES : 0));
        if (isUnreadable) {
            x = area.put(x, 0, "cannot read ", Role.TEXT);
            x = area.put(x, 0, named(health, area.width() - x - Width.of(rest)), Role.TEXT);
            rest = rest.isEmpty() ? "" : " · " + rest;
        }
        area.put(x, 0, rest, Role.DIM);
    }

    /** What comes last goes first; the first is always said. */
    private static String fitting(List<String> words, int room) {
        List<String> shown = new ArrayList<>(words);
        while (shown.size() > 1 && Width.of(String.join(BETWEEN, shown)) > room) {
            shown.remove(shown.size() - 1);
        }
        return String.join(BETWEEN, shown);
    }

    /** As many names as fit; the first is cut where not even that one does. */
    private static String named(IngestHealth health, int room) {
        for (int named = health.unreadable().size(); named > 0; named--) {
            String names =
                    Foreign.harmless(String.join(", ", health.unreadable().subList(0, named)));
            int more = health.unreadableCount() - named;
            String whole = names + (more > 0 ? " and " + more + " more" : "");
            if (Width.of(whole) + 3 <= room || named == 1) {
                return Foreign.cut(whole, room - 3);
            }
        }
        return Wording.count(health.unreadableCount(), "file");
    }

    private static List<String> words(Snapshot snapshot) {
        IngestHealth health = snapshot.health();
        String skipped = health.skipped().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        List<String> words = new ArrayList<>(archives(snapshot));
        if (!skipped.isEmpty()) {
            words.add("skipped " + skipped);
        }
        if (health.aheadOfClock() > 0) {
            words.add(Wording.count(health.aheadOfClock(), "answer") + " ahead of the clock");
        }
        snapshot.outdatedPrices().ifPresent(day -> words.add(prices(day, snapshot)));
        return words;
    }

    private static List<String> archives(Snapshot snapshot) {
        List<String> words = new ArrayList<>();
        for (ArchiveHealth archive : snapshot.archives()) {
            archive.trouble().ifPresent(why -> words.add("the archive " + Foreign.harmless(why)));
            if (!archive.damages().isEmpty()) {
                words.add(Wording.count(archive.damages().size(), "part")
                        + " of the archive damaged: 'candleclock doctor'");
            }
        }
        return words;
    }

    private static String prices(LocalDate day, Snapshot snapshot) {
        LocalDate today = LocalDate.ofInstant(snapshot.now(), snapshot.zone());
        return "prices of " + day + " are " + ChronoUnit.DAYS.between(day, today)
                + " days old: 'candleclock prices update'";
    }
}
