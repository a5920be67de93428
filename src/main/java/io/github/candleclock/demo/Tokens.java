package io.github.candleclock.demo;

/** What one answer used; {@code hour} says that its cache writes last an hour, not five minutes. */
record Tokens(int input, int write, int read, int output, boolean hour) {
    static final Tokens NONE = new Tokens(0, 0, 0, 0, false);

    int all() {
        return input + write + read + output;
    }

    /** Output alone is summed over a subagent's life; what it held is that of its last answer. */
    Tokens after(Tokens earlier) {
        return new Tokens(input, write, read, output + earlier.output, hour);
    }

    /** Roughly what it cost, for the story's pace. */
    double dollars(Model model) {
        double weight = input + write * (hour ? 2 : 1.25) + read * 0.1 + output * 5.0;
        return weight * model.dollars() / 1_000_000;
    }
}
