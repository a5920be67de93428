package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlFileTest {
    private static final String BEFORE = "# a theme\n\nlight = true\ndays = [\n  1, # one\n  2,\n]\n\n[colours]\n";
    private static final String AFTER = "\nwax = \"#f0dcae\"\n[more]\nsize = 3\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`  flame = \"#ff9a3d`        | 10 | 11 | closing quote",
                "`flame = #ff9a3d`            | 10 | 9  | text stands in quotes",
                "`flame = ff9a3d`             | 10 | 9  | text stands in quotes",
                "`flame =`                    | 10 | 1  | not TOML",
                "`flame`                      | 10 | 1  | not TOML",
                "`a flame = 1`                | 10 | 11 | not TOML",
                "`flame = 1\n\nflame = 2`     | 12 | 1  | second time",
                "`flame = 1\n[colours]`       | 11 | 1  | second time",
                "`flame = 1\n  [light]`       | 11 | 3  | second time",
                "`flame = [1,\n 2,\n x]`      | 10 | 9  | not TOML",
                "`[more`                      | 10 | 1  | not TOML",
            })
    void whatIsNoTomlIsToldWithItsPlace(String statement, int line, int column, String sentence) {
        for (String end : List.of("\n", "\r\n")) {
            String text = (BEFORE + statement + AFTER).replace("\n", end);

            SettingsException fault =
                    catchThrowableOfType(SettingsException.class, () -> TomlFile.parse("a.toml", text));

            assertThat(fault).isNotNull();
            assertThat(fault.place()).as(fault.getMessage()).contains(new Place(line, column));
            assertThat(fault).hasMessageStartingWith("a.toml: line " + line + ", column " + column + ": ");
            assertThat(fault.sentence()).contains(sentence);
        }
    }

    @Test
    void keysAreFoundAgainWhereTheyStand() throws SettingsException {
        TomlFile file =
                TomlFile.parse("a.toml", BEFORE + "ok = 1\n\t\"fl\\u0061me\" = 2\nhues.first = { red = 3 }" + AFTER);
        TomlFile colours = file.table("colours");

        assertThat(file.fault("days", "x").place()).contains(new Place(4, 1));
        assertThat(file.fault("more", "x").place()).contains(new Place(14, 1));
        assertThat(colours.fault("ok", "x").place()).contains(new Place(10, 1));
        assertThat(colours.fault("flame", "x").place()).contains(new Place(11, 2));
        assertThat(colours.table("hues").table("first").fault("red", "x").place())
                .contains(new Place(12, 1));
        assertThat(colours.fault("absent", "x").place()).isEmpty();
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestRightOne() throws SettingsException {
        TomlFile file = TomlFile.parse("a.toml", "lihgt = true\n");

        assertThat(catchThrowableOfType(SettingsException.class, () -> file.allow(List.of("light", "colours"))))
                .hasMessage("a.toml: line 1, column 1: there is no setting \"lihgt\"; did you mean \"light\"?");
        assertThat(catchThrowableOfType(SettingsException.class, () -> file.allow(List.of("colours"))))
                .hasMessage("a.toml: line 1, column 1: there is no setting \"lihgt\"");
    }

    @Test
    void aValueOfAnotherKindIsRefused() throws SettingsException {
        TomlFile file = TomlFile.parse("a.toml", "\nlight = \"yes\"\nname = 3\ncolours = 4\n");

        assertThat(catchThrowableOfType(SettingsException.class, () -> file.flag("light")))
                .hasMessage("a.toml: line 2, column 1: light has to be true or false, without quotes");
        assertThat(catchThrowableOfType(SettingsException.class, () -> file.string("name")))
                .hasMessage("a.toml: line 3, column 1: name has to be a string, in quotes");
        assertThat(catchThrowableOfType(SettingsException.class, () -> file.table("colours")))
                .hasMessage(
                        "a.toml: line 4, column 1: colours has to be a table: write [colours] on a line of its own");
    }

    @Test
    void whatIsMissingIsToldAtTheTableItBelongsTo() throws SettingsException {
        TomlFile file = TomlFile.parse("a.toml", "\n[colours]\n");

        assertThat(catchThrowableOfType(SettingsException.class, () -> file.flag("light")))
                .hasMessage("a.toml: light is missing; give it true or false");
        assertThat(catchThrowableOfType(
                        SettingsException.class, () -> file.table("colours").string("wax")))
                .hasMessage("a.toml: line 2, column 1: colours.wax is missing; give it a string");
    }

    @Test
    void aByteOrderMarkAndAnEmptyFileAreNoFaults() throws SettingsException {
        assertThat(TomlFile.parse("a.toml", "\uFEFFlight = true").flag("light")).isTrue();
        assertThat(TomlFile.parse("a.toml", "").keys()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysWhy(@TempDir Path folder) throws Exception {
        Path latin = Files.write(folder.resolve("latin.toml"), "name = \"é\"".getBytes(StandardCharsets.ISO_8859_1));
        Path absent = folder.resolve("absent.toml");

        assertThat(catchThrowableOfType(SettingsException.class, () -> TomlFile.read(absent)))
                .hasMessage(absent + ": there is no such file");
        assertThat(catchThrowableOfType(SettingsException.class, () -> TomlFile.read(latin)))
                .hasMessage(latin + ": it is not UTF-8; save it as UTF-8");
        assertThat(catchThrowableOfType(SettingsException.class, () -> TomlFile.read(folder)))
                .hasMessageStartingWith(folder + ": it cannot be read");
    }
}
