package io.github.candleclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPicturesTest {
    @Test
    void in_the_documentation_are_what_people_will_see(@TempDir Path folder) throws IOException {
        Pictures.draw(folder.resolve("new/folder"));

        Map<String, String> drawn = texts(folder.resolve("new/folder"));
        assertThat(drawn.values())
                .allSatisfy(picture ->
                        assertThat(picture).startsWith("<svg ").contains("left").doesNotContain("cannot be drawn"));
        assertThat(drawn.get("live-dark.svg")).contains(">a made-up story<");
        Map<String, String> shown = texts(Path.of("docs/pictures"));
        assertThat(shown.keySet()).isEqualTo(drawn.keySet());
        shown.forEach((name, picture) -> assertThat(picture.equals(drawn.get(name)))
                .as("%s: draw it anew with 'target/candleclock demo --pictures docs/pictures', and look at it", name)
                .isTrue());
    }

    @Test
    void that_the_pages_show_are_there() throws IOException {
        Pattern shown = Pattern.compile("docs/pictures/([^)]+)");
        Matcher matcher = shown.matcher(Files.readString(Path.of("README.md")));
        while (matcher.find()) {
            assertThat(Path.of("docs/pictures", matcher.group(1))).exists();
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }
}
