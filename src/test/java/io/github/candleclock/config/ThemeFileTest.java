package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeFileTest {
    @Test
    void aThemeIsNamedAfterItsFile(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("my own.toml"), "light = true\n[colours]\nflame = \"#FF9a3d\"\n");

        ThemeFile theme = ThemeFile.read(path);

        assertThat(theme.name()).isEqualTo("my own");
        assertThat(theme.isLight()).isTrue();
        assertThat(theme.colours()).containsExactly(java.util.Map.entry("flame", 0xff9a3d));
    }

    @Test
    void theBundledThemesAreListedByTheBuild() throws SettingsException {
        assertThat(ThemeFile.bundledNames())
                .contains("candle-dark", "candle-light")
                .isSorted();
        assertThat(ThemeFile.bundled("candle-dark").isLight()).isFalse();
        assertThat(ThemeFile.bundled("candle-light").isLight()).isTrue();
    }

    @Test
    void aThemeThatIsNotThereIsRefusedWithTheOnesThatAre() {
        assertThat(catchThrowableOfType(SettingsException.class, () -> ThemeFile.bundled("candle-drak")))
                .hasMessageStartingWith(
                        "candle-drak.toml: no such theme comes with Candleclock; there is candle-dark, candle-light")
                .hasMessageEndingWith("; did you mean \"candle-dark\"?");
    }

    @Test
    void aWrongColourIsToldWithItsPlace() {
        for (String wrong : new String[] {"ff9a3d", "#ff9a3", "#ff9a3dd", "#gg9a3d", "orange", ""}) {
            assertThat(faultOf("light = true\n[colours]\nwax = \"#f0dcae\"\n  flame = \"" + wrong + "\"\n"))
                    .hasMessage("a.toml: line 4, column 3: \"" + wrong
                            + "\" is no colour; write \"#\" and six hexadecimal digits, as in \"#ff9a3d\"");
        }
        assertThat(faultOf("light = true\n[colours]\nflame = 3\n"))
                .hasMessage("a.toml: line 3, column 1: colours.flame has to be a string, in quotes");
    }

    @Test
    void theFileHasToSayForWhichGroundItIs() {
        assertThat(faultOf("[colours]\n")).hasMessage("a.toml: light is missing; give it true or false");
        assertThat(faultOf("light = true\n"))
                .hasMessage("a.toml: colours is missing; give it a table: write [colours]");
        assertThat(faultOf("light = true\n[colors]\n"))
                .hasMessage("a.toml: line 2, column 1: there is no setting \"colors\"; did you mean \"colours\"?");
    }

    private static SettingsException faultOf(String text) {
        return catchThrowableOfType(SettingsException.class, () -> ThemeFile.parse("a", text));
    }
}
