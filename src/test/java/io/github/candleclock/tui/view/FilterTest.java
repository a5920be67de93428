package io.github.candleclock.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Filter TYPING = new Filter("", true);

    @Test
    void every_word_has_to_be_there_somewhere() {
        Filter filter = new Filter("PAY opus", false);

        assertThat(filter.passes("payments-api", "main", "claude-opus-4-8")).isTrue();
        assertThat(filter.passes("payments-api", "main", "claude-sonnet-5")).isFalse();
        assertThat(Filter.NONE.passes("")).isTrue();
        assertThat(new Filter("   ", true).passes("anything")).isTrue();
    }

    @Test
    void keys_go_into_the_text() {
        assertThat(typed("p", "a", "Space", "y")).contains(new Filter("pa y", true));
        assertThat(typed("p", "a", "Backspace")).contains(new Filter("p", true));
        assertThat(typed("p", "a", "Ctrl-U")).contains(TYPING);
        assertThat(typed("p", "Space", "Enter")).contains(new Filter("p", false));
        assertThat(typed("p", "Esc")).contains(Filter.NONE);
        assertThat(typed("Backspace")).contains(Filter.NONE);
    }

    @Test
    void other_keys_are_not_its_business() {
        assertThat(TYPING.typed("Down")).isEmpty();
        assertThat(TYPING.typed("Ctrl-C")).isEmpty();
        assertThat(Filter.NONE.typed("p")).isEmpty();
    }

    @Test
    void what_is_pasted_becomes_one_line_of_bounded_length() {
        assertThat(TYPING.with("one\ttwo\n\u001b[31mthree").text()).isEqualTo("one two [31mthree");
        assertThat(TYPING.with("x".repeat(9_000)).text()).hasSize(60);
    }

    private static Optional<Filter> typed(String... keys) {
        Filter filter = TYPING;
        for (String key : keys) {
            filter = filter.typed(key).orElseThrow();
        }
        return Optional.of(filter);
    }
}
