package io.github.candleclock.tui.picture;

import java.util.Optional;

/** A character that is drawn, and not left to a font: it has to join its neighbours, or fonts draw it too differently. */
interface Shape {
    /** Draws it into the cell whose upper left corner is there. */
    void draw(Ink ink, int x, int y);

    /** The shape of a character; empty for one that is written as text. */
    static Optional<Shape> of(int codePoint) {
        if (codePoint >= 0x2800 && codePoint <= 0x28ff) {
            return Optional.of(new BrailleShape(codePoint - 0x2800));
        }
        if (codePoint >= 0x2500 && codePoint <= 0x257f) {
            return LineShape.of(codePoint);
        }
        if (codePoint >= 0x2580 && codePoint <= 0x259f) {
            return BlockShape.of(codePoint);
        }
        return Optional.ofNullable(Signs.ALL.get(codePoint));
    }
}
