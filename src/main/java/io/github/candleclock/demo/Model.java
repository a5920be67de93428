package io.github.candleclock.demo;

/**
 * One of Claude's models as the story uses it.
 *
 * @param dollars what a million tokens of input cost, roughly: only the story's own pace hangs on it, so it need not be kept up to date
 */
record Model(String name, double dollars) {
    static final Model OPUS = new Model("claude-opus-4-8", 5);
    static final Model SONNET = new Model("claude-sonnet-4-5-20250929", 3);
    static final Model HAIKU = new Model("claude-haiku-4-5-20251001", 1);
    static final Model MIDDLE_OPUS = new Model("claude-opus-4-6", 5);
    static final Model OLD_SONNET = new Model("claude-sonnet-4-20250514", 3);
}
