package io.github.candleclock.demo;

import java.util.List;

/** What happens in a stretch of the story, each in the order of time: what is written, and what the status line is told. */
record Chapter(List<Write> writes, List<Status> statuses) {}
