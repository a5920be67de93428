package io.github.candleclock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void deletes_a_temporary_folder_with_all_that_is_in_it() throws IOException {
        DemoFolder folder = DemoFolder.temporary();
        new DemoWriter(folder.path(), Plot.BUSY, 1, () -> START).layDownHistory();
        assertThat(folder.path().resolve("projects")).isNotEmptyDirectory();

        folder.close();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void may_be_closed_twice() throws IOException {
        DemoFolder folder = DemoFolder.temporary();
        folder.close();
        folder.close();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void lets_nobody_else_look_into_a_temporary_folder() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (DemoFolder folder = DemoFolder.temporary()) {
            assertThat(folder.path().getFileName().toString()).startsWith("candleclock-demo-");
            assertThat(Files.getPosixFilePermissions(folder.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void makes_a_chosen_folder_and_leaves_it(@TempDir Path parent) throws IOException {
        Path chosen = parent.resolve("a/b");
        try (DemoFolder folder = DemoFolder.chosen(chosen)) {
            Files.writeString(folder.path().resolve("kept"), "");
        }
        assertThat(chosen.resolve("kept")).exists();
    }

    @Test
    void does_not_follow_links_out_of_a_temporary_folder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("kept"), "");
        try (DemoFolder folder = DemoFolder.temporary()) {
            Files.createSymbolicLink(folder.path().resolve("link"), elsewhere);
        }
        assertThat(elsewhere.resolve("kept")).exists();
    }
}
