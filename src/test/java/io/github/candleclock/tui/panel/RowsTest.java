package io.github.candleclock.tui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.view.Area;
import io.github.candleclock.tui.view.ViewState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<String> NAMES = List.of("ann", "bob", "cyd", "dan");

    @Test
    void a_list_moves_on_no_further_than_its_chosen_row_needs() {
        assertThat(firstShown("bob", 2)).isZero();
        assertThat(firstShown("cyd", 2)).isEqualTo(1);
        assertThat(firstShown("dan", 2)).isEqualTo(2);
        assertThat(firstShown("dan", 9)).isZero();
        assertThat(firstShown("gone", 2)).isZero();
    }

    @Test
    void a_choice_in_another_panel_moves_nothing() {
        ViewState view = ViewState.START.focusedOn(Area.FEED).withSelected("dan");

        assertThat(Rows.firstShown(NAMES, view, Area.SESSIONS, 2)).isZero();
    }

    private static int firstShown(String chosen, int room) {
        ViewState view = ViewState.START.focusedOn(Area.SESSIONS).withSelected(chosen);
        return Rows.firstShown(NAMES, view, Area.SESSIONS, room);
    }
}
