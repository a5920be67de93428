package io.github.candleclock.cli;

import io.github.candleclock.archive.Archives;
import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.ingest.LogRoots;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.page.StripPage;
import io.github.candleclock.tui.terminal.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a dashboard, whichever logs it shows. What is typed goes to the settings, which read it. */
abstract class ScreenOptions {
    @Option(
            names = "--budget",
            paramLabel = "SPAN=AMOUNT",
            description =
                    "A limit of your own: block=20usd, day=50usd, block=2Mtok; may be repeated. Where Claude does not say, the "
                            + "candle burns down by the block budget that is furthest used.")
    private List<String> budgets = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "LIMIT",
            description =
                    "What the five hours hold, where Claude does not say: 40usd, 2Mtok; or a guess: highest (your highest block), "
                            + "p90, pro, max5, max20; or none.")
    private @Nullable String limit;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "candle-dark, candle-light, or a theme file. Otherwise what suits the terminal's background.")
    private @Nullable String theme;

    @Option(
            names = "--color",
            paramLabel = "LEVEL",
            description = "auto, none, 16, 256 or 24bit. Otherwise what NO_COLOR, TERM and COLORTERM say.")
    private @Nullable String color;

    @Option(names = "--ascii", negatable = true, description = "Draw with ASCII alone. Otherwise as the locale says.")
    private @Nullable Boolean ascii;

    @Option(names = "--compact", negatable = true, description = "A strip of one to three lines, for a small pane.")
    private @Nullable Boolean compact;

    @Option(names = "--once", description = "Print one frame as plain text, and end.")
    private boolean once;

    private final CountOptions counting;

    /** @param counting how the logs are counted: a mixin of those that extend this */
    ScreenOptions(CountOptions counting) {
        this.counting = counting;
        counting.settings().ask(typed -> {
            typed.texts("budgets", "--budget", budgets);
            typed.text("limit", "--limit", limit);
            typed.text("theme", "--theme", theme);
            typed.text("color", "--color", color);
            typed.flag("ascii", "--ascii", ascii);
            typed.flag("compact", "--compact", compact);
        });
    }

    /** How the logs are counted. */
    final CountOptions counting() {
        return counting;
    }

    /** By what is counted, budgets included. */
    final Rules rules(Outside outside) {
        return counting().settings().use(outside, chosen -> rules(outside, chosen));
    }

    /** The archives that belong to some logs; none, where nothing of them is to be kept. */
    Archives archives(Outside outside, LogRoots roots) {
        return Archives.none(outside.clock());
    }

    /** By what is counted when these settings count. */
    Rules rules(Outside outside, ChosenSettings chosen) throws SettingsException {
        return CountOptions.rules(outside, chosen).withBudgets(chosen.settings().budgets());
    }

    /**
     * How everything looks when these settings count.
     *
     * @param isLight whether the terminal's background is light, where that is known
     */
    final Look look(Settings settings, Outside outside, Optional<Boolean> isLight) {
        ColourLevel level = settings.color().orElseGet(() -> ColourLevel.detect(outside.environment()));
        return new Look(Themes.read(settings.theme().orElse(""), isLight), 0, level, glyphs(settings, outside));
    }

    final Glyphs glyphs(Settings settings, Outside outside) {
        return settings.ascii()
                .map(ascii -> ascii ? Glyphs.ASCII : Glyphs.UNICODE)
                .orElseGet(() -> Glyphs.detect(outside.environment()));
    }

    final Page page(Outside outside) {
        return isCompact(outside) ? new StripPage() : new LivePage();
    }

    /** Whether what the page shows is to be printed as JSON. */
    boolean isJson() {
        return false;
    }

    /** Rows of a frame that is printed and not shown, where there are so many. */
    final int rows(Outside outside, int there) {
        return isCompact(outside) ? Math.min(there, StripPage.HEIGHT) : there;
    }

    boolean isCompact(Outside outside) {
        return settings(outside).compact();
    }

    final boolean isOnce() {
        return once;
    }

    final Settings settings(Outside outside) {
        return counting().settings().settings(outside);
    }
}
