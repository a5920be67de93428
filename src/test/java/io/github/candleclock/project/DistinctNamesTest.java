package io.github.candleclock.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
    @Test
    void a_name_that_no_other_has_is_the_last_part() {
        assertThat(names("/home/ada/code/web", "/home/ada/code/app").values()).containsExactly("web", "app");
    }

    @Test
    void of_two_that_are_called_the_same_the_folders_above_are_told() {
        assertThat(names("/code/client-a/web", "/code/client-b/web", "/code/app"))
                .isEqualTo(Map.of(
                        "/code/client-a/web", "client-a/web",
                        "/code/client-b/web", "client-b/web",
                        "/code/app", "app"));
    }

    @Test
    void only_as_much_is_told_as_is_needed() {
        assertThat(names("/a/x/web", "/b/x/web", "/b/y/web"))
                .isEqualTo(Map.of("/a/x/web", "a/x/web", "/b/x/web", "b/x/web", "/b/y/web", "y/web"));
    }

    @Test
    void a_path_that_another_ends_in_stays_whole() {
        assertThat(names("/code/web", "/home/ada/code/web"))
                .isEqualTo(Map.of("/code/web", "/code/web", "/home/ada/code/web", "ada/code/web"));
    }

    @Test
    void paths_of_both_kinds_are_told_apart() {
        assertThat(names("C:\\a\\web", "D:\\a\\web", "/b/web"))
                .isEqualTo(Map.of("C:\\a\\web", "C:\\a\\web", "D:\\a\\web", "D:\\a\\web", "/b/web", "b/web"));
    }

    @Test
    void what_is_no_path_stays_whole_and_keeps_its_name_from_others() {
        List<Project> projects = List.of(
                new Project("web", "web", Set.of()),
                new Project("clients/web", "clients/web", Set.of()),
                ProjectNames.PLAIN.of("/code/web"),
                ProjectNames.PLAIN.of("/home/ada/clients/web"),
                ProjectNames.PLAIN.of("unknown"));

        assertThat(DistinctNames.of(projects))
                .isEqualTo(Map.of(
                        "web", "web",
                        "clients/web", "clients/web",
                        "/code/web", "code/web",
                        "/home/ada/clients/web", "ada/clients/web",
                        "unknown", "unknown"));
    }

    @Test
    void one_project_with_different_tags_is_named_once() {
        assertThat(DistinctNames.of(
                        List.of(new Project("/a/web", "web", Set.of("work")), new Project("/a/web", "web", Set.of()))))
                .isEqualTo(Map.of("/a/web", "web"));
    }

    @Test
    void all_names_differ_and_each_is_an_ending_of_its_id_in_any_order() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                ids.add(path(random));
            }
            List<Project> projects =
                    new ArrayList<>(ids.stream().map(ProjectNames.PLAIN::of).toList());
            Map<String, String> names = DistinctNames.of(projects);

            assertThat(names.keySet()).isEqualTo(ids);
            assertThat(names.values()).doesNotHaveDuplicates();
            names.forEach((id, name) -> {
                String path = name.equals(id) ? id : id.replaceFirst("[/\\\\]$", "");
                assertThat(path).endsWith(name);
                assertThat(name.equals(id) || isSlash(path.charAt(path.length() - name.length() - 1)))
                        .as("%s begins at a part of %s", name, id)
                        .isTrue();
            });
            Collections.shuffle(projects, random);
            assertThat(DistinctNames.of(projects)).isEqualTo(names);
        }
    }

    private static String path(Random random) {
        String slash = random.nextInt(5) == 0 ? "\\" : "/";
        String start = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "C:" + slash;
            default -> slash;
        };
        String end = random.nextInt(10) == 0 ? slash : "";
        return random.ints(1 + random.nextInt(4), 0, 3)
                .mapToObj(part -> List.of("a", "b", "web").get(part))
                .collect(Collectors.joining(slash, start, end));
    }

    private static boolean isSlash(char letter) {
        return letter == '/' || letter == '\\';
    }

    private static Map<String, String> names(String... ids) {
        return DistinctNames.of(Stream.of(ids).map(ProjectNames.PLAIN::of).toList());
    }
}
