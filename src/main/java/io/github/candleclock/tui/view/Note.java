package io.github.candleclock.tui.view;

/**
 * Something from outside the snapshot that people should read: it stays in a corner until its cause is gone, or Esc puts it away.
 *
 * @param title what it is about, in a word
 * @param sentence what is wrong and what to do; foreign text may be in it
 */
public record Note(String title, String sentence) {}
