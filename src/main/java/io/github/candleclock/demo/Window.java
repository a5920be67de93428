package io.github.candleclock.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One terminal window through all the story: one session after another in it, turns in streaks, and pauses between them that keep
 * the spending near the sitting's pace.
 */
final class Window {
    private static final int WINDOWS_WITH_OWN_PLACE = 4;

    /** The window that joins the others with a project nobody has worked on before. */
    private static final int NEWCOMER = 2;

    private static final int NEW_PLACE = 3;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(6);
    private static final Duration AHEAD_OF_PACE = Duration.ofMinutes(6);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(90);
    /** Whoever is away no longer than this goes on in the same session. */
    private static final Duration SHORT_BREAK = Duration.ofMinutes(15);

    private final int number;
    private final Instant start;
    private final Rota rota;
    private final Dice dice;

    private int sittings;
    private Sitting sitting;
    private Instant satDown;
    private Instant next;
    private double spent;
    private int streak;
    private Instant partyAfter;
    private @Nullable Session session;
    private Instant sessionEnds;

    /** The windows are numbered from 0; the first is open in every sitting. */
    Window(int number, long seed, Instant start, Rota rota) {
        this.number = number;
        this.start = start;
        this.rota = rota;
        this.dice = new Dice(seed + 1_000_003L * (number + 1));
        this.sitting = rota.sitting(0);
        this.satDown = sitting.begin();
        this.next = sitting.begin();
        this.partyAfter = sitting.begin();
        this.sessionEnds = sitting.begin();
        sitDown();
    }

    /** When the next turn begins. */
    Instant next() {
        return next;
    }

    /** Plays the next turn out: all that it writes, also what is written later than the turn's beginning. */
    List<Write> turn() {
        Session current = session();
        Page page = new Turn(current, dice).play(next, party());
        spent += page.dollars();
        List<Write> writes = page.writes(dice);
        rest(page.end());
        return writes;
    }

    private Session session() {
        if (session == null || !next.isBefore(sessionEnds)) {
            Format format = format();
            session = new Session(Place.ALL.get(place()), format, model(format), dice);
            sessionEnds = next.plus(Duration.ofMinutes(dice.between(80, 170)));
        }
        return session;
    }

    /** A window of its own mostly stays with its project. */
    private int place() {
        if (sitting.cast() != Cast.APART) {
            return number < NEWCOMER ? 0 : NEW_PLACE;
        }
        return dice.chance(0.65) ? number : WINDOWS_WITH_OWN_PLACE + number % 2;
    }

    /** Claude Code is brought up to date about once a week, in the second window a little later. */
    private Format format() {
        int age = sitting.daysAgo() + (number == 1 ? 2 : 0);
        if (age > 14) {
            return new OldFormat();
        }
        return age > 7 ? new MiddleFormat() : new NewFormat();
    }

    private Model model(Format format) {
        if (format instanceof OldFormat) {
            return Model.OLD_SONNET;
        }
        if (format instanceof MiddleFormat) {
            return Model.MIDDLE_OPUS;
        }
        return number == 0 || dice.chance(0.2) ? Model.OPUS : Model.SONNET;
    }

    /** Who is sent out by the next turn: in a storm many, else now and then a few. */
    private Party party() {
        if (sitting.cast() == Cast.STORM) {
            return new Party(dice.between(8, 12), true);
        }
        if (next.isBefore(partyAfter)) {
            return Party.NOBODY;
        }
        partyAfter = next.plus(Duration.ofMinutes(dice.between(200, 280) / sitting.windows()));
        return new Party(dice.between(1, sitting.windows()), false);
    }

    private void rest(Instant end) {
        Instant due = satDown.plusSeconds((long) (spent / sitting.dollars() * 3600));
        if (sitting.cast() != Cast.STORM && streak-- > 0 && due.isBefore(end.plus(AHEAD_OF_PACE))) {
            next = end.plusMillis(dice.between(7_000, 45_000));
        } else {
            Instant latest = end.plus(LONGEST_PAUSE);
            Instant soonest = end.plusMillis(dice.between(10_000, 50_000));
            next = due.isAfter(latest) ? latest : due.isAfter(soonest) ? due : soonest;
            streak = dice.between(2, 6);
        }
        // whoever looks on from the start should not see a pause first
        if (number == 0 && end.isBefore(start) && next.isAfter(start.plusSeconds(4))) {
            next = start.plusSeconds(4);
        }
        if (next.isAfter(sitting.end().minus(LONGEST_TURN))) {
            sittings++;
            sitDown();
        }
    }

    private void sitDown() {
        while (rota.sitting(sittings).windows() <= number) {
            sittings++;
        }
        Sitting before = sitting;
        sitting = rota.sitting(sittings);
        satDown = sitting.begin().plus(Duration.ofMinutes(number * (long) dice.between(4, 14)));
        next = satDown.plusMillis(dice.between(0, 20_000));
        partyAfter = satDown.plus(Duration.ofMinutes((40 + number * 60L) / sitting.windows()));
        spent = 0;
        streak = dice.between(2, 6);
        boolean elsewhere = sitting.cast() == Cast.TOGETHER && before.cast() == Cast.APART;
        if (elsewhere || next.isAfter(before.end().plus(SHORT_BREAK))) {
            session = null;
        }
    }
}
