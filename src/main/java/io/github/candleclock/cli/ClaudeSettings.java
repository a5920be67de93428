package io.github.candleclock.cli;

import io.github.candleclock.cli.JsonObject.Member;
import io.github.candleclock.text.Foreign;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of Claude Code's settings, of which one member is ours to change: every other byte stays as somebody wrote it.
 *
 * @param text a letter for each byte
 * @param root nothing in a text that says nothing
 */
record ClaudeSettings(String text, Optional<JsonObject> root) {
    /** A letter for each byte: what is not changed stays what it was, whatever its encoding. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String NAME = "statusLine";
    private static final Pattern OURS = Pattern.compile("(?:^|[\\s/\\\\'\"])candleclock['\"]?\\s+statusline(?![\\w-])");
    private static final Pattern WRAP = Pattern.compile("\\s--wrap[\\s=]");

    static ClaudeSettings read(String text) throws JsonFault {
        JsonCursor cursor = new JsonCursor(text, 0);
        cursor.blanks();
        if (cursor.isAtEnd()) {
            return new ClaudeSettings(text, Optional.empty());
        }
        JsonObject root = JsonObject.read(text, cursor);
        cursor.blanks();
        if (!cursor.isAtEnd()) {
            throw cursor.fault("the settings end before this");
        }
        return new ClaudeSettings(text, Optional.of(root));
    }

    /** Reads the bytes of the file; where there is none, a text that says nothing. */
    static ClaudeSettings read(Optional<byte[]> bytes) throws JsonFault {
        return read(new String(bytes.orElse(new byte[0]), BYTES));
    }

    /** A text of the settings in a line of its own, as people read it. */
    static String words(String text) {
        return Foreign.cut(Foreign.harmless(new String(text.getBytes(BYTES), StandardCharsets.UTF_8)), 120);
    }

    /** The member as it is written by hand. */
    static String member(String command) {
        return "\"" + NAME + "\": " + value(command);
    }

    private static String value(String command) {
        return "{\"type\": \"command\", \"command\": \"" + JsonString.raw(command) + "\"}";
    }

    /** The command that makes the status line now. */
    Optional<String> command() throws JsonFault {
        return commandPlace().map(place -> JsonString.plain(inQuotes(place)));
    }

    boolean isOurs() throws JsonFault {
        return command().filter(command -> OURS.matcher(command).find()).isPresent();
    }

    /** Whether our command runs another one. */
    boolean isWrapping() throws JsonFault {
        return isOurs()
                && command().filter(command -> WRAP.matcher(command).find()).isPresent();
    }

    /** Whether no status line is run at all, whatever is named. */
    boolean isOff() {
        return root.flatMap(object -> object.member("disableAllHooks"))
                .filter(member -> valueText(member).equals("true"))
                .isPresent();
    }

    /** The text with our command; one that was there is wrapped. */
    String with(String ours) throws JsonFault {
        Optional<Member> former = commandPlace();
        if (former.isPresent()) {
            String wrapped = JsonString.raw(ours + " --wrap ") + JsonString.rawQuoted(inQuotes(former.get()));
            return replaced(former.get(), "\"" + wrapped + "\"");
        }
        Optional<Member> line = line();
        if (line.isPresent()) {
            return replaced(line.get(), value(ours));
        }
        return root.isPresent() ? added(root.get(), member(ours)) : text + begun(member(ours));
    }

    /** The text without our command: as it was before with everything else as it is now. */
    String without(ClaudeSettings before) throws JsonFault {
        Optional<Member> former = before.line();
        Member line = line().orElseThrow();
        if (former.isEmpty()) {
            return removed(root.orElseThrow(), line);
        }
        Optional<Member> formerCommand = before.commandPlace();
        Optional<Member> command = commandPlace();
        return formerCommand.isPresent() && command.isPresent()
                ? replaced(command.get(), before.valueText(formerCommand.get()))
                : replaced(line, before.valueText(former.get()));
    }

    private Optional<Member> line() {
        return root.flatMap(object -> object.member(NAME));
    }

    /** The command, where it is one that Claude Code would run. */
    private Optional<Member> commandPlace() throws JsonFault {
        Optional<Member> line = line();
        if (line.isEmpty() || text.charAt(line.get().value()) != '{') {
            return Optional.empty();
        }
        JsonObject object =
                JsonObject.read(text, new JsonCursor(text, line.get().value()));
        boolean isCommand = object.member("type")
                .filter(type -> isText(type) && JsonString.plain(inQuotes(type)).equals("command"))
                .isPresent();
        return object.member("command")
                .filter(command -> isCommand
                        && isText(command)
                        && !JsonString.plain(inQuotes(command)).isBlank());
    }

    private boolean isText(Member member) {
        return text.charAt(member.value()) == '"';
    }

    private String inQuotes(Member member) {
        return text.substring(member.value() + 1, member.end() - 1);
    }

    private String valueText(Member member) {
        return text.substring(member.value(), member.end());
    }

    private String replaced(Member member, String value) {
        return text.substring(0, member.value()) + value + text.substring(member.end());
    }

    private String begun(String member) {
        boolean isInLine = !text.isEmpty() && !text.equals(JsonCursor.MARK) && !text.endsWith("\n");
        return (isInLine ? newline() : "") + "{" + newline() + "  " + member + newline() + "}" + newline();
    }

    /** Behind the last member and what is remarked on it in its line, parted as the members before it. */
    private String added(JsonObject object, String member) throws JsonFault {
        List<Member> members = object.members();
        if (members.isEmpty()) {
            int inside = object.start() + 1;
            boolean hasLines = text.substring(inside, object.end()).contains("\n");
            return text.substring(0, inside) + (hasLines ? newline() + "  " : "") + member + text.substring(inside);
        }
        Member last = members.get(members.size() - 1);
        int place = behindRemarks(last.after());
        String parted = between(object, last, place) + member;
        return last.hasComma()
                ? text.substring(0, place) + parted + "," + text.substring(place)
                : text.substring(0, last.end())
                        + ","
                        + text.substring(last.end(), place)
                        + parted
                        + text.substring(place);
    }

    /** A new line as that of the last member begins, or a blank where all stand in one line. */
    private String between(JsonObject object, Member last, int place) {
        int line = text.lastIndexOf('\n', last.start());
        if (line > object.start()) {
            int end = line + 1;
            while (" \t".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return newline() + text.substring(line + 1, end);
        }
        // a comment that takes the rest of its line would swallow what follows
        boolean endsLine = place > last.after() && (text.startsWith("\n", place) || text.startsWith("\r\n", place));
        return endsLine ? newline() + "  " : " ";
    }

    /** Behind the comments that follow in the same line. */
    private int behindRemarks(int from) throws JsonFault {
        int place = from;
        JsonCursor cursor = new JsonCursor(text, from);
        while (true) {
            if (cursor.comment()) {
                place = cursor.at();
            } else if (!cursor.take(' ') && !cursor.take('\t')) {
                return place;
            }
        }
    }

    /** What {@link #added} does, taken back; members may have come behind it since. */
    private String removed(JsonObject object, Member line) {
        int index = object.members().indexOf(line);
        boolean leavesComma = !line.hasComma() && index > 0;
        String before = text.substring(0, line.solid());
        if (leavesComma) {
            Member previous = object.members().get(index - 1);
            before = text.substring(0, previous.after() - 1) + text.substring(previous.after(), line.solid());
        }
        return before
                + text.substring(line.end(), line.hasComma() ? line.after() - 1 : line.end())
                + text.substring(line.after());
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
