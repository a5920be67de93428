package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the quick reader accepts, jackson-core reads the same; what it doubts is left to jackson-core anyway. */
class PlainTokensTest {
    private static final JsonFactory JSON = new JsonFactory();

    private final PlainTokens plain = new PlainTokens();

    @Test
    void reads_what_claude_code_writes_by_itself() {
        assertThat(plainly(bytes(Lines.answer(1).strip()))).isPresent();
        assertThat(
                        plainly(
                                bytes(
                                        "{\"type\":\"user\",\"message\":{\"content\":\"a \\\"quoted\\\" é 漢 😀 \\u001b[0m\"},\"n\":[1,{}]}")))
                .isPresent();
    }

    @Test
    void leaves_what_is_unlike_that_to_jackson() {
        for (String odd : List.of(
                "{ \"a\":1}",
                "{\"a\":01}",
                "{\"a\":-1}",
                "{\"a\":1.5}",
                "{\"a\":tru}",
                "{\"a\":1,}",
                "{\"a\" :1}",
                "{\"a\":[1,]}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\t\"}",
                "{\"\\u0061\":1}",
                "{\"a\":1234567890123456789}",
                "{\"sessionId\":\"a\\nb\"}")) {
            assertThat(plainly(bytes(odd))).as(odd).isEmpty();
        }
    }

    @Test
    void never_reads_anything_else_than_jackson_does() throws IOException {
        Random random = new Random(17);
        int accepted = 0;
        for (byte[] line : Lines.ofScenarios()) {
            for (int round = 0; round < 40; round++) {
                byte[] changed = round == 0 ? line : Lines.changed(line, random);
                Optional<String> read = plainly(changed);
                if (read.isPresent()) {
                    accepted++;
                    assertThat(read)
                            .as(new String(changed, StandardCharsets.UTF_8))
                            .isEqualTo(byJackson(changed));
                }
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private Optional<String> plainly(byte[] line) {
        try {
            Carrier carrier = new Carrier();
            plain.begin(line, 0, line.length);
            if (plain.next() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            CarrierReader.read(plain, carrier);
            return plain.next() == JsonToken.NOT_AVAILABLE ? Optional.of(said(carrier)) : Optional.empty();
        } catch (PlainTokens.InDoubt doubt) {
            return Optional.empty();
        }
    }

    private static Optional<String> byJackson(byte[] line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line, 0, line.length)) {
            JsonTokens tokens = new JacksonTokens(parser);
            Carrier carrier = new Carrier();
            assertThat(tokens.next()).isEqualTo(JsonToken.START_OBJECT);
            CarrierReader.read(tokens, carrier);
            return tokens.next() == JsonToken.NOT_AVAILABLE
                    ? Optional.of(said(carrier))
                    : Optional.of("more than one object");
        } catch (JacksonException notJson) {
            return Optional.of("not JSON: " + notJson.getMessage());
        }
    }

    /** All fields of a carrier, down to the last. */
    private static String said(Object value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!field.isSynthetic()) {
                text.append(field.getName())
                        .append('=')
                        .append(said(field, value))
                        .append(' ');
            }
        }
        return text.append(')').toString();
    }

    private static String said(Field field, Object owner) {
        try {
            Object value = field.get(owner);
            if (value instanceof List<?> list) {
                return list.stream().map(PlainTokensTest::said).toList().toString();
            }
            boolean isOurs = value != null && value.getClass().getName().contains("Carrier");
            return isOurs ? said(value) : String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
