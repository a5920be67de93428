package io.github.candleclock.demo;

import java.util.List;

/** What people, Claude and tools say in the story; all of it made up. */
final class Words {
    private static final List<String> WISHES = List.of(
            "Please make the totals exact: no floating point anywhere on the way from the request to the receipt.",
            "The build takes nine minutes. Find out where they go, and what we could do about the longest step.",
            "Users say that the search forgets umlauts: \"Müller\" finds nothing. Could you look into it?",
            "Write a test for the case where both files change at the same moment, then fix what it shows.",
            "Rename the old settings, keep reading the former names for one release, and say so in the changelog.",
            "I don't like this class: it does three things. How would you cut it?",
            "Why does the second request wait for the first one? They have nothing to do with each other.",
            "Add a page that explains how retries work → with a small picture, please.",
            "Go through the open warnings and remove those that are easy.",
            "The graph jumps when the clock changes to winter time. It should not.",
            "Look at the last failed run and tell me whether it was us or the network.",
            "Move the parser to the new interface, one file at a time, tests green after each.");
    private static final List<String> THOUGHTS = List.of(
            "The failing case has an empty list in it. I should see who calls this before I change it.",
            "Two places decide the same thing here. The lower one is right, so the upper one can go.",
            "The name suggests a copy, but it is the same object. That would explain the second write.",
            "Before I touch the schema I want to know what the older clients send.",
            "A smaller change would do: the guard belongs in the constructor.");
    private static final List<String> REMARKS = List.of(
            "Let me look at how this is used.",
            "Found it. The check stands one line too late.",
            "Now the test, so that we see it fail first.",
            "That worked; next, the callers.",
            "I'll read the neighbouring module too, since it shares the cache.",
            "The tests pass. One more look at the edge cases.");
    private static final List<String> ENDINGS = List.of(
            "Done. The totals are whole cents from end to end now, and the new test failed before the change. "
                    + "I left the public names as they were.",
            "It is fixed: the lock was taken twice on the way in. All tests pass, and I added one for this very case. "
                    + "You may want to look at the timeout, which is longer than it needs to be.",
            "Three of the four are gone. The last one needs a decision from you: should an empty file be an error, or nothing?",
            "The page is written, with a picture of the path that a request takes. I kept it to one screen.",
            "It was the network: the same step succeeded two minutes later without any change on our side.");
    private static final List<String> FILES = List.of(
            "src/ledger/rounding.ts",
            "src/search/fold.ts",
            "src/main/java/Clock.java",
            "docs/retries.md",
            "internal/queue/queue.go",
            "app/models/basket.rb",
            "crates/tide/src/flow.rs",
            "deploy/runners.tf");
    private static final List<String> COMMANDS = List.of(
            "mvn -q test",
            "npm test -- rounding",
            "git diff --stat",
            "go vet ./...",
            "cargo test flow",
            "grep -rn \"retry\" src");
    private static final List<String> OUTPUT = List.of(
            "  ✓ keeps whole cents over a thousand lines (12 ms)",
            "  ✓ an empty basket costs nothing",
            "  ✗ two writers at once: expected 2 entries, found 1",
            "    at settle (src/ledger/rounding.ts:48)",
            "warning: this value is never read",
            "export function fold(word: string): string {",
            "    if (entries.isEmpty()) {",
            "        return Amount.ZERO;",
            "    for attempt := 1; attempt <= limit; attempt++ {",
            "ok      queue   0.418s",
            "3 files changed, 41 insertions(+), 17 deletions(-)",
            "# How a request is tried again");
    private static final List<String> ERRANDS = List.of(
            "Find every caller of the settle function and say which of them pass a list that may be empty.",
            "Read the deployment files and list the steps that run one after another without need.",
            "Look for tests that depend on the order in which files are listed.",
            "Compare the two parsers and name the inputs on which they differ.",
            "Collect the places where a date is shown without a time zone.");
    private static final List<String> FINDINGS = List.of(
            "There are seven callers; two of them may pass an empty list, both in the nightly job.",
            "The image is built twice. The second time could reuse the first without any change to the tests.",
            "Four tests depend on it. Three sort their result in the end, one does not.",
            "They differ in one thing only: what a comma at the end of a list means.");
    private static final List<String> TITLES = List.of(
            "Exact totals in receipts",
            "Faster builds",
            "Search without accents",
            "Retries explained",
            "Quiet warnings");
    private static final List<String> ADJECTIVES = List.of("amber", "quiet", "woven", "early", "tidal", "mossy");
    private static final List<String> NOUNS = List.of("lantern", "harbour", "orchard", "ember", "sparrow", "meadow");

    private Words() {}

    static String wish(Dice dice) {
        return dice.pick(WISHES);
    }

    static String thought(Dice dice) {
        return dice.pick(THOUGHTS);
    }

    static String remark(Dice dice) {
        return dice.pick(REMARKS);
    }

    static String ending(Dice dice) {
        return dice.pick(ENDINGS);
    }

    static String errand(Dice dice) {
        return dice.pick(ERRANDS);
    }

    static String finding(Dice dice) {
        return dice.pick(FINDINGS);
    }

    static String title(Dice dice) {
        return dice.pick(TITLES);
    }

    /** The three words by which Claude Code calls a session's plan. */
    static String nickname(Dice dice) {
        return dice.pick(ADJECTIVES) + "-" + dice.pick(ADJECTIVES) + "-" + dice.pick(NOUNS);
    }

    static Part.Call call(Dice dice, String cwd) {
        if (dice.chance(0.5)) {
            return new Part.Call(dice.tool(), "Bash", "command", dice.pick(COMMANDS), "See where it stands");
        }
        String tool = dice.chance(0.7) ? "Read" : "Edit";
        return new Part.Call(dice.tool(), tool, "file_path", cwd + "/" + dice.pick(FILES), null);
    }

    static String output(Dice dice) {
        int lines = dice.between(1, 6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(i == 0 ? "" : "\n").append(dice.pick(OUTPUT));
        }
        return text.toString();
    }
}
