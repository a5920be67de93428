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
    private static final Path HERE = Path.of("/home/ada/code");

    @Test
    void eachSystemHasItsUsualPlace() throws SettingsException {
        assertThat(place("", Map.of(), "Linux")).isEqualTo(Path.of("/home/ada/.config/candleclock/config.toml"));
        assertThat(place("", Map.of(), "Mac OS X"))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/candleclock/config.toml"));
        assertThat(place("", Map.of("APPDATA", "/roaming"), "Windows 11"))
                .isEqualTo(Path.of("/roaming/candleclock/config.toml"));
        assertThat(place("", Map.of(), "Windows 11"))
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/candleclock/config.toml"));
    }

    @Test
    void theFolderForSettingsCountsOnLinuxAndMacOs() throws SettingsException {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/etc/ada");
        for (String system : new String[] {"Linux", "Mac OS X", "FreeBSD"}) {
            assertThat(place("", environment, system)).isEqualTo(Path.of("/etc/ada/candleclock/config.toml"));
        }
        assertThat(place("", environment, "Windows 10"))
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/candleclock/config.toml"));
        for (String none : new String[] {"", "relative/folder"}) {
            assertThat(place("", Map.of("XDG_CONFIG_HOME", none), "Linux"))
                    .isEqualTo(Path.of("/home/ada/.config/candleclock/config.toml"));
        }
    }

    @Test
    void theOptionCountsBeforeTheVariableAndThatBeforeTheUsualPlace() throws SettingsException {
        Map<String, String> environment = Map.of("CANDLECLOCK_CONFIG", "~/my.toml", "XDG_CONFIG_HOME", "/etc/ada");

        assertThat(place("", environment, "Linux")).isEqualTo(Path.of("/home/ada/my.toml"));
        assertThat(place("other.toml", environment, "Linux")).isEqualTo(Path.of("/home/ada/code/other.toml"));
        assertThat(place("/x/other.toml", environment, "Windows 10")).isEqualTo(Path.of("/x/other.toml"));
    }

    @Test
    void onlyAFileThatWasNamedHasToBeThere(@TempDir Path folder) throws Exception {
        SettingsPlace usual = SettingsPlace.choose("", Map.of(), "Linux", folder, HERE);
        assertThat(usual.existing()).isEmpty();
        Files.createDirectories(usual.file().getParent());
        Files.createFile(usual.file());
        assertThat(usual.existing()).contains(usual.file());

        SettingsPlace typed = SettingsPlace.choose("absent.toml", Map.of(), "Linux", folder, HERE);
        assertThat(catchThrowableOfType(SettingsException.class, typed::existing))
                .hasMessage("--config: there is no file /home/ada/code/absent.toml;"
                        + " 'candleclock config init' writes one there");
        SettingsPlace named =
                SettingsPlace.choose("", Map.of("CANDLECLOCK_CONFIG", "/absent.toml"), "Linux", folder, HERE);
        assertThat(catchThrowableOfType(SettingsException.class, named::existing))
                .hasMessageStartingWith("CANDLECLOCK_CONFIG: there is no file /absent.toml;");
    }

    private static Path place(String asked, Map<String, String> environment, String system) throws SettingsException {
        return SettingsPlace.choose(asked, environment, system, HOME, HERE).file();
    }
}
