package io.github.candleclock.tui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The strip as it is seen, in every scene, at the sizes it was designed for. */
class StripPageFrameTest {
    private static final List<int[]> SIZES = List.of(
            new int[] {200, 3},
            new int[] {120, 3},
            new int[] {80, 2},
            new int[] {200, 1},
            new int[] {40, 3},
            new int[] {40, 1});

    static Stream<Arguments> frames() {
        return Scenes.ALL.keySet().stream()
                .flatMap(scene -> SIZES.stream().map(size -> Arguments.of(scene, size[0], size[1])));
    }

    static Stream<String> scenes() {
        return Scenes.ALL.keySet().stream();
    }

    @ParameterizedTest(name = "{0} at {1}x{2}")
    @MethodSource("frames")
    void looks_the_same_as_when_somebody_looked_at_it(String scene, int width, int height) {
        Frames.check("strip-" + scene, drawn(scene, width, height));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void is_drawn_at_every_size_without_a_fault_and_never_too_wide(String scene) {
        for (int width = 1; width <= 230; width += 3) {
            for (int height = 1; height <= 5; height++) {
                String text = drawn(scene, width, height).text();
                int most = width;
                assertThat(text).doesNotContain("cannot be drawn");
                assertThat(text.lines())
                        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(most));
            }
        }
    }

    @Test
    void says_what_it_needs_where_there_is_too_little_room() {
        assertThat(drawn("budget", 39, 3).text()).startsWith("needs 40 columns");
    }

    @Test
    void stands_at_the_top_of_a_higher_terminal() {
        assertThat(drawn("budget", 200, 9).text().strip())
                .isEqualTo(drawn("budget", 200, 3).text().strip());
    }

    @Test
    void shows_its_keys_to_who_asks() {
        assertThat(drawn("help", 120, 1).text()).contains("q quit", "? keys");
    }

    private static Canvas drawn(String scene, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        new StripPage().draw(canvas, Scenes.of(scene).snapshot(), Scenes.view(scene));
        return canvas;
    }
}
