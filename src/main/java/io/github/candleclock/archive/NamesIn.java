package io.github.candleclock.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of one frame, as {@link NamesOut} wrote them. */
final class NamesIn {
    private final ByteSource source;
    private final List<String> names = new ArrayList<>();

    NamesIn(ByteSource source) {
        this.source = source;
        names.add("");
    }

    String name() throws FormatException {
        long number = source.number();
        if (number < 0 || number > names.size()) {
            throw new FormatException("a name is missing");
        }
        if (number == names.size()) {
            names.add(inFull());
        }
        return names.get((int) number);
    }

    private String inFull() throws FormatException {
        long length = source.number();
        long bytes = length >>> 1;
        if (bytes > Integer.MAX_VALUE) {
            throw new FormatException("a name is too long");
        }
        byte[] written = source.bytes((int) bytes);
        return (length & 1) == 0 ? new String(written, StandardCharsets.UTF_8) : chars(written);
    }

    private static String chars(byte[] written) {
        char[] chars = new char[written.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (written[2 * i] << 8 | written[2 * i + 1] & 0xff);
        }
        return new String(chars);
    }
}
