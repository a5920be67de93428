package io.github.candleclock.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.text.Width;
import io.github.candleclock.tui.canvas.Canvas;
import io.github.candleclock.tui.theme.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    private static final Path FRAMES = Path.of("src/test/resources/frames");
    private static final Path SCREEN = Path.of("src/main/java/io/github/candleclock/tui");
    /** What draws pictures knows shapes that no panel uses. */
    private static final Path PICTURES = SCREEN.resolve("picture");

    @ParameterizedTest
    @CsvSource({
        "LANG, C.UTF-8, UNICODE",
        "LANG, de_DE.utf8, UNICODE",
        "LANG, de_DE, UNICODE",
        "LC_CTYPE, UTF-8, UNICODE",
        "LANG, '', UNICODE",
        "LANG, C, ASCII",
        "LANG, POSIX, ASCII",
        "LANG, de_DE.ISO-8859-15@euro, ASCII",
        "LC_ALL, ja_JP.eucJP, ASCII"
    })
    void are_those_of_the_locale(String name, String value, Glyphs glyphs) {
        assertThat(Glyphs.detect(Map.of(name, value))).isEqualTo(glyphs);
    }

    @Test
    void are_those_of_the_variable_that_counts_most() {
        assertThat(Glyphs.detect(Map.of("LC_ALL", "C", "LC_CTYPE", "C.UTF-8", "LANG", "C.UTF-8")))
                .isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.detect(Map.of("LC_ALL", "", "LC_CTYPE", "C", "LANG", "C.UTF-8")))
                .isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.detect(Map.of())).isEqualTo(Glyphs.UNICODE);
    }

    @Test
    void turn_every_golden_frame_into_ascii_of_the_same_width() throws IOException {
        for (Path file : files(FRAMES, ".txt")) {
            for (String line : Files.readAllLines(file)) {
                Canvas canvas = new Canvas(Math.max(1, Width.of(line)), 1);
                canvas.put(0, 0, line, Role.TEXT);
                String ascii = Glyphs.ASCII.text(canvas);
                assertThat(ascii.chars()).as(line).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f);
                assertThat(ascii.stripTrailing().length()).as(line).isLessThanOrEqualTo(Width.of(line));
                assertThat(whole(line)).as(line).hasSize(Width.of(line));
            }
        }
    }

    /** What people write is letters, and signs two columns wide; all else is ours. */
    @Test
    void know_all_that_is_ours_in_the_golden_frames() throws IOException {
        for (Path file : files(FRAMES, ".txt")) {
            assertThat(unknown(Files.readString(file), point -> !Character.isLetter(point) && Width.of(point) == 1))
                    .as("glyphs in %s that have no likeness in ASCII; give them one in Glyphs", file)
                    .isEmpty();
        }
    }

    /** Not every state of a panel is in a golden frame. */
    @Test
    void know_all_that_is_written_in_the_code_of_the_screen() throws IOException {
        for (Path file : files(SCREEN, ".java")) {
            if (file.startsWith(PICTURES)) {
                continue;
            }
            String code =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
            assertThat(unknown(code, point -> true))
                    .as("glyphs in %s that have no likeness in ASCII; give them one in Glyphs", file)
                    .isEmpty();
        }
    }

    @Test
    void put_a_question_mark_into_each_column_of_what_is_not_ours() {
        Canvas canvas = new Canvas(20, 1);
        canvas.put(0, 0, "漢字 ne\u0301e 🚀", Role.TEXT);
        assertThat(Glyphs.ASCII.text(canvas)).isEqualTo("???? nee ??\n");
        assertThat(Glyphs.UNICODE.text(canvas)).isEqualTo(canvas.text());
    }

    private static String whole(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints()
                .forEach(point ->
                        out.append(Character.toString(Glyphs.ASCII.of(point)).repeat(Width.of(point))));
        return out.toString();
    }

    private static List<String> unknown(String text, Predicate<Integer> isOurs) {
        return text.codePoints()
                .filter(point -> point > 0x7f && Glyphs.ASCII.of(point) == Glyphs.UNKNOWN)
                .boxed()
                .filter(isOurs)
                .distinct()
                .map(point -> Character.toString(point))
                .toList();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
