package io.github.candleclock.tui.panel;

import io.github.candleclock.text.Figures;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import io.github.candleclock.tui.widget.ShareBar;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.util.List;

/** The four kinds of token of a total: a bar of their shares, and a row each, or two by two where rows are few. */
final class TokenKinds {
    /** Rows with a row for each kind. */
    static final int HIGH = 5;
    /** Rows with two kinds in each. */
    static final int LOW = 3;

    /** One kind of token; {@code word} for where room is short. */
    private record Kind(String name, String word, long count, String figure, Role role) {}

    private TokenKinds() {}

    /** Draws as much as fits: the bar first. */
    static void draw(Canvas area, UsageTotals used) {
        List<Kind> kinds = kinds(used);
        List<ShareBar.Part> parts = kinds.stream()
                .map(kind -> new ShareBar.Part(kind.count(), kind.role()))
                .toList();
        if (area.height() >= LOW) {
            ShareBar.draw(area, 0, 0, area.width(), parts);
        }
        if (area.height() >= HIGH) {
            drawRows(area, kinds, used.tokens().total());
        } else {
            drawPairs(area, area.height() >= LOW ? 1 : 0, kinds);
        }
    }

    private static void drawRows(Canvas area, List<Kind> kinds, long whole) {
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            area.put(0, i + 1, "■", kind.role());
            area.put(2, i + 1, kind.name(), Role.TEXT);
            area.right(area.width() - 10, i + 1, Wording.share(kind.count(), whole), Role.DIM);
            area.right(area.width(), i + 1, kind.figure(), Role.TEXT);
        }
    }

    private static void drawPairs(Canvas area, int y, List<Kind> kinds) {
        int column = (area.width() + 1) / 2;
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            int x = i / 2 * column;
            int end = i < 2 ? column - 2 : area.width();
            area.put(x, y + i % 2, "■", kind.role());
            area.put(x + 2, y + i % 2, column < 24 ? kind.word() : kind.name(), Role.DIM);
            area.right(end, y + i % 2, kind.figure(), Role.TEXT);
        }
    }

    /** Only output can be a lower bound: what a placeholder leaves out is never read or written to the cache. */
    private static List<Kind> kinds(UsageTotals used) {
        TokenCounts tokens = used.tokens();
        String output = Wording.madeOf(used, Figures.tokens(tokens.output()));
        return List.of(
                new Kind("output", "out", tokens.output(), output, Role.SERIES1),
                new Kind("input", "in", tokens.input(), Figures.tokens(tokens.input()), Role.DIM),
                new Kind(
                        "cache write", "write", tokens.cacheWrite(), Figures.tokens(tokens.cacheWrite()), Role.SERIES3),
                new Kind("cache read", "read", tokens.cacheRead(), Figures.tokens(tokens.cacheRead()), Role.SERIES2));
    }
}
