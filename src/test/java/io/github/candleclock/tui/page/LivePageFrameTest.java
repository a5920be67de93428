package io.github.candleclock.tui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.canvas.Rect;
import io.github.candleclock.tui.panel.Panel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The live page as it is seen, in every scene, at the sizes it was designed for. */
public class LivePageFrameTest {
    private static final List<Rect> SIZES =
            List.of(size(40, 10), size(60, 20), size(80, 24), size(100, 30), size(120, 40), size(200, 60));

    @ParameterizedTest(name = "{0} at {1}x{2}")
    @MethodSource("frames")
    void lookTheSameAsWhenSomebodyLookedAtThem(String scene, int width, int height) {
        Frames.check(scene, drawn(scene, width, height));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void areDrawnAtEverySizeWithoutAFault(String scene) {
        for (int width = 1; width <= 210; width += width < 130 ? 3 : 16) {
            for (int height = 1; height <= 70; height += height < 42 ? 3 : 9) {
                String text = drawn(scene, width, height).text();
                if (!scene.equals("fault")) {
                    assertThat(text).as("%s at %dx%d", scene, width, height).doesNotContain("cannot be drawn");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void areAFunctionOfWhatIsShown(String scene) {
        Canvas once = drawn(scene, 120, 40);
        Canvas again = drawn(scene, 120, 40);
        assertThat(once.text() + Frames.roles(once)).isEqualTo(again.text() + Frames.roles(again));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void showNoControlCharacters(String scene) {
        assertThat(drawn(scene, 200, 60).text().codePoints())
                .noneMatch(point -> point != '\n'
                        && (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT));
    }

    @Test
    void saysWhatItNeedsWhereThereIsTooLittleRoom() {
        assertThat(drawn("budget", 39, 24).text()).startsWith("needs 40×10, have 39×24");
        assertThat(drawn("budget", 80, 9).text()).startsWith("needs 40×10, have 80×9");
    }

    public static Canvas drawn(String scene, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        page(scene).draw(canvas, Scenes.of(scene).snapshot(), Scenes.view(scene));
        return canvas;
    }

    private static LivePage page(String scene) {
        if (!scene.equals("fault")) {
            return new LivePage();
        }
        Map<Spot, Panel> panels = new EnumMap<>(LivePage.panels());
        panels.put(Spot.BURN, new FaultyPanel("Burn rate"));
        panels.put(Spot.CANDLE, new FaultyPanel("Candle"));
        panels.put(Spot.SUMMARY, new FaultyPanel("Summary"));
        return new LivePage(panels);
    }

    public static Stream<String> scenes() {
        return Scenes.ALL.keySet().stream();
    }

    public static Stream<Arguments> frames() {
        return scenes().flatMap(scene -> SIZES.stream().map(size -> Arguments.of(scene, size.width(), size.height())));
    }

    private static Rect size(int width, int height) {
        return new Rect(0, 0, width, height);
    }
}
