package io.github.candleclock.cli;

/** Why a text is no JSON, and where: line and column count from 1, columns in characters. */
final class JsonFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    private JsonFault(int line, int column, String sentence) {
        super(sentence);
        this.line = line;
        this.column = column;
    }

    /** @param text a letter for each byte, as {@link JsonCursor} reads it */
    static JsonFault at(String text, int place, String sentence) {
        int line = 1;
        int column = 1;
        for (int at = text.startsWith(JsonCursor.MARK) ? JsonCursor.MARK.length() : 0; at < place; at++) {
            char letter = text.charAt(at);
            if (letter == '\n') {
                line++;
                column = 1;
            } else if (letter < 0x80 || letter >= 0xc0) {
                column++; // the other bytes of UTF-8 go on with a character
            }
        }
        return new JsonFault(line, column, sentence);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
