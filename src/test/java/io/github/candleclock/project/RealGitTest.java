package io.github.candleclock.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Git itself writes is read as Git means it. */
class RealGitTest {
    @TempDir
    private Path temp;

    private Path code;
    private Path web;

    @BeforeEach
    void make_a_repository() throws Exception {
        Assumptions.assumeThat(Git.run(temp, "git", "--version"))
                .as("git is installed")
                .isTrue();
        code = Files.createDirectories(temp.resolve("home/ada/code")).toRealPath();
        web = repository("web");
    }

    @Test
    void a_repository() throws IOException {
        Files.createDirectories(web.resolve("src"));

        assertThat(root(web.resolve("src"))).isEqualTo(web);
    }

    @Test
    void a_worktree_belongs_to_its_main_repository() throws Exception {
        git(web, "worktree", "add", "-q", "../web-fix");
        git(web, "worktree", "add", "-q", ".claude/worktrees/try");

        assertThat(root(code.resolve("web-fix"))).isEqualTo(web);
        assertThat(root(web.resolve(".claude/worktrees/try"))).isEqualTo(web);
    }

    @Test
    void a_worktree_of_a_bare_repository_belongs_to_it() throws Exception {
        git(code, "clone", "-q", "--bare", "web", "shop.git");
        git(code.resolve("shop.git"), "worktree", "add", "-q", "../shop-fix");

        assertThat(root(code.resolve("shop-fix"))).isEqualTo(code.resolve("shop.git"));
    }

    @Test
    void a_submodule_stands_for_itself() throws Exception {
        Path lib = repository("lib");
        git(web, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib.toString(), "vendor/lib");

        assertThat(root(web.resolve("vendor/lib"))).isEqualTo(web.resolve("vendor/lib"));
        assertThat(root(web.resolve("vendor"))).isEqualTo(web);
    }

    @Test
    void a_repository_kept_apart_from_its_files() throws Exception {
        git(code, "init", "-q", "--separate-git-dir", "app.git", "app");

        assertThat(root(code.resolve("app"))).isEqualTo(code.resolve("app"));
    }

    private Path repository(String name) throws Exception {
        Path folder = code.resolve(name);
        git(code, "init", "-q", name);
        git(folder, "commit", "-q", "--allow-empty", "-m", "Begin");
        return folder;
    }

    private Path root(Path folder) {
        return Repositories.onDisk(code.resolveSibling("."))
                .rootOf(folder.toString())
                .map(Path::of)
                .orElseThrow();
    }

    private static void git(Path folder, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(Git.run(folder, command)).as(String.join(" ", command)).isTrue();
    }
}
