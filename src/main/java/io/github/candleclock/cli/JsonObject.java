package io.github.candleclock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of a JSON text, by places in it.
 *
 * @param start of the opening brace
 * @param end behind the closing brace
 */
record JsonObject(int start, int end, List<Member> members) {
    JsonObject {
        members = List.copyOf(members);
    }

    /**
     * A member, by places.
     *
     * @param name with its escapes resolved
     * @param solid where what stands before its name ends: the brace, the comma, or a comment
     * @param after behind the comma that follows it, or behind the value where none does
     */
    record Member(String name, int solid, int start, int value, int end, int after) {
        boolean hasComma() {
            return after > end;
        }
    }

    static JsonObject read(String text, JsonCursor cursor) throws JsonFault {
        List<Member> members = new ArrayList<>();
        int start = cursor.at();
        cursor.need('{', "an opening brace");
        int solid = cursor.blanks();
        while (!cursor.take('}')) {
            if (cursor.isAtEnd()) {
                throw cursor.fault("a closing brace is missing here");
            }
            int name = cursor.at();
            String raw = cursor.string("a name in double quotes");
            cursor.blanks();
            cursor.need(':', "a colon");
            cursor.blanks();
            int value = cursor.at();
            cursor.value();
            int end = cursor.at();
            cursor.blanks();
            boolean hasComma = cursor.take(',');
            if (!hasComma && !cursor.isAt('}')) {
                throw cursor.fault("a comma or } is missing here");
            }
            members.add(new Member(JsonString.plain(raw), solid, name, value, end, hasComma ? cursor.at() : end));
            solid = cursor.blanks();
        }
        return new JsonObject(start, cursor.at(), members);
    }

    /** The member of a name; of several the last, as every reader of JSON has it. */
    Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).reduce((before, last) -> last);
    }
}
