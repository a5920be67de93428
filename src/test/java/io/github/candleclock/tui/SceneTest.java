package io.github.candleclock.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.ViewState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    private final Scene scene = new Scene(
            new Look(List.of(Themes.named("wax"), Themes.named("tallow")), 1, ColourLevel.TRUECOLOR), Snapshots.at(0));

    @Test
    void opensAndClosesTheHelp() {
        scene.act(Action.HELP);
        assertThat(scene.view().help()).isTrue();
        scene.act(Action.HELP);
        assertThat(scene.view().help()).isFalse();
        scene.act(Action.HELP);
        scene.act(Action.CLOSE);
        assertThat(scene.view()).isEqualTo(ViewState.START);
    }

    @Test
    void goesRoundTheThemes() {
        assertThat(scene.theme().name()).isEqualTo("tallow");
        scene.act(Action.NEXT_THEME);
        assertThat(scene.theme().name()).isEqualTo("wax");
        scene.act(Action.NEXT_THEME);
        assertThat(scene.theme().name()).isEqualTo("tallow");
    }

    @Test
    void keepsItsSnapshotWhileFrozenAndOnlyTheTimeOfDayGoesOn() {
        scene.take(Snapshots.at(1));
        scene.act(Action.FREEZE);
        scene.take(Snapshots.at(2));
        assertThat(scene.snapshot()).isEqualTo(Snapshots.at(1));
        assertThat(scene.view()).isEqualTo(new ViewState(false, true, "13:00:02"));
        scene.take(Snapshots.at(3));
        assertThat(scene.view().wall()).isEqualTo("13:00:03");
    }

    @Test
    void showsTheNewestWhenItIsThawed() {
        scene.act(Action.FREEZE);
        scene.take(Snapshots.at(5));
        scene.act(Action.FREEZE);
        scene.take(Snapshots.at(6));
        assertThat(scene.snapshot()).isEqualTo(Snapshots.at(6));
        assertThat(scene.view()).isEqualTo(ViewState.START);
    }

    @Test
    void hasChangedOnlyWhenThereIsSomethingElseToSee() {
        assertThat(scene.hasChanged()).as("never drawn").isTrue();
        assertThat(scene.hasChanged()).isFalse();
        scene.take(Snapshots.at(0));
        scene.act(Action.CLOSE);
        scene.act(Action.RESCAN);
        assertThat(scene.hasChanged()).isFalse();
        scene.take(Snapshots.at(1));
        assertThat(scene.hasChanged()).isTrue();
        scene.act(Action.NEXT_THEME);
        assertThat(scene.hasChanged()).isTrue();
    }

    @Test
    void needsATheme() {
        assertThatThrownBy(() -> new Look(List.of(), 0, ColourLevel.NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
