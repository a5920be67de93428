package io.github.candleclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the list of licences in the jar against what the build puts into the jar. */
class LicencesTest {
    private static final Pattern ROW = Pattern.compile(
            "(?<artifact>\\S+) +(?<version>\\d\\S*) +(?<licence>\\S+) +(?<home>https:\\S+) +(?<texts>\\S.*)");
    /** {@code …/jna/5.16.0/jna-5.16.0.jar}, as a Maven repository lays it down. */
    private static final Pattern JAR = Pattern.compile(
            ".*[/\\\\](?<artifact>[^/\\\\]+)[/\\\\](?<version>[^/\\\\]+)[/\\\\]\\k<artifact>-\\k<version>\\.jar");

    @Test
    void everyLibraryInTheJarIsListedWithItsVersion() throws IOException {
        Path contents = Path.of("target", "jar-contents");
        assumeTrue(Files.exists(contents), "Maven writes it before the tests");

        Map<String, String> inJar = new TreeMap<>();
        for (String element : Files.readAllLines(contents)) {
            if (element.endsWith(".jar")) {
                Matcher jar = JAR.matcher(element);
                assertThat(jar.matches()).as(element).isTrue();
                inJar.put(jar.group("artifact"), jar.group("version"));
            }
        }

        Map<String, String> listed = new TreeMap<>();
        rows().forEach(row -> listed.put(row.group("artifact"), row.group("version")));
        assertThat(listed).isEqualTo(inJar);
    }

    @Test
    void everyTextThatIsNamedIsThere() throws IOException {
        for (Matcher row : rows()) {
            for (String text : row.group("texts").split(", ", -1)) {
                assertThat(resource("/META-INF/licenses/" + text)).as(text).isNotBlank();
            }
        }
        assertThat(resource("/META-INF/licence.txt")).contains("MIT License", "The Candleclock authors");
    }

    private static List<Matcher> rows() throws IOException {
        List<Matcher> rows = resource("/META-INF/THIRD-PARTY.txt")
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LicencesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
