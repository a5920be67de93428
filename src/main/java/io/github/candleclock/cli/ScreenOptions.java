package io.github.candleclock.cli;

import io.github.candleclock.budget.Budget;
import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.page.LivePage;
import io.github.candleclock.tui.page.Page;
import io.github.candleclock.tui.page.StripPage;
import io.github.candleclock.tui.terminal.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a dashboard, whichever logs it shows. */
abstract class ScreenOptions {
    @Option(
            names = "--budget",
            paramLabel = "SPAN=AMOUNT",
            converter = BudgetConverter.class,
            description =
                    "A limit of your own: block=20usd, day=50usd, block=2Mtok; may be repeated. The candle burns down by the "
                            + "block budget that is furthest used.")
    private List<Budget> budgets = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "candle-dark, candle-light, or a theme file. Otherwise what suits the terminal's background.")
    private String theme = "";

    @Option(
            names = "--color",
            paramLabel = "LEVEL",
            converter = ColourConverter.class,
            description = "auto, none, 16, 256 or 24bit. Otherwise what NO_COLOR, TERM and COLORTERM say.")
    private @Nullable ColourLevel colours;

    @Option(names = "--ascii", negatable = true, description = "Draw with ASCII alone. Otherwise as the locale says.")
    private @Nullable Boolean ascii;

    @Option(names = "--compact", description = "A strip of one to three lines, for a small pane.")
    private boolean compact;

    @Option(names = "--once", description = "Print one frame as plain text, and end.")
    private boolean once;

    /** How the logs are counted. */
    abstract CountOptions counting();

    final List<Budget> budgets() {
        return List.copyOf(budgets);
    }

    /** What counts unless people have named budgets of their own. */
    final void suggestBudgets(List<Budget> suggested) {
        if (budgets.isEmpty()) {
            budgets = suggested;
        }
    }

    final String theme() {
        return theme;
    }

    final ColourLevel colours(Map<String, String> environment) {
        return colours == null ? ColourLevel.detect(environment) : colours;
    }

    final Glyphs glyphs(Map<String, String> environment) {
        if (ascii == null) {
            return Glyphs.detect(environment);
        }
        return ascii ? Glyphs.ASCII : Glyphs.UNICODE;
    }

    final Page page() {
        return compact ? new StripPage() : new LivePage();
    }

    /** Rows of a frame that is printed and not shown, where there are so many. */
    final int rows(int there) {
        return compact ? Math.min(there, StripPage.HEIGHT) : there;
    }

    final boolean isOnce() {
        return once;
    }

    /** {@code auto} leaves it to the environment. */
    static final class ColourConverter implements ITypeConverter<ColourLevel> {
        @Override
        public @Nullable ColourLevel convert(String text) {
            if (text.equals("auto")) {
                return null;
            }
            return ColourLevel.parse(text)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is none of auto, none, 16, 256 and 24bit"));
        }
    }

    static final class BudgetConverter implements ITypeConverter<Budget> {
        @Override
        public Budget convert(String text) {
            try {
                return Budget.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
