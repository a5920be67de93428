package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWatchTest {
    private static final FileTime THEN = FileTime.from(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path folder;

    private Path settings;
    private Path theme;
    private SettingsWatch watch;

    @BeforeEach
    void watchTwoFiles() throws IOException {
        settings = write("config.toml", "one");
        theme = folder.resolve("mine.toml");
        watch = new SettingsWatch(List.of(settings, theme), () -> {}, fault -> {});
    }

    @Test
    void what_stays_as_it_was_is_no_change() {
        assertThat(watch.look()).isFalse();
        assertThat(watch.look()).isFalse();
    }

    @Test
    void a_change_is_seen_once() throws IOException {
        write("config.toml", "other");

        assertThat(watch.look()).isTrue();
        assertThat(watch.look()).isFalse();
    }

    @Test
    void a_file_that_is_written_anew_with_as_many_bytes_has_changed() throws IOException {
        write("config.toml", "two");
        Files.setLastModifiedTime(settings, FileTime.from(THEN.to(TimeUnit.NANOSECONDS) + 1_000, TimeUnit.NANOSECONDS));

        assertThat(watch.look()).isTrue();
    }

    @Test
    void a_file_that_took_the_place_of_another_has_changed() throws IOException {
        Path other = write("other.toml", "two");
        Files.move(other, settings, StandardCopyOption.REPLACE_EXISTING);

        assertThat(Files.getLastModifiedTime(settings)).isEqualTo(THEN);
        assertThat(watch.look()).isTrue();
    }

    @Test
    void a_file_that_comes_or_goes_has_changed() throws IOException {
        write("mine.toml", "");
        assertThat(watch.look()).isTrue();
        Files.delete(theme);
        assertThat(watch.look()).isTrue();
        assertThat(watch.look()).isFalse();
    }

    @Test
    void other_files_are_compared_with_what_was_seen_of_them() throws IOException {
        write("config.toml", "other");
        Path prices = write("prices.json", "{}");

        watch.watch(List.of(settings, prices));
        assertThat(watch.look()).isTrue();
        write("mine.toml", "");
        assertThat(watch.look()).isFalse();
        write("prices.json", "{ }");
        assertThat(watch.look()).isTrue();
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, THEN);
    }
}
