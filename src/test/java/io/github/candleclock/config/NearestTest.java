package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("flame", "focus", "ok", "series1", "series2");

    @Test
    void slipsAreForgiven() {
        assertThat(Nearest.to("flmae", NAMES)).contains("flame");
        assertThat(Nearest.to("flme", NAMES)).contains("flame");
        assertThat(Nearest.to("focuss", NAMES)).contains("focus");
        assertThat(Nearest.to("series", NAMES)).contains("series1");
        assertThat(Nearest.question("flmae", NAMES)).isEqualTo("; did you mean \"flame\"?");
    }

    @Test
    void theBeginningOfOneNameIsThatName() {
        List<String> modes = List.of("auto", "calculate", "display");
        assertThat(Nearest.to("calc", modes)).contains("calculate");
        assertThat(Nearest.to("c", modes)).isEmpty();
        assertThat(Nearest.to("begun", List.of("beginning", "begun-early", "begun-late")))
                .isEmpty();
    }

    @Test
    void whatIsFarFromAllOfThemIsNotGuessed() {
        assertThat(Nearest.to("shadow", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.question("shadow", NAMES)).isEmpty();
    }
}
