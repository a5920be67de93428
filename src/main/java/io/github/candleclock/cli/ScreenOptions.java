package io.github.candleclock.cli;

import io.github.candleclock.config.ChosenSettings;
import io.github.candleclock.config.Settings;
import io.github.candleclock.config.SettingsException;
import io.github.candleclock.monitor.Rules;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.Look;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.page.StripPage;
import io.github.candleclock.tui.terminal.Glyphs;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a dashboard, whichever logs it shows. What is typed goes to the settings, which read it. */
abstract class ScreenOptions {
    @Option(
            names = "--budget",
            paramLabel = "SPAN=AMOUNT",
            description =
                    "A limit of your own: block=20usd, day=50usd, block=2Mtok; may be repeated. The candle burns down by the "
                            + "block budget that is furthest used.")
    final void budgets(List<String> texts) {
        counting().settings().type("budgets", "--budget", texts);
    }

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "candle-dark, candle-light, or a theme file. Otherwise what suits the terminal's background.")
    final void theme(String text) {
        counting().settings().type("theme", "--theme", List.of(text));
    }

    @Option(
            names = "--color",
            paramLabel = "LEVEL",
            description = "auto, none, 16, 256 or 24bit. Otherwise what NO_COLOR, TERM and COLORTERM say.")
    final void color(String text) {
        counting().settings().type("color", "--color", List.of(text));
    }

    @Option(names = "--ascii", negatable = true, description = "Draw with ASCII alone. Otherwise as the locale says.")
    final void ascii(boolean alone) {
        counting().settings().type("ascii", alone ? "--ascii" : "--no-ascii", List.of("" + alone));
    }

    @Option(names = "--compact", negatable = true, description = "A strip of one to three lines, for a small pane.")
    final void compact(boolean strip) {
        counting().settings().type("compact", strip ? "--compact" : "--no-compact", List.of("" + strip));
    }

    @Option(names = "--once", description = "Print one frame as plain text, and end.")
    private boolean once;

    /** How the logs are counted. */
    abstract CountOptions counting();

    /** By what is counted, budgets included. */
    final Rules rules(Outside outside) {
        try {
            return rules(outside, counting().settings().chosen(outside));
        } catch (SettingsException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
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
