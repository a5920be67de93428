package io.github.candleclock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.MergedAnswer;
import io.github.candleclock.usage.Origin;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive as JSON lines: what is written is read again, and what is no line of an archive is told. */
class ArchiveLinesTest {
    private static final String DEVICE = "00112233445566778899aabbccddeeff";
    private static final String HEAD = "{\"type\":\"archive\",\"format\":1,\"device\":{\"id\":\"" + DEVICE
            + "\",\"name\":\"loom\"},\"root\":\"/home/ada/.claude/projects\"}";

    private static final MergedAnswer ANSWER = new MergedAnswer(
            new UsageEvent(
                    new EventKey(0x0123456789abcdefL, -1),
                    Instant.parse("2026-11-09T14:02:11.500001Z"),
                    "claude-sonnet-4-5",
                    new TokenCounts(3, 20, 1_000_000_000, 7, 41_000),
                    new Terms(true, false, true, 2),
                    Optional.of(Cost.ofPico(1)),
                    new Origin("s", "a1", true, "/home/ada/code/wéb \"x\"", "main", DEVICE),
                    true),
            Instant.parse("2026-11-09T14:02:11Z"),
            Instant.parse("2026-11-09T15:00:00.000001Z"));

    private final StringWriter out = new StringWriter();
    private final ArchiveLines lines = new ArchiveLines(out);

    @Test
    void an_answer_is_one_line_with_all_its_facts() {
        lines.answer(ANSWER);

        assertThat(out.toString())
                .isEqualTo("{\"type\":\"answer\",\"key\":\"0123456789abcdefffffffffffffffff\","
                        + "\"at\":\"2026-11-09T14:02:11.500001Z\",\"first\":\"2026-11-09T14:02:11.000000Z\","
                        + "\"last\":\"2026-11-09T15:00:00.000001Z\",\"model\":\"claude-sonnet-4-5\",\"inputTokens\":3,"
                        + "\"outputTokens\":20,\"cacheWrite5mTokens\":1000000000,\"cacheWrite1hTokens\":7,"
                        + "\"cacheReadTokens\":41000,\"fast\":true,\"batch\":false,\"us\":true,\"webSearches\":2,"
                        + "\"statedCost\":0.000000000001,\"lowerBound\":true,\"session\":\"s\",\"agent\":\"a1\","
                        + "\"sidechain\":true,\"project\":\"/home/ada/code/wéb \\\"x\\\"\",\"branch\":\"main\","
                        + "\"device\":\"" + DEVICE + "\"}\n");
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        List<Sighting> sightings = List.of(new Sighting("s", "-home-ada", "/home/ada"), new Sighting("s", "", ""));
        lines.head(new ArchiveLine.Head(DEVICE, "loom", "/home/ada/.claude/projects"));
        lines.session("s", sightings);
        lines.agent("a1", "Explore");
        lines.answer(ANSWER);

        assertThat(read(out.toString()))
                .containsExactly(
                        new ArchiveLine.Head(DEVICE, "loom", "/home/ada/.claude/projects"),
                        new ArchiveLine.Session(sightings),
                        new ArchiveLine.Agent(new AgentKind("a1", "Explore", "")),
                        new ArchiveLine.Answer(ANSWER));
    }

    @Test
    void a_session_that_was_seen_in_many_folders_takes_several_lines() throws Exception {
        List<Sighting> sightings = IntStream.range(0, 1201)
                .mapToObj(i -> new Sighting("s", "-f", "/home/ada/" + i))
                .toList();
        lines.session("s", sightings);

        assertThat(out.toString()).hasLineCount(3);
        List<Sighting> again = new ArrayList<>();
        for (ArchiveLine line : read(HEAD + "\n" + out)) {
            if (line instanceof ArchiveLine.Session session) {
                again.addAll(session.sightings());
            }
        }
        assertThat(again).isEqualTo(sightings);
    }

