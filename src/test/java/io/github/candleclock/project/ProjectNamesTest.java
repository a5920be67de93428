package io.github.candleclock.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectNamesTest {
    private static final String WEB = "/home/ada/code/web";

    @Test
    void without_rules_a_project_is_called_by_the_last_part_of_its_folder() {
        assertThat(ProjectNames.PLAIN.of(WEB)).isEqualTo(new Project(WEB, "web", Set.of()));
        assertThat(ProjectNames.PLAIN.of("C:\\code\\web").name()).isEqualTo("web");
        assertThat(ProjectNames.PLAIN.of("-home-ada-code-web")).isEqualTo(plain("-home-ada-code-web"));
        assertThat(ProjectNames.PLAIN.of(Whereabouts.UNKNOWN)).isEqualTo(plain("unknown"));
    }

    @Test
    void work_below_a_repository_belongs_to_its_root() {
        ProjectNames names = new ProjectNames(List.of(), folder -> Optional.of(WEB));

        assertThat(names.of(WEB + "/src/main")).isEqualTo(new Project(WEB, "web", Set.of()));
    }

    @Test
    void each_rule_that_matches_adds_its_tags_and_the_first_with_a_name_names() {
        ProjectNames names = new ProjectNames(
                List.of(
                        rule("/home/ada/code/*", null, "work"),
                        rule("web", "Shop", "billed"),
                        rule("w*", "Other", "work", "letters"),
                        rule("app", "App", "phone")),
                Repositories.NONE);

        Project project = names.of(WEB);

        assertThat(project.id()).isEqualTo("Shop");
        assertThat(project.name()).isEqualTo("Shop");
        assertThat(project.tags()).containsExactly("billed", "letters", "work");
    }

    @Test
    void a_tag_alone_changes_no_name() {
        ProjectNames names = new ProjectNames(List.of(rule("web", null, "work")), Repositories.NONE);

        assertThat(names.of(WEB)).isEqualTo(new Project(WEB, "web", Set.of("work")));
    }

    @Test
    void projects_of_one_name_are_one() {
        ProjectNames names = new ProjectNames(List.of(rule("{web,api}", "Shop")), Repositories.NONE);

        assertThat(names.of(WEB)).isEqualTo(names.of("/home/ada/old/api"));
    }

    @Test
    void rules_look_at_the_repository_not_at_the_folder_in_it() {
        ProjectNames names =
                new ProjectNames(List.of(rule("web", "Shop"), rule("src", "Sources")), folder -> Optional.of(WEB));

        assertThat(names.of(WEB + "/src").name()).isEqualTo("Shop");
    }

    @Test
    void each_place_is_looked_at_once() {
        List<String> asked = new ArrayList<>();
        ProjectNames names = new ProjectNames(List.of(), folder -> {
            asked.add(folder);
            return Optional.empty();
        });

        names.of(WEB);
        names.of(WEB);

        assertThat(asked).containsExactly(WEB);
    }

    private static Project plain(String id) {
        return new Project(id, id, Set.of());
    }

    private static ProjectRule rule(String match, @Nullable String name, String... tags) {
        return new ProjectRule(match, Optional.ofNullable(name), Set.of(tags));
    }
}
