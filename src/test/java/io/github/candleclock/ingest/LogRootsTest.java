package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRootsTest {
    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void make_a_home() throws IOException {
        home = Files.createDirectories(temp.resolve("home")).toRealPath();
    }

    @Test
    void looks_in_the_two_usual_places() throws IOException {
        Path old = Files.createDirectories(home.resolve(".claude"));
        Path xdg = Files.createDirectories(home.resolve(".config/claude"));

        assertThat(LogRoots.choose(List.of(), Map.of(), home).existing()).containsExactly(xdg, old);
    }

    @Test
    void takes_the_config_home_from_the_environment() throws IOException {
        Path xdg = Files.createDirectories(home.resolve("cfg/claude"));

        LogRoots roots = LogRoots.choose(
                List.of(), Map.of("XDG_CONFIG_HOME", home.resolve("cfg").toString()), home);

        assertThat(roots.existing()).containsExactly(xdg);
    }

    @Test
    void takes_a_list_from_the_environment_alone() throws IOException {
        Files.createDirectories(home.resolve(".claude"));
        Path one = Files.createDirectories(home.resolve("one"));
        Path two = Files.createDirectories(home.resolve("two"));

        LogRoots roots = LogRoots.choose(List.of(), Map.of("CLAUDE_CONFIG_DIR", " ~/one, " + two + " ,,"), home);

        assertThat(roots.existing()).containsExactly(one, two);
    }

    @Test
    void does_not_fall_back_to_the_home_when_a_named_folder_is_missing() throws IOException {
        Files.createDirectories(home.resolve(".claude"));

        assertThat(LogRoots.choose(List.of(), Map.of("CLAUDE_CONFIG_DIR", "~/gone"), home)
                        .existing())
                .isEmpty();
        assertThat(LogRoots.choose(List.of("/gone"), Map.of(), home).existing()).isEmpty();
    }

    @Test
    void an_empty_list_is_no_list() throws IOException {
        Path old = Files.createDirectories(home.resolve(".claude"));

        assertThat(LogRoots.choose(List.of(), Map.of("CLAUDE_CONFIG_DIR", ""), home)
                        .existing())
                .containsExactly(old);
    }

    @Test
    void what_was_asked_for_goes_before_the_environment() throws IOException {
        Path asked = Files.createDirectories(home.resolve("asked"));
        Files.createDirectories(home.resolve("named"));

        LogRoots roots = LogRoots.choose(List.of(asked.toString()), Map.of("CLAUDE_CONFIG_DIR", "~/named"), home);

        assertThat(roots.existing()).containsExactly(asked);
    }

    @Test
    void an_entry_may_be_the_folder_of_projects_itself() throws IOException {
        Path projects = Files.createDirectories(home.resolve("x/projects"));

        LogRoots roots = LogRoots.choose(List.of(projects.toString()), Map.of(), home);

        assertThat(roots.existing()).containsExactly(home.resolve("x"));
        assertThat(roots.projectFolders()).containsExactly(projects);
    }

    @Test
    void a_root_reached_twice_is_one() throws IOException {
        Path real = home.resolve("real");
        Files.createDirectories(real.resolve("projects"));
        Files.createSymbolicLink(home.resolve("link"), real);

        LogRoots roots = LogRoots.choose(List.of("~/link", "~/real"), Map.of(), home);

        assertThat(roots.existing()).containsExactly(real);
        assertThat(roots.projectFolders()).containsExactly(real.resolve("projects"));
    }

    @Test
    void a_folder_without_projects_is_a_root_and_has_nothing_to_read() throws IOException {
        Path root = Files.createDirectories(home.resolve(".claude"));

        LogRoots roots = LogRoots.choose(List.of(), Map.of(), home);

        assertThat(roots.existing()).containsExactly(root);
        assertThat(roots.projectFolders()).isEmpty();
    }
}
