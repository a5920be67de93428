package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenTest {
    private static final UsageEvent EVENT = MadeUp.plain(1).answers().get(0).best();
    private static final Instant LATER = EVENT.at().plusSeconds(60);

    @TempDir
    private Path folder;

    private static Forgotten.Rule rule(Optional<Instant> before, Set<String> sessions, Instant upTo) {
        return new Forgotten.Rule(before, sessions, upTo, "words");
    }

    @Test
    void a_rule_holds_what_it_names_and_nothing_later() {
        assertThat(rule(Optional.empty(), Set.of("session-1"), LATER).holds(EVENT))
                .isTrue();
        assertThat(rule(Optional.empty(), Set.of("session-1"), EVENT.at()).holds(EVENT))
                .isTrue();
        assertThat(rule(Optional.empty(), Set.of("session-1"), EVENT.at().minusNanos(1_000))
                        .holds(EVENT))
                .isFalse();
        assertThat(rule(Optional.empty(), Set.of("session-2"), LATER).holds(EVENT))
                .isFalse();
        assertThat(rule(Optional.of(EVENT.at()), Set.of(), LATER).holds(EVENT)).isFalse();
        assertThat(rule(Optional.of(LATER), Set.of(), LATER).holds(EVENT)).isTrue();
        assertThat(rule(Optional.of(LATER), Set.of("session-2"), LATER).holds(EVENT))
                .isFalse();
    }

    @Test
    void rules_are_remembered_with_any_words() throws IOException {
        Forgotten.Rule odd = new Forgotten.Rule(
                Optional.of(EVENT.at()), Set.of("a=b\\n", "two\nlines", "  "), LATER, "--project \"果樹\"\r\n=\\");
        Forgotten.Rule plain = rule(Optional.empty(), Set.of("session-1"), LATER);
        Forgotten.add(folder, odd);
        Forgotten.add(folder, plain);

        assertThat(Forgotten.read(folder).rules()).containsExactly(odd, plain);
    }

    @Test
    void the_newest_rule_is_taken_back_first() throws IOException {
        assertThat(Forgotten.undo(folder)).isEmpty();
        Forgotten.Rule first = rule(Optional.empty(), Set.of("session-1"), LATER);
        Forgotten.Rule second = rule(Optional.of(LATER), Set.of(), LATER);
        Forgotten.add(folder, first);
        Forgotten.add(folder, second);

        assertThat(Forgotten.undo(folder)).contains(second);
        assertThat(Forgotten.read(folder).rules()).containsExactly(first);
        assertThat(Forgotten.read(folder).undone()).isEqualTo(1);
    }

    @Test
    void a_list_that_cannot_be_read_is_an_error_and_not_an_empty_list() throws IOException {
        Files.writeString(folder.resolve("forgotten"), "format=1\nundone=0\n\nupTo=yesterday\n");

        assertThatThrownBy(() -> Forgotten.read(folder)).hasMessageContaining("what was forgotten cannot be read");
    }
}
