package io.github.candleclock.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the tables of keys that people read against the one the program acts by. */
class KeysDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+?) \\|$");

    @Test
    void theReadmeHasEveryKeyOfTheTableAndNoOther() throws IOException {
        assertThat(keys(Path.of("README.md"))).containsExactlyEntriesOf(bound());
    }

    @Test
    void thePageOfKeysHasThemToo() throws IOException {
        assertThat(keys(Path.of("docs", "keys.md"))).containsExactlyEntriesOf(bound());
    }

    private static Map<String, String> bound() {
        Map<String, String> keys = new LinkedHashMap<>();
        KeyBindings.ALL.forEach(binding -> keys.put(binding.shown(), binding.help()));
        return keys;
    }

    /** Each key with what it does, in the order of the page. */
    private static Map<String, String> keys(Path page) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        ROW.matcher(Files.readString(page)).results().forEach(row -> keys.put(row.group(1), row.group(2)));
        return keys;
    }
}
