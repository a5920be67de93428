package io.github.candleclock.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What lies in a folder after a story was told into it. */
record Laid(Path folder) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** One line that ends, in the file that holds it. */
    record Line(String file, String text) {
        Map<?, ?> object() {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                Map<?, ?> object = (Map<?, ?>) value(parser);
                if (parser.nextToken() != null) {
                    throw new IllegalStateException("more than an object: " + text);
                }
                return requireNonNull(object);
            }
        }

        boolean saysVersion(String version) {
            return text.contains("\"version\":\"" + version + "\"");
        }

        boolean isAnswer() {
            return text.contains("\"type\":\"assistant\"") && !text.contains("\"type\":\"progress\"");
        }
    }

    Map<String, String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        files().forEach((file, text) -> {
            if (file.endsWith(".jsonl")) {
                int end = text.lastIndexOf('\n');
                text.substring(0, Math.max(0, end)).lines().forEach(line -> lines.add(new Line(file, line)));
            }
        });
        return lines;
    }

    /** The value at a path of keys; null where there is none. */
    static @Nullable Object at(Map<?, ?> object, String... keys) {
        Object value = object;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
