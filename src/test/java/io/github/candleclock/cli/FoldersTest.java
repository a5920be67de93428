package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    /** The folders by the words of the variables that name them. */
    private static final Map<String, Function<Folders, Path>> FOLDERS = Map.of(
            "CONFIG", Folders::config,
            "DATA", Folders::data,
            "STATE", Folders::state,
            "CACHE", Folders::cache);

    @Test
    void eachSystemHasItsUsualFolders() {
        assertThat(all(Map.of(), "Linux"))
                .containsExactly(
                        HOME.resolve(".config/candleclock"),
                        HOME.resolve(".local/share/candleclock"),
                        HOME.resolve(".local/state/candleclock"),
                        HOME.resolve(".cache/candleclock"));
        assertThat(all(Map.of(), "Mac OS X"))
                .containsExactly(
                        HOME.resolve("Library/Application Support/candleclock"),
                        HOME.resolve("Library/Application Support/candleclock"),
                        HOME.resolve("Library/Application Support/candleclock"),
                        HOME.resolve("Library/Caches/candleclock"));
        assertThat(all(Map.of(), "Windows 11"))
                .containsExactly(
                        HOME.resolve("AppData/Roaming/candleclock"),
                        HOME.resolve("AppData/Local/candleclock"),
                        HOME.resolve("AppData/Local/candleclock"),
                        HOME.resolve("AppData/Local/candleclock"));
    }

    @Test
    void eachFolderHasItsVariableOnLinuxAndMacOs() {
        FOLDERS.forEach((word, folder) -> {
            Map<String, String> environment = Map.of("XDG_" + word + "_HOME", "/srv/ada");
            for (String system : new String[] {"Linux", "Mac OS X", "FreeBSD"}) {
                assertThat(folder.apply(new Folders(environment, HOME, system)))
                        .isEqualTo(Path.of("/srv/ada/candleclock"));
            }
            assertThat(all(environment, "Windows 11")).isEqualTo(all(Map.of(), "Windows 11"));
        });
    }

    @Test
    void windowsNamesTwoFolders() {
        assertThat(all(Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), "Windows 11"))
                .containsExactly(
                        Path.of("/roaming/candleclock"),
                        Path.of("/local/candleclock"),
                        Path.of("/local/candleclock"),
                        Path.of("/local/candleclock"));
    }

    @Test
    void aFolderThatIsEmptyOrNotAbsoluteDoesNotCount() {
        for (String none : new String[] {"", "relative/folder"}) {
            FOLDERS.forEach((word, folder) -> {
                Folders folders = new Folders(Map.of("XDG_" + word + "_HOME", none), HOME, "Linux");
                assertThat(folder.apply(folders)).isEqualTo(folder.apply(new Folders(Map.of(), HOME, "Linux")));
            });
            assertThat(all(Map.of("APPDATA", none, "LOCALAPPDATA", none), "Windows 11"))
                    .isEqualTo(all(Map.of(), "Windows 11"));
        }
    }

    private static Path[] all(Map<String, String> environment, String system) {
        Folders folders = new Folders(environment, HOME, system);
        return new Path[] {folders.config(), folders.data(), folders.state(), folders.cache()};
    }
}
