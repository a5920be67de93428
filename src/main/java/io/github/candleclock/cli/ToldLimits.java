package io.github.candleclock.cli;

import io.github.candleclock.demo.Status;
import io.github.candleclock.demo.StatusLine;
import io.github.candleclock.readings.Readings;
import io.github.candleclock.readings.StatusJson;
import io.github.candleclock.readings.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The status line of a made-up Claude Code: it keeps what it is told as the real one does. */
final class ToldLimits implements StatusLine {
    private final Readings readings;
    private final Path root;

    /** @param configDir the folder that the story's logs are below; that is there */
    ToldLimits(Readings readings, Path configDir) throws IOException {
        this.readings = readings;
        this.root = configDir.toRealPath().resolve("projects");
    }

    @Override
    public void take(List<Status> told) throws IOException {
        readings.keep(told.stream().map(ToldLimits::read).toList(), root);
    }

    private static Told read(Status status) {
        byte[] json = status.json().getBytes(StandardCharsets.UTF_8);
        return new Told(StatusJson.read(new ByteArrayInputStream(json)), status.at());
    }
}
