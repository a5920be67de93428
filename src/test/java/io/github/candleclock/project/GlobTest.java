package io.github.candleclock.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/home/ada/code/*          | /home/ada/code/web             | true",
                "/home/ada/code/*          | /home/ada/code/web/app         | true",
                "/home/ada/code/*          | /home/ada/code                 | false",
                "/home/ada/code            | /home/ada/code                 | true",
                "/home/ada/code/           | /home/ada/code/web             | true",
                "/home/ada/code            | /home/ada/codex                | false",
                "/home/ada/code            | /home/bob/home/ada/code        | false",
                "/home/*/web               | /home/ada/code/web             | false",
                "/home/**/web              | /home/ada/code/web             | true",
                "/home/**/web              | /home/web                      | true",
                "/home/**b                 | /home/ada/web                  | true",
                "**/web                    | /home/ada/web                  | true",
                "**                        | /home/ada/web                  | true",
                "**                        | unknown                        | true",
                "/                         | /home/ada/web                  | true",
                "clients/*                 | /home/ada/clients/blue         | true",
                "clients/*                 | /home/ada/clients/blue/web     | true",
                "clients/*                 | /home/ada/old-clients/blue     | false",
                "web                       | /home/ada/code/web             | true",
                "web                       | /home/ada/web/app              | false",
                "WEB                       | /home/ada/code/web             | false",
                "w?b                       | /home/ada/code/web             | true",
                "w?b                       | /home/ada/code/wb              | false",
                "w?b                       | /home/ada/code/w\uD83D\uDD25b  | true",
                "/home?ada                 | /home/ada                      | false",
                "w[aeiou]b                 | /home/ada/code/web             | true",
                "w[!aeiou]b                | /home/ada/code/web             | false",
                "w[!x-z]b                  | /home/ada/code/web             | true",
                "web[]-]                   | /home/ada/code/web]            | true",
                "web[]-]                   | /home/ada/code/web-            | true",
                "{web,app}-*               | /home/ada/code/app-2           | true",
                "{web,app}-*               | /home/ada/code/api-2           | false",
                "{web{,-old},app}          | /home/ada/code/web-old         | true",
                "/home/{ada,bob/src}/x     | /home/bob/src/x                | true",
                "a.b(c)+                   | /home/ada/a.b(c)+              | true",
                "a.b                       | /home/ada/axb                  | false",
                "-home-ada-*               | -home-ada-code-web             | true",
                "unknown                   | unknown                        | true",
                "C:\\code\\*               | c:\\code\\web                  | true",
                "c:/code/*                 | C:\\code\\web\\app             | true",
                "C:\\Code\\*               | C:\\code\\web                  | false",
                "web                       | C:\\code\\web                  | true",
                "code\\web                 | C:\\code\\web                  | true",
            })
    void a_pattern_matches_what_it_says(String pattern, String path, boolean matches) {
        assertThat(Glob.of(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "web[", "web[]", "web[a", "{web,app", "{a,{b}", "[z-a]", "/a[/]b"})
    void a_broken_pattern_is_refused_with_a_sentence(String pattern) {
        assertThatThrownBy(() -> new ProjectRule(pattern, Optional.empty(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the pattern .{10,}");
    }

    @Test
    void blank_names_and_tags_are_refused() {
        assertThatThrownBy(() -> new ProjectRule("web", Optional.of(" "), Set.of()))
                .hasMessageContaining("name must not be blank");
        assertThatThrownBy(() -> new ProjectRule("web", Optional.empty(), Set.of("")))
                .hasMessageContaining("tag must not be blank");
    }

    @Test
    void a_tilde_is_the_home_whatever_that_is_called() {
        ProjectRule rule = new ProjectRule("~/code/*", Optional.empty(), Set.of());

        assertThat(matches(rule.inHome("/home/ada"), "/home/ada/code/web")).isTrue();
        assertThat(matches(rule.inHome("/home/[x]{a,b}*?"), "/home/[x]{a,b}*?/code/web"))
                .isTrue();
        assertThat(matches(rule.inHome("/home/[x]{a,b}*?"), "/home/xa??/code/web"))
                .isFalse();
        assertThat(matches(rule.inHome("C:\\Users\\ada"), "c:\\Users\\ada\\code\\web"))
                .isTrue();
    }

    @Test
    void a_tilde_that_is_not_the_home_stays() {
        ProjectRule rule = new ProjectRule("~web", Optional.empty(), Set.of());

        assertThat(rule.inHome("/home/ada")).isEqualTo(rule);
    }

    private static boolean matches(ProjectRule rule, String path) {
        return Glob.of(rule.match()).matches(path);
    }
}
