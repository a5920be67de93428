package io.github.candleclock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPlaceTest {
    private static final Path HOME = Path.of("/home/ada");
    private static final Path USUAL = Path.of("/etc/ada");
    private static final Path HERE = Path.of("/home/ada/code");

    @Test
    void theOptionCountsBeforeTheVariableAndThatBeforeTheUsualPlace() throws SettingsException {
        Map<String, String> environment = Map.of("CANDLECLOCK_CONFIG", "~/my.toml");

        assertThat(place("", Map.of())).isEqualTo(Path.of("/etc/ada/config.toml"));
        assertThat(place("", environment)).isEqualTo(Path.of("/home/ada/my.toml"));
        assertThat(place("other.toml", environment)).isEqualTo(Path.of("/home/ada/code/other.toml"));
        assertThat(place("/x/other.toml", environment)).isEqualTo(Path.of("/x/other.toml"));
    }

    @Test
    void onlyAFileThatWasNamedHasToBeThere(@TempDir Path folder) throws Exception {
        SettingsPlace usual = SettingsPlace.choose("", Map.of(), folder, HOME, HERE);
        assertThat(usual.existing()).isEmpty();
        Files.createFile(usual.file());
        assertThat(usual.existing()).contains(usual.file());

        SettingsPlace typed = SettingsPlace.choose("absent.toml", Map.of(), folder, HOME, HERE);
        assertThat(catchThrowableOfType(SettingsException.class, typed::existing))
                .hasMessage("--config: there is no file /home/ada/code/absent.toml;"
                        + " 'candleclock config init' writes one there");
        SettingsPlace named =
                SettingsPlace.choose("", Map.of("CANDLECLOCK_CONFIG", "/absent.toml"), folder, HOME, HERE);
        assertThat(catchThrowableOfType(SettingsException.class, named::existing))
                .hasMessageStartingWith("CANDLECLOCK_CONFIG: there is no file /absent.toml;");
    }

    private static Path place(String asked, Map<String, String> environment) throws SettingsException {
        return SettingsPlace.choose(asked, environment, USUAL, HOME, HERE).file();
    }
}
