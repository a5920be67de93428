package io.github.candleclock.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.candleclock.text.ColourLevel;
import io.github.candleclock.tui.terminal.Screen;
import io.github.candleclock.tui.view.Action;
import io.github.candleclock.tui.view.ViewState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    private static final Screen.Size SIZE = new Screen.Size(80, 24);

    private final Scene scene = new Scene(
            new Look(List.of(Themes.named("wax"), Themes.named("tallow")), 1, ColourLevel.TRUECOLOR),
            (canvas, snapshot, view) -> {},
            Snapshots.at(0));

    @Test
    void opensAndClosesTheHelp() {
        scene.act(Action.HELP, SIZE);
        assertThat(scene.view().help()).isTrue();
        scene.act(Action.HELP, SIZE);
        assertThat(scene.view().help()).isFalse();
        scene.act(Action.HELP, SIZE);
        scene.act(Action.CLOSE, SIZE);
        assertThat(scene.view()).isEqualTo(ViewState.START);
    }

    @Test
    void goesRoundTheThemes() {
        assertThat(scene.theme().name()).isEqualTo("tallow");
        scene.act(Action.NEXT_THEME, SIZE);
        assertThat(scene.theme().name()).isEqualTo("wax");
        scene.act(Action.NEXT_THEME, SIZE);
        assertThat(scene.theme().name()).isEqualTo("tallow");
    }

    @Test
    void keepsItsSnapshotWhileFrozenAndOnlyTheTimeOfDayGoesOn() {
        scene.take(Snapshots.at(1));
        scene.act(Action.FREEZE, SIZE);
        scene.take(Snapshots.at(2));
        assertThat(scene.snapshot()).isEqualTo(Snapshots.at(1));
        assertThat(scene.view()).isEqualTo(ViewState.START.frozenAt("13:00:02"));
        scene.take(Snapshots.at(3));
        assertThat(scene.view().wall()).isEqualTo("13:00:03");
    }

    @Test
    void showsTheNewestWhenItIsThawed() {
        scene.act(Action.FREEZE, SIZE);
        scene.take(Snapshots.at(5));
        scene.act(Action.FREEZE, SIZE);
        scene.take(Snapshots.at(6));
        assertThat(scene.snapshot()).isEqualTo(Snapshots.at(6));
        assertThat(scene.view()).isEqualTo(ViewState.START);
    }

    @Test
    void hasChangedOnlyWhenThereIsSomethingElseToSee() {
        assertThat(scene.hasChanged()).as("never drawn").isTrue();
        assertThat(scene.hasChanged()).isFalse();
        scene.take(Snapshots.at(0));
        scene.act(Action.CLOSE, SIZE);
        scene.act(Action.RESCAN, SIZE);
        assertThat(scene.hasChanged()).isFalse();
        scene.take(Snapshots.at(1));
        assertThat(scene.hasChanged()).isTrue();
        scene.act(Action.NEXT_THEME, SIZE);
        assertThat(scene.hasChanged()).isTrue();
    }

    @Test
    void needsATheme() {
        assertThatThrownBy(() -> new Look(List.of(), 0, ColourLevel.NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