    @Test
    void what_a_line_leaves_out_is_nothing_and_whose_it_is_says_the_head() throws Exception {
        String line = "{\"type\":\"answer\",\"key\":\"" + DEVICE + "\",\"at\":\"2026-11-09T14:02:11.1234567Z\","
                + "\"model\":\"m\"}";
        Instant at = Instant.parse("2026-11-09T14:02:11.123456Z");

        UsageEvent event = new UsageEvent(
                new EventKey(0x0011223344556677L, 0x8899aabbccddeeffL),
                at,
                "m",
                TokenCounts.NONE,
                Terms.STANDARD,
                Optional.empty(),
                new Origin("", "", false, "", "", DEVICE),
                false);
        assertThat(read(HEAD + "\r\n\n" + line).get(1)).isEqualTo(new ArchiveLine.Answer(MergedAnswer.of(event)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | it is no JSON from column",
                "[1]     | it is no JSON object",
                "{} {}   | something stands behind the end of its JSON object",
                "{`a`:1} | \"type\" is missing",
                "{\"type\":\"answers\"} | there is no type \"answers\"; there are archive, session, agent and answer",
                "{\"type\":\"agent\",\"agent\":\"a\",\"kind\":\" \"} | \"kind\" is blank",
                "{\"type\":\"agent\",\"agent\":\"a\",\"kind\":null} | null says nothing here; leave the field out",
                "{\"type\":\"agent\",\"agent\":3} | \"agent\" has to be a text in quotes",
                "{\"type\":\"agent\",\"agent\":\"a\",\"agent\":\"b\"} | it has \"agent\" twice",
                "{\"type\":\"agent\",\"agent\":\"a\",\"kind\":\"k\",\"knd\":1} | there is no field \"knd\" here",
                "{\"type\":\"session\",\"session\":\"s\",\"sightings\":[1]} | its lists hold objects only",
            })
    void what_is_no_line_of_an_archive_is_told(String line, String sentence) {
        assertThat(faultOf(HEAD + "\n" + line.replace('`', '"') + "\n"))
                .hasMessageStartingWith(sentence)
                .extracting(ArchiveLineException::line)
                .isEqualTo(2L);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key | \"12\" | \"key\" has to be 32 digits of 0-9 and a-f",
                "at | \"yesterday\" | \"at\" is no moment: \"yesterday\"; write it as 2026-11-09T14:02:11.500000Z",
                "at | \"-0001-01-01T00:00:00Z\" | \"at\" is no moment",
                "inputTokens | -1 | \"inputTokens\" has to be a whole number from 0 to 1000000000",
                "inputTokens | 1.5 | \"inputTokens\" has to be a whole number from 0 to 1000000000",
                "inputTokens | 1e999999999 | \"inputTokens\" has to be a whole number from 0 to 1000000000",
                "inputTokens | \"3\" | \"inputTokens\" has to be a number",
                "statedCost | 1000000 | \"statedCost\" has to be dollars from 0 to below a million, with 12 decimals at most",
                "statedCost | 1e-13 | \"statedCost\" has to be dollars from 0 to below a million, with 12 decimals at most",
                "lowerBound | 1 | \"lowerBound\" has to be true or false",
                "first | \"2026-11-09T14:02:12Z\" | \"at\" does not lie between \"first\" and \"last\"",
                "device | \"loom\" | a device's id has to be 32 digits of 0-9 and a-f",
            })
    void a_figure_that_cannot_be_is_told(String field, String value, String sentence) {
        String line =
                "{\"type\":\"answer\",\"key\":\"" + DEVICE + "\",\"at\":\"2026-11-09T14:02:11Z\",\"model\":\"m\"}";
        String wrong = line.replaceFirst(",\"" + field + "\":\"[^\"]*\"", "")
                .replaceFirst("}$", ",\"" + field + "\":" + value + "}");

        assertThat(faultOf(HEAD + "\n" + wrong)).hasMessageStartingWith(sentence);
    }

    @Test
    void another_format_and_what_is_no_archive_at_all_are_told() {
        assertThat(faultOf(HEAD.replace(":1,", ":2,")))
                .hasMessage("its format is 2, and this version of Candleclock reads 1; a newer one may read it");
        assertThat(faultOf("\n\n")).hasMessage("there is no archive in it");
        assertThat(faultOf("{\"type\":\"agent\",\"agent\":\"a\",\"kind\":\"k\"}"))
                .hasMessage("the first line has to be of the type \"archive\"");
        assertThat(faultOf("x".repeat(17 << 20))).hasMessage("it is longer than any line of an archive");
    }

    private static ArchiveLineException faultOf(String text) {
        return catchThrowableOfType(ArchiveLineException.class, () -> read(text));
    }

    private static List<ArchiveLine> read(String text) throws IOException, ArchiveLineException {
        ArchiveLineReader reader = new ArchiveLineReader(new StringReader(text));
        List<ArchiveLine> all = new ArrayList<>();
        for (Optional<ArchiveLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            all.add(line.get());
        }
        return all;
    }
}
