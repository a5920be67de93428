package io.github.candleclock.demo;

import java.util.List;

/**
 * A plot in scenes, and the budgets that make them matter. Times count from the beginning of the block that is under way at the opening.
 *
 * <pre>
 *        0:00            1:50   2:20      2:50     3:26   3:53  4:05       5:00
 *  busy   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░████████        ░░░░░░▒▒▒▒▒▒▒▒▒▒▒  │▒▒▒▒
 *  calm   ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░     ░░░░░░░░░░░░░░░░░░░░░░░░  │░░░░
 *  over   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░████████                           │▒▒▒▒
 *                               ↑ opening storm    pause  a second project  a new block
 * </pre>
 *
 * @param scenes of the story's day, from its morning on
 * @param afterwards what each new block begins with
 * @param ceiling what five hours of Claude hold, in dollars
 * @param elsewhere the share of it that is used on the phone
 */
record Script(List<String> budgets, List<Scene> scenes, Scene afterwards, double ceiling, double elsewhere) {
    private static final Scene MORNING = Scene.apart(-345, -150, 2, 4.8);
    private static final Scene HARD_AT_WORK = Scene.apart(6, 110, 2, 7.8);
    private static final Scene EASED = Scene.together(110, 169, 2, 5.4);
    private static final Scene STORM = Scene.storm(170, 206, 70);
    private static final Scene BUSY_AGAIN = Scene.together(1, 100, 3, 4.0);

    private static final Script BUSY = new Script(
            List.of("block=80usd", "day=85usd"),
            List.of(MORNING, HARD_AT_WORK, EASED, STORM, Scene.together(233, 297, 3, 3.0)),
            BUSY_AGAIN,
            95,
            0.08);
    private static final Script CALM = new Script(
            List.of("block=40usd", "day=100usd"),
            List.of(Scene.apart(-345, -150, 2, 2.4), Scene.apart(6, 185, 2, 3.2), Scene.apart(194, 297, 2, 3.2)),
            Scene.together(1, 100, 3, 1.2),
            60,
            0);
    private static final Script OVER = new Script(
            List.of("block=60usd", "day=150usd"),
            List.of(MORNING, HARD_AT_WORK, EASED, Scene.storm(170, 218, 70)),
            BUSY_AGAIN,
            72,
            0.06);

    static Script of(Plot plot) {
        return switch (plot) {
            case BUSY -> BUSY;
            case CALM -> CALM;
            case OVER -> OVER;
        };
    }

    boolean isStormy() {
        return scenes.stream().anyMatch(scene -> scene.cast() == Cast.STORM);
    }
}
