package io.github.candleclock.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON text, moved over what stands there. Comments, and a comma behind the last member, are taken as they are found in settings.
 *
 * <p>The text has a letter for each byte of its file (ISO 8859-1 does that), so that what is written back is what was read, whatever its
 * encoding; all that JSON means something by is ASCII.
 */
final class JsonCursor {
    /** UTF-8's mark at the beginning of a file. */
    static final String MARK = "\u00ef\u00bb\u00bf";

    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    private final String text;
    private int at;

    JsonCursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    /** Moves over a letter, if it is there. */
    boolean take(char letter) {
        boolean isThere = isAt(letter);
        at += isThere ? 1 : 0;
        return isThere;
    }

    void need(char letter, String words) throws JsonFault {
        if (!take(letter)) {
            throw fault(words + " is missing here");
        }
    }

    /** Moves over blanks and comments. Returns where the last comment ends, or where it began where there is none. */
    int blanks() throws JsonFault {
        if (at == 0 && text.startsWith(MARK)) {
            at = MARK.length();
        }
        int solid = at;
        while (at < text.length()) {
            if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (comment()) {
                solid = at;
            } else {
                break;
            }
        }
        return solid;
    }

    /** Moves over a comment, if one begins here; the end of its line is not part of it. */
    boolean comment() throws JsonFault {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            at -= text.charAt(at - 1) == '\r' ? 1 : 0;
            return true;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                throw fault("a comment begins here that does not end");
            }
            at = end + 2;
            return true;
        }
        return false;
    }

    /** Moves over a string, and returns what stands between its quotes as it stands there. */
    String string(String words) throws JsonFault {
        if (!isAt('"')) {
            throw fault(words + " is missing here");
        }
        int from = at + 1;
        int end = from;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) >= ' ') {
            if (text.charAt(end) == '\\') {
                int begins = at;
                at = end;
                take(ESCAPE, "a backslash has no meaning here");
                end = at;
                at = begins;
            } else {
                end++;
            }
        }
        if (end == text.length() || text.charAt(end) != '"') {
            throw fault("a text begins here that does not end in its line");
        }
        at = end + 1;
        return text.substring(from, end);
    }

    /** Moves over a value, however deep it is: what waits to be closed is kept in a text of our own, not on the stack. */
    void value() throws JsonFault {
        StringBuilder open = new StringBuilder();
        begin(open);
        while (!open.isEmpty()) {
            blanks();
            char closing = open.charAt(open.length() - 1);
            if (take(closing)) {
                open.setLength(open.length() - 1);
                end(open);
            } else {
                if (closing == '}') {
                    string("a name in double quotes");
                    blanks();
                    need(':', "a colon");
                    blanks();
                }
                begin(open);
            }
        }
    }

    private void begin(StringBuilder open) throws JsonFault {
        if (take('{')) {
            open.append('}');
        } else if (take('[')) {
            open.append(']');
        } else {
            if (isAt('"')) {
                string("a text");
            } else {
                take(WORD, "a value is missing here, or is none");
            }
            end(open);
        }
    }

    /** Behind a value: what it stands in goes on with a comma, or closes. */
    private void end(StringBuilder open) throws JsonFault {
        if (!open.isEmpty()) {
            blanks();
            char closing = open.charAt(open.length() - 1);
            if (!take(',') && !isAt(closing)) {
                throw fault("a comma or " + closing + " is missing here");
            }
        }
    }

    private void take(Pattern form, String sentence) throws JsonFault {
        Matcher matcher = form.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw fault(sentence);
        }
        at = matcher.end();
    }

    JsonFault fault(String sentence) {
        return JsonFault.at(text, at, sentence);
    }
}
