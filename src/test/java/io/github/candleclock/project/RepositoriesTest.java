package io.github.candleclock.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoriesTest {
    @TempDir
    private Path temp;

    private Path home;
    private Path web;
    private Repositories repositories;

    @BeforeEach
    void make_a_home_with_a_repository() throws IOException {
        home = Files.createDirectories(temp.resolve("home/ada")).toRealPath();
        web = repository(home.resolve("code/web"));
        repositories = Repositories.onDisk(home);
    }

    @Test
    void a_folder_deep_in_a_repository_belongs_to_its_root() throws IOException {
        Files.createDirectories(web.resolve("src/main"));

        assertThat(root(web)).contains(web);
        assertThat(root(web.resolve("src/main"))).contains(web);
        assertThat(root(web.resolve(".git/hooks"))).contains(web);
    }

    @Test
    void a_folder_outside_of_any_repository_belongs_to_none() {
        assertThat(root(home.resolve("code"))).isEmpty();
        assertThat(root(home)).isEmpty();
    }

    @Test
    void a_deleted_folder_belongs_to_the_repository_that_it_lay_in() {
        assertThat(root(web.resolve("gone/deeper"))).contains(web);
        assertThat(root(web.resolve(".claude/worktrees/gone"))).contains(web);
    }

    @Test
    void a_file_that_took_the_place_of_a_folder_is_gone_through() throws IOException {
        Files.writeString(web.resolve("src"), "");

        assertThat(root(web.resolve("src/main"))).contains(web);
    }

    @Test
    void a_deleted_worktree_is_not_guessed() {
        assertThat(root(home.resolve("code/web-fix"))).isEmpty();
    }

    @Test
    void the_inner_one_of_two_repositories_counts() throws IOException {
        Path inner = repository(web.resolve("vendor/lib"));

        assertThat(root(inner.resolve("src"))).contains(inner);
    }

    @Test
    void an_empty_git_folder_is_no_repository() throws IOException {
        Files.createDirectories(web.resolve("sub/.git"));

        assertThat(root(web.resolve("sub"))).contains(web);
    }

    @Test
    void a_worktree_belongs_to_its_main_repository() throws IOException {
        Path fix = worktree(web.resolve(".git"), "fix", "../..");

        assertThat(root(fix.resolve("src"))).contains(web);
    }

    @Test
    void a_worktree_is_found_by_relative_paths_and_line_ends_of_Windows() throws IOException {
        Path fix = worktree(web.resolve(".git"), "fix", "../..\r\n");
        write(fix.resolve(".git"), "gitdir: ../../web/.git/worktrees/fix\r\n");

        assertThat(root(fix)).contains(web);
    }

    @Test
    void a_worktree_is_found_without_a_blank_or_a_newline() throws IOException {
        Path fix = worktree(web.resolve(".git"), "fix", web.resolve(".git").toString());
        write(fix.resolve(".git"), "gitdir:" + web.resolve(".git/worktrees/fix"));

        assertThat(root(fix)).contains(web);
    }

    @Test
    void a_worktree_of_a_bare_repository_belongs_to_it() throws IOException {
        Path bare = bare(home.resolve("code/shop.git"));

        assertThat(root(worktree(bare, "fix", "../.."))).contains(bare);
    }

    @Test
    void a_bare_repository_that_is_hidden_beside_its_worktrees_is_the_folder_around_them() throws IOException {
        Path bare = bare(home.resolve("code/shop/.bare"));
        Path main = worktree(bare, "main", "../..");
        write(home.resolve("code/shop/.git"), "gitdir: ./.bare\n");

        assertThat(root(main)).contains(home.resolve("code/shop"));
        assertThat(root(home.resolve("code/shop"))).contains(home.resolve("code/shop"));
    }

    @Test
    void a_worktree_whose_main_repository_moved_stands_for_itself() throws IOException {
        Path fix = worktree(web.resolve(".git"), "fix", "../..");
        Files.move(web, home.resolve("code/moved"));

        assertThat(root(fix.resolve("src"))).contains(fix);
    }

    @Test
    void a_worktree_whose_shared_folder_is_gone_stands_for_itself() throws IOException {
        assertThat(root(worktree(web.resolve(".git"), "fix", "/gone/web/.git")))
                .contains(home.resolve("code/shelf/fix"));
    }

    @Test
    void a_submodule_stands_for_itself() throws IOException {
        Path lib = web.resolve("lib");
        bare(web.resolve(".git/modules/lib"));
        write(lib.resolve(".git"), "gitdir: ../.git/modules/lib\n");

        assertThat(root(lib.resolve("src"))).contains(lib);
    }

    @Test
    void a_repository_kept_apart_from_its_files_is_where_its_files_are() throws IOException {
        Path app = home.resolve("code/app");
        write(app.resolve(".git"), "gitdir: " + bare(home.resolve("gits/app")) + "\n");

        assertThat(root(app.resolve("src"))).contains(app);
    }

    @Test
    void a_git_file_of_something_else_is_passed_over() throws IOException {
        write(web.resolve("a/.git"), "hello\n");
        write(web.resolve("b/.git"), "");
        write(web.resolve("c/.git"), "gitdir: " + "x".repeat(5_000));
        write(web.resolve("d/.git"), "gitdir: one\ntwo\n");

        for (String folder : new String[] {"a", "b", "c", "d"}) {
            assertThat(root(web.resolve(folder))).as(folder).contains(web);
        }
    }

    @Test
    void a_git_file_with_an_impossible_path_stands_for_its_folder() throws IOException {
        write(web.resolve("sub/.git"), "gitdir: a\0b\n");

        assertThat(root(web.resolve("sub"))).contains(web.resolve("sub"));
    }

    @Test
    void a_pipe_called_git_is_never_opened() throws Exception {
        Path sub = Files.createDirectories(web.resolve("sub"));
        Assumptions.assumeThat(Git.run(sub, "mkfifo", ".git")).as("mkfifo runs").isTrue();

        assertThat(root(sub)).contains(web);
    }

    @Test
    void the_repository_of_the_home_itself_is_that_of_no_work() throws IOException {
        repository(home);

        assertThat(root(home.resolve("notes/today"))).isEmpty();
        assertThat(root(home)).isEmpty();
        assertThat(root(web.resolve("src"))).contains(web);
    }

    @Test
    void a_worktree_of_the_homes_repository_stands_for_itself() throws IOException {
        repository(home);

        assertThat(root(worktree(home.resolve(".git"), "fix", "../.."))).contains(home.resolve("code/shelf/fix"));
    }

    @Test
    void the_home_is_known_by_another_name_too() throws IOException {
        repository(home);
        Path link = link(temp.resolve("link"), home);

        assertThat(Repositories.onDisk(link).rootOf(home.resolve("notes").toString()))
                .isEmpty();
    }

    @Test
    void a_link_keeps_the_name_that_people_use() throws IOException {
        Path link = link(home.resolve("shop"), web);

        assertThat(root(link.resolve("src"))).contains(link);
    }

    @Test
    void a_link_on_the_way_does_not_lead_a_worktree_astray() throws IOException {
        Path fix = worktree(web.resolve(".git"), "fix", "../..");
        write(fix.resolve(".git"), "gitdir: ../web/.git/worktrees/fix\n");
        Files.move(fix, home.resolve("code/fix"));
        Path link = link(home.resolve("far"), home.resolve("code/fix"));

        assertThat(root(link)).contains(web);
    }

    @Test
    void what_is_no_path_of_this_system_is_never_looked_at() {
        for (String text :
                new String[] {"", "unknown", "code/web", ".", "-home-ada-code-web", "\\\\server\\share", "/a\0b"}) {
            assertThat(repositories.rootOf(text)).as(text).isEmpty();
        }
        assertThat(repositories.rootOf(home.getRoot() + "x/".repeat(5_000))).isEmpty();
    }

    @Test
    void a_folder_that_may_not_be_entered_belongs_to_none() throws IOException {
        Path locked = Files.createDirectories(web.resolve("locked/deep"));
        Files.setPosixFilePermissions(web.resolve("locked"), PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeThat(Files.exists(locked))
                    .as("this user may enter every folder")
                    .isFalse();
            assertThat(root(locked)).isEmpty();
        } finally {
            Files.setPosixFilePermissions(web.resolve("locked"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void what_was_found_once_is_kept() throws IOException {
        assertThat(root(web.resolve("src"))).contains(web);
        Files.delete(web.resolve(".git/HEAD"));

        assertThat(root(web.resolve("src"))).contains(web);
        assertThat(root(web.resolve("test"))).contains(web);
        assertThat(Repositories.onDisk(home).rootOf(web.toString())).isEmpty();
    }

    @Test
    void without_a_look_nothing_is_found() {
        assertThat(Repositories.NONE.rootOf(web.toString())).isEmpty();
    }

    private Optional<Path> root(Path folder) {
        return repositories.rootOf(folder.toString()).map(Path::of);
    }

    private static Path repository(Path folder) throws IOException {
        bare(folder.resolve(".git"));
        return folder;
    }

    private static Path bare(Path folder) throws IOException {
        write(folder.resolve("HEAD"), "ref: refs/heads/main\n");
        return folder;
    }

    /** A worktree as Git lays it, on a shelf beside the code. */
    private Path worktree(Path common, String name, String commonDir) throws IOException {
        Path files = home.resolve("code/shelf").resolve(name);
        Path git = common.resolve("worktrees").resolve(name);
        bare(git);
        write(git.resolve("commondir"), commonDir.endsWith("\n") ? commonDir : commonDir + "\n");
        write(files.resolve(".git"), "gitdir: " + git + "\n");
        return files;
    }

    private static Path link(Path link, Path target) throws IOException {
        return Files.createSymbolicLink(link, target);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
