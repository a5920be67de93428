package io.github.candleclock.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys, one after the other, and what is chosen after them. */
class MovementTest {
    private List<String> sessions = List.of("ann", "bob", "cyd", "dan");
    private ViewState view = ViewState.START;

    @Test
    void the_first_arrow_chooses_the_first_session() {
        press(Action.DOWN);

        assertThat(view.isSelected(Area.SESSIONS, "ann")).isTrue();
    }

    @Test
    void arrows_go_from_row_to_row_and_stop_at_both_ends() {
        assertThat(chosenAfter(Action.DOWN, Action.DOWN, Action.DOWN)).contains("cyd");
        assertThat(chosenAfter(Action.DOWN, Action.DOWN)).contains("dan");
        assertThat(chosenAfter(Action.UP)).contains("cyd");
        assertThat(chosenAfter(Action.FIRST, Action.UP)).contains("ann");
        assertThat(chosenAfter(Action.LAST)).contains("dan");
        assertThat(chosenAfter(Action.PAGE_UP)).contains("ann");
        assertThat(chosenAfter(Action.PAGE_DOWN)).contains("dan");
    }

    @Test
    void a_choice_stays_with_its_row_when_rows_change_places() {
        press(Action.DOWN, Action.DOWN);
        sessions = List.of("dan", "cyd", "bob", "ann");

        assertThat(view.selected()).contains("bob");
        assertThat(chosenAfter(Action.DOWN)).contains("ann");
    }

    @Test
    void a_choice_that_has_gone_begins_again_above() {
        press(Action.DOWN, Action.DOWN);
        sessions = List.of("ann", "cyd");

        assertThat(chosenAfter(Action.DOWN)).contains("ann");
    }

    @Test
    void tab_goes_round_the_panels_both_ways() {
        press(Action.NEXT_AREA);
        assertThat(view.focus()).contains(Area.BURN_UP);
        press(Action.NEXT_AREA, Action.NEXT_AREA);
        assertThat(view.focus()).contains(Area.FEED);
        press(Action.NEXT_AREA);
        assertThat(view.focus()).contains(Area.BURN_UP);
        press(Action.PREVIOUS_AREA);
        assertThat(view.focus()).contains(Area.FEED);
        assertThat(view.selected()).isEmpty();
    }

    @Test
    void in_a_picture_arrows_go_to_the_next_panel() {
        press(Action.NEXT_AREA, Action.DOWN);
        assertThat(view.focus()).contains(Area.SESSIONS);
    }

    @Test
    void enter_opens_the_chosen_session_and_arrows_go_through_the_others() {
        press(Action.OPEN);
        assertThat(view.detail()).as("chooses first").isEmpty();
        press(Action.OPEN);
        assertThat(view.detail()).contains("ann");
        press(Action.DOWN);
        assertThat(view.detail()).contains("bob");
        press(Action.CLOSE);
        assertThat(view.detail()).isEmpty();
        assertThat(view.isSelected(Area.SESSIONS, "bob")).isTrue();
    }

    @Test
    void enter_on_an_answer_opens_its_session() {
        view = view.focusedOn(Area.FEED).withSelected("14:02 cyd");
        press(Action.OPEN);

        assertThat(view.detail()).contains("cyd");
    }

    @Test
    void enter_on_a_picture_and_z_fill_the_screen() {
        press(Action.NEXT_AREA, Action.OPEN);
        assertThat(view.zoomed()).isTrue();
        press(Action.ZOOM);
        assertThat(view.zoomed()).isFalse();
        view = ViewState.START;
        press(Action.ZOOM);
        assertThat(view.isFocused(Area.BURN_UP) && view.zoomed()).isTrue();
    }

    @Test
    void esc_takes_one_step_back_at_a_time() {
        view = ViewState.START
                .focusedOn(Area.SESSIONS)
                .withZoom(true)
                .withFilter(new Filter("opus", false))
                .withDetail(Optional.of("ann"))
                .withHelp(true);

        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            steps.add((view.help() ? "help " : "")
                    + (view.detail().isPresent() ? "detail " : "")
                    + (view.zoomed() ? "zoom " : "")
                    + (view.filter().isActive() ? "filter " : "")
                    + (view.focus().isPresent() ? "focus" : ""));
            press(Action.CLOSE);
        }

        assertThat(steps)
                .containsExactly(
                        "help detail zoom filter focus",
                        "detail zoom filter focus",
                        "zoom filter focus",
                        "filter focus",
                        "focus",
                        "");
        assertThat(view).isEqualTo(ViewState.START);
    }

    @Test
    void sorting_goes_through_all_orders_and_comes_back() {
        List<SessionOrder> orders = new ArrayList<>();
        for (int i = 0; i < SessionOrder.values().length; i++) {
            orders.add(view.order());
            press(Action.SORT);
        }

        assertThat(orders).containsExactly(SessionOrder.values());
        assertThat(view.order()).isEqualTo(SessionOrder.RECENT);
    }

    @Test
    void where_there_is_nothing_to_move_to_nothing_moves() {
        Movement.Ground nowhere = new Ground(List.of(), Map.of());
        for (Action action : Action.values()) {
            if (action != Action.FILTER && action != Action.SORT) {
                assertThat(new Movement(ViewState.START, nowhere).after(action)).isEqualTo(ViewState.START);
            }
        }
    }

    private Optional<String> chosenAfter(Action... actions) {
        press(actions);
        return view.selected();
    }

    private void press(Action... actions) {
        for (Action action : actions) {
            Ground ground = new Ground(
                    List.of(Area.BURN_UP, Area.SESSIONS, Area.FEED),
                    Map.of(Area.SESSIONS, sessions, Area.FEED, List.of("14:02 cyd", "14:01 ann")));
            view = new Movement(view, ground).after(action);
        }
    }

    private record Ground(List<Area> areas, Map<Area, List<String>> lists) implements Movement.Ground {
        @Override
        public List<String> rows(Area area) {
            return lists.getOrDefault(area, List.of());
        }

        @Override
        public Optional<String> session(Area area, String row) {
            return area == Area.SESSIONS ? Optional.of(row) : Optional.of(row.replaceFirst(".* ", ""));
        }
    }
}
