package io.github.candleclock.demo;

import java.util.List;

/** A project that somebody might work on: its folder, and the branches worked on there. */
record Place(String name, List<String> branches) {
    static final List<Place> ALL = List.of(
            new Place("payments-api", List.of("main", "refunds", "fix/rounding")),
            new Place("docs-site", List.of("main", "search")),
            new Place("infra", List.of("main", "cheaper-runners")),
            new Place("candleclock", List.of("main", "braille-chart", "themes")),
            new Place("orchard", List.of("main", "pruning")),
            new Place("tidepool", List.of("main", "simulation", "wasm")));

    String cwd() {
        return "/home/ada/code/" + name;
    }

    /** The folder below {@code projects}: the path, with all that is no ASCII letter or digit written as a dash. */
    String slug() {
        return cwd().replaceAll("[^A-Za-z0-9]", "-");
    }
}
