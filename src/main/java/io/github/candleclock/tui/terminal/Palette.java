package io.github.candleclock.tui.terminal;

/** The 256 colours of terminals, and the one that comes nearest to an RGB value. */
final class Palette {
    private static final int[] CUBE_STEPS = {0, 95, 135, 175, 215, 255};
    private static final int CUBE = 16;
    private static final int GREYS = 232;

    private Palette() {}

    /** The number of a cube colour or a grey; the first sixteen are left out, for people change them. */
    static int nearestOf256(int rgb) {
        int red = step(rgb >> 16 & 0xff);
        int green = step(rgb >> 8 & 0xff);
        int blue = step(rgb & 0xff);
        int cube = CUBE_STEPS[red] << 16 | CUBE_STEPS[green] << 8 | CUBE_STEPS[blue];
        int average = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        int grey = Math.max(0, Math.min(23, (average - 3) / 10));
        int level = 8 + 10 * grey;
        boolean isGrey = distance(level << 16 | level << 8 | level, rgb) < distance(cube, rgb);
        return isGrey ? GREYS + grey : CUBE + 36 * red + 6 * green + blue;
    }

    private static int step(int channel) {
        int best = 0;
        for (int i = 1; i < CUBE_STEPS.length; i++) {
            if (Math.abs(CUBE_STEPS[i] - channel) < Math.abs(CUBE_STEPS[best] - channel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }
}
