package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.demo.DemoWriter;
import io.github.candleclock.demo.Plot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** What is left out unread has to be one whole object of JSON, and jackson-core says what that is. Bytes are written as Latin-1 here. */
class LineSkimTest {
    /** Longer than the stretch at the end of a line where usage is looked for first. */
    private static final String FILL = "x".repeat(2_000);

    private static final byte[] AROUND = bytes("}\"}1e");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }",
                "{\"\":\"\"}",
                "{\"a\":true,\"b\":false,\"c\":null,\"d\":[],\"e\":{},\"f\":[ ],\"g\":[[],{}]}",
                "{\"a\":[0,-0,10,-1,0.5,-0.25,1e5,1E+5,1e-05,10.01e0,12345678901234567890123]}",
                " {\t\"a\" : [ 1 , { \"b\" :\r2 } , [ ] ] , \"c\" :\"\" } ",
                "{\"a\":\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D \\uffFF\"}",
                "{\"a\":\"\303\251 \346\274\242\345\255\227 \360\237\230\200 \177\"}",
                "{\"\303\251\346\274\242\360\237\230\200\":1}",
                "{\"a\":\"usage\",\"b\":[\"usage\"],\"c\":\"us\\u0061ge\",\"usages\":1,\"sage\":\"%s\"}",
            })
    void lines_of_json_without_usage_are_left_out(String line) {
        assertThat(skimmed(bytes(line.strip().replace("%s", FILL)))).isEqualTo(LineSkim.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"usage\":1}",
                "{\"a\":[{\"b\":{\"usage\" : {}}}],\"c\":\"%s\"}",
                "{\"us\\u0061ge\":1,\"c\":\"%s\"}",
                "{\"\\u0075sage\":1}",
            })
    void a_line_with_usage_for_a_key_is_read(String line) {
        assertThat(skimmed(bytes(line.replace("%s", FILL)))).isEqualTo(LineSkim.MAYBE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":[1 2]}",
                "{\"a\":[1:2]}",
                "{\"type\":\"user\" \"x\":1}",
                "{\"a\" 1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\"::1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{{}}",
                "{[]}",
                "{\"a\":1]",
                "{\"a\":1]}",
                "{\"a\":[1}",
                "{\"a\":[1}]}",
                "{\"a\":{\"b\":1]}",
                "{\"a\":1}}",
                "{\"a\":[}",
                "{\"a\":{}",
                "{\"a\":\"}",
                "{\"a\":\"\\\"}",
                "{\"a\":tru}",
                "{\"a\":truE}",
                "{\"a\":truex}",
                "{\"a\":fals}",
                "{\"a\":nul}",
                "{\"a\":t}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":01}",
                "{\"a\":00}",
                "{\"a\":-01}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1.e5}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":0x10}",
                "{\"a\":1f}",
                "{\"a\":1-}",
                "{\"a\":1 /* one */}",
                "{\"a\":\"\"\"\"}",
                "{\"a\":1\0}",
                "{\0}",
                "{\"a\":1\240}",
                "{\357\273\277\"a\":1}",
            })
    void a_line_with_a_fault_between_strings_is_left_to_jackson(String line) {
        assertThat(isWholeObject(bytes(line))).isFalse();
        assertThat(skimmed(bytes(line))).isEqualTo(LineSkim.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\q",
                "\\'",
                "\\0",
                "\\x41",
                "\\U0041",
                "\\u",
                "\\u12g4",
                "\\u123",
                "\\u 123",
                "\t",
                "\0",
                "\037",
                "\377",
                "\376",
                "\370\210\200\200\200",
                "\200",
                "\277",
                "\303",
                "\303(",
                "\303\303\251",
                "\346\274",
                "\346\274x",
                "\346x\242",
                "\360\237\230",
                "\360\237\230x",
                "\360\237x\200",
                "\351t\351",
            })
    void a_fault_inside_a_string_is_found_wherever_it_stands(String fault) {
        for (String before : List.of("", "\\n", "\303\251", "\346\274\242\346\274\242")) {
            for (int length = 0; length < 20; length++) {
                for (String after : List.of("", "x".repeat(length))) {
                    byte[] line = bytes("{\"a\":\"" + before + "x".repeat(length) + fault + after + "\"}");
                    assertThat(isWholeObject(line)).isFalse();
                    assertThat(skimmed(line)).isEqualTo(LineSkim.DOUBTFUL);
                }
            }
        }
    }

    /** Jackson-core takes some where it need not read them, and not in names: forms that are too long, surrogates, and what is beyond Unicode. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\300\200",
                "\301\277",
                "\340\200\200",
                "\340\237\277",
                "\360\200\200\200",
                "\360\217\277\277",
                "\355\240\200",
                "\355\240\275\355\270\200",
                "\364\220\200\200",
                "\365\200\200\200",
                "\367\277\277\277",
            })
    void what_is_no_character_is_left_to_jackson(String bytes) {
        assertThat(skimmed(bytes("{\"a\":\"" + bytes + "\"}"))).isEqualTo(LineSkim.DOUBTFUL);
        assertThat(skimmed(bytes("{\"" + bytes + "\":1}"))).isEqualTo(LineSkim.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\302\200",
                "\337\277",
                "\340\240\200",
                "\355\237\277",
                "\356\200\200",
                "\357\277\277",
                "\360\220\200\200",
                "\364\217\277\277",
            })
    void the_first_and_last_characters_of_each_length_are_json(String character) {
        assertThat(skimmed(bytes("{\"" + character + "\":\"" + character + "\"}")))
                .isEqualTo(LineSkim.NO_ANSWER);
    }

    @Test
    void deep_nesting_is_left_to_jackson() {
        assertThat(skimmed(nested(63))).isEqualTo(LineSkim.NO_ANSWER);
        assertThat(skimmed(nested(64))).isEqualTo(LineSkim.DOUBTFUL);
        assertThat(skimmed(nested(600))).isEqualTo(LineSkim.DOUBTFUL);
    }

    @Test
    void nothing_is_left_out_that_jackson_refuses_once_a_byte_changed(@TempDir Path folder) throws IOException {
        List<byte[]> lines = new ArrayList<>(Lines.ofScenarios());
        layDownDemo(folder);
        List<byte[]> told = Lines.below(folder);
        for (int i = 0; i < told.size(); i += told.size() / 300) {
            lines.add(told.get(i));
        }
        Random random = new Random(23);
        Verdicts verdicts = new Verdicts();
        for (byte[] line : lines) {
            byte[] without = withoutUsage(line);
            verdicts.add(without);
            for (int round = 0; round < 25; round++) {
                verdicts.add(Lines.changed(without, random));
            }
        }
        assertThat(verdicts.leftOut).isGreaterThan(5_000);
        assertThat(verdicts.refused).isGreaterThan(5_000);
    }

    @Test
    void nothing_is_left_out_that_jackson_refuses_of_any_json() {
        Random random = new Random(29);
        Verdicts verdicts = new Verdicts();
        for (int i = 0; i < 2_000; i++) {
            byte[] line = bytes(new AnyJson(random).object());
            assertThat(skimmed(line)).as(text(line)).isEqualTo(LineSkim.NO_ANSWER);
            for (int round = 0; round < 20; round++) {
                byte[] changed = Lines.changed(line, random);
                verdicts.add(changed);
                verdicts.add(Lines.changed(changed, random));
            }
        }
        assertThat(verdicts.leftOut).isGreaterThan(5_000);
        assertThat(verdicts.refused).isGreaterThan(5_000);
    }

    private static final class Verdicts {
        private int leftOut;
        private int refused;

        void add(byte[] line) {
            if (line.length == 0) {
                return;
            }
            boolean isWhole = isWholeObject(line);
            int verdict = skimmed(line);
            if (verdict == LineSkim.NO_ANSWER) {
                leftOut++;
                assertThat(isWhole).as(text(line)).isTrue();
            }
            if (!isWhole) {
                refused++;
            }
        }
    }

    /** Objects with all that JSON allows, and blanks between. */
    private record AnyJson(Random random) {
        private static final List<String> CHARACTERS = List.of(
                "a",
                "us",
                " ",
                "/",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "0",
                "\177",
                "\303\251",
                "\346\274\242",
                "\360\237\230\200");
        private static final List<String> ESCAPES =
                List.of("\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D\\uDE00", "\\t");
        private static final List<String> WORDS =
                List.of("true", "false", "null", "0", "-1", "12.50", "1e9", "-0.1E-7", "{}", "[]");

        String object() {
            return "{" + members(0) + "}";
        }

        private String members(int depth) {
            List<String> members = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                String key = "\"k" + characters(CHARACTERS) + "\"";
                members.add(blank() + key + blank() + ":" + value(depth + 1));
            }
            return members.isEmpty() ? blank() : String.join(",", members);
        }

        private String value(int depth) {
            String value = switch (random.nextInt(depth > 5 ? 3 : 5)) {
                case 0 -> WORDS.get(random.nextInt(WORDS.size()));
                case 1 -> "\"" + characters(CHARACTERS) + "\"";
                case 2 -> "\"" + characters(CHARACTERS) + characters(ESCAPES) + characters(CHARACTERS) + "\"";
                case 3 -> "{" + members(depth) + "}";
                default -> "[" + elements(depth) + "]";
            };
            return blank() + value + blank();
        }

        private String elements(int depth) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                elements.add(value(depth + 1));
            }
            return elements.isEmpty() ? blank() : String.join(",", elements);
        }

        private String characters(List<String> kinds) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(kinds.get(random.nextInt(kinds.size())));
            }
            return text.toString();
        }

        private String blank() {
            return List.of("", "", "", "", " ", "\t", " \r ").get(random.nextInt(7));
        }
    }

    private static void layDownDemo(Path folder) throws IOException {
        InstantSource clock = InstantSource.fixed(Plot.opening(LocalDate.of(2026, 11, 23), ZoneId.of("UTC")));
        try (DemoWriter writer = new DemoWriter(folder, Plot.BUSY, 1, clock)) {
            writer.layDownHistory();
        }
    }

    /** The line as it would be if usage were called otherwise, so that it is no reason to read it. */
    private static byte[] withoutUsage(byte[] line) {
        return bytes(text(line).replace("\"usage\"", "\"costs\""));
    }

    private static byte[] nested(int depth) {
        return bytes("{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}");
    }

    /** In a buffer that goes on, with bytes that would complete what is cut off. */
    private static int skimmed(byte[] line) {
        byte[] buffer = new byte[line.length + 2 * AROUND.length];
        System.arraycopy(AROUND, 0, buffer, 0, AROUND.length);
        System.arraycopy(line, 0, buffer, AROUND.length, line.length);
        System.arraycopy(AROUND, 0, buffer, AROUND.length + line.length, AROUND.length);
        int inside = LineSkim.of(buffer, AROUND.length, AROUND.length + line.length);
        assertThat(LineSkim.of(line, 0, line.length))
                .as("where the buffer ends")
                .isEqualTo(inside);
        return inside;
    }

    private static boolean isWholeObject(byte[] line) {
        try (JsonParser parser = TranscriptScanner.JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
