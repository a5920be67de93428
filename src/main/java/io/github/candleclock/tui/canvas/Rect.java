package io.github.candleclock.tui.canvas;

/** A region of the screen in cells; x and y count from the upper left corner, from 0. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean contains(int column, int row) {
        return column >= x && column < right() && row >= y && row < bottom();
    }

    /** What both cover; empty where they do not meet. */
    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rect(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }
}
