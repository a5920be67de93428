package io.github.candleclock.cli;

import io.github.candleclock.text.Foreign;
import java.util.ArrayList;
import java.util.List;

/** What a change does to a text, for people to look at: the changed lines between a few that stay, as {@code diff -u} has it. */
final class LineDifference {
    private static final int AROUND = 3;
    private static final int COLUMNS = 160;
    /** So much of what stays in a long line is shown before what changes. */
    private static final int LEAD = 40;

    private static final String NO_NEWLINE = "\\ No newline at end of file";

    private LineDifference() {}

    static List<String> of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < old.size() - same
                && tail < now.size() - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - AROUND);
        int more = Math.min(tail, AROUND);
        List<String> gone = old.subList(same, old.size() - tail);
        List<String> come = now.subList(same, now.size() - tail);
        int skipped = gone.isEmpty() || come.isEmpty() ? 0 : alike(gone.get(0), come.get(0));
        List<String> shown = new ArrayList<>();
        shown.add(
                "@@ -" + range(from, old.size() - tail + more) + " +" + range(from, now.size() - tail + more) + " @@");
        old.subList(from, same).forEach(line -> add(shown, ' ', line, 0));
        gone.forEach(line -> add(shown, '-', line, skipped));
        come.forEach(line -> add(shown, '+', line, skipped));
        old.subList(old.size() - tail, old.size() - tail + more).forEach(line -> add(shown, ' ', line, 0));
        return shown;
    }

    /** Lines with their ends, since these may differ too. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(from, end));
            from = end;
        }
        return lines;
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + "," + (to - from);
    }

    private static int alike(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** @param skipped so many letters at its beginning need not be seen, where there is no room for them */
    private static void add(List<String> shown, char sign, String line, int skipped) {
        String words = line.replaceFirst("\r?\n$", "").replace('\t', ' ');
        if (words.length() > COLUMNS && skipped > LEAD && skipped <= words.length()) {
            words = "…" + words.substring(skipped - LEAD);
        }
        shown.add(sign + Foreign.cut(Foreign.harmless(words), COLUMNS));
        if (!line.endsWith("\n")) {
            shown.add(NO_NEWLINE);
        }
    }
}
