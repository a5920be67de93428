package io.github.candleclock.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.candleclock.limit.Estimate.Basis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitChoiceTest {
    @Test
    void a_limit_is_an_amount_of_dollars_or_tokens() {
        assertThat(LimitChoice.parse("40usd"))
                .isEqualTo(new LimitChoice(Optional.of(Budget.parse("block=40usd")), Optional.empty()));
        assertThat(LimitChoice.parse(" 2MTok ").amount()).contains(Budget.parse("block=2Mtok"));
    }

    @Test
    void a_limit_is_guessed_by_a_basis_that_people_name() {
        for (Basis basis : Basis.values()) {
            assertThat(LimitChoice.parse(basis.key())).isEqualTo(new LimitChoice(Optional.empty(), Optional.of(basis)));
        }
        assertThat(LimitChoice.parse("Max20").basis()).contains(Basis.MAX20);
        assertThat(LimitChoice.parse("highest")).isEqualTo(LimitChoice.STANDARD);
    }

    @Test
    void none_leaves_the_clock() {
        assertThat(LimitChoice.parse("none")).isEqualTo(new LimitChoice(Optional.empty(), Optional.empty()));
    }

    @Test
    void whatever_else_stands_there_is_told_with_what_would_be_right() {
        for (String wrong : new String[] {"", "max", "40", "0usd", "block=40usd", "-1usd"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LimitChoice.parse(wrong))
                    .withMessage(
                            "'" + wrong + "' is no limit. Write an amount, such as 40usd or 2Mtok, or highest, p90, "
                                    + "pro, max5, max20 or none.");
        }
    }
}
