package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a subagent's log, and when it is read. */
class AgentKindsTest {
    private static final String EXPLORE = "{\"agentType\":\"Explore\",\"description\":\"Look around\"}";

    @TempDir
    private Path temp;

    private Path log;
    private Path beside;
    private final List<LogBatch> batches = new ArrayList<>();
    private final LogReader reader = new LogReader(ZoneOffset.UTC, batches::add);

    @BeforeEach
    void make_a_subagents_log() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("p/s-1/subagents"));
        log = folder.resolve("agent-a4f19c02.jsonl");
        beside = folder.resolve("agent-a4f19c02.meta.json");
        Files.writeString(log, Lines.answer(1));
    }

    @Test
    void a_subagents_kind_comes_with_its_first_lines() throws IOException {
        Files.writeString(beside, EXPLORE);

        assertThat(read()).containsExactly(new AgentKind("a4f19c02", "Explore", "Look around"));
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0).events()).hasSize(1);
    }

    @Test
    void a_kind_is_handed_on_once() throws IOException {
        Files.writeString(beside, EXPLORE);
        read();

        append(Lines.answer(2));

        assertThat(read()).isEmpty();
    }

    @Test
    void a_kind_that_is_written_later_comes_when_the_log_grows() throws IOException {
        assertThat(read()).isEmpty();
        Files.writeString(beside, "{\"agentTy");
        append(Lines.answer(2));
        assertThat(read()).as("half of it is written").isEmpty();

        Files.writeString(beside, EXPLORE);
        assertThat(read()).as("the log rests").isEmpty();
        append(Lines.answer(3));

        assertThat(read()).extracting(AgentKind::kind).containsExactly("Explore");
    }

    @Test
    void a_kind_that_is_written_later_comes_when_all_is_read_again() throws IOException {
        read();
        Files.writeString(beside, EXPLORE);

        reader.forgetPositions();

        assertThat(read()).extracting(AgentKind::kind).containsExactly("Explore");
    }

    @Test
    void a_subagent_of_a_workflow_has_its_kind_beside_it_too() throws IOException {
        Path run = Files.createDirectories(temp.resolve("p/s-1/subagents/workflows/run-1"));
        log = Files.writeString(run.resolve("agent-b7.jsonl"), Lines.answer(1));
        Files.writeString(run.resolve("agent-b7.meta.json"), EXPLORE);

        assertThat(read()).extracting(AgentKind::agent).containsExactly("b7");
    }

    @Test
    void only_a_log_that_is_named_like_a_subagents_is_one() throws IOException {
        for (String name : new String[] {"s-1", "agent-", "agent", "my-agent-x"}) {
            log = Files.writeString(temp.resolve("p/" + name + ".jsonl"), Lines.answer(1));
            Files.writeString(temp.resolve("p/" + name + ".meta.json"), EXPLORE);

            assertThat(read()).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF{\"agentType\":\"Explore\"}",
                "{\"x\":{\"agentType\":\"no\"},\"agentType\":\"Explore\",\"description\":null,\"worktreePath\":[1,{}]}\r\n",
                " { \"agentType\" : \"Explore\" , \"description\" : [\"a\"] } ",
                "{\"agentType\":\"Plan\",\"agentType\":\"Explore\"} and more",
            })
    void it_is_read_tolerantly(String text) throws IOException {
        Files.writeString(beside, text);

        assertThat(read()).containsExactly(new AgentKind("a4f19c02", "Explore", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[\"agentType\",\"Explore\"]",
                "{\"agentType\":null}",
                "{\"agentType\":\" \"}",
                "{\"agentType\":{\"agentType\":\"Explore\"}}",
                "{\"description\":\"Look around\"}",
                "{\"agentType\":\"Explore\"",
                "{\"agentType\":\"Explore\",",
            })
    void what_is_not_whole_or_says_no_kind_is_none(String text) throws IOException {
        Files.writeString(beside, text);

        assertThat(read()).isEmpty();
        assertThat(reader.trouble()).isEmpty();
        assertThat(batches.get(0).tally().skipped()).isEmpty();
    }

    @Test
    void what_is_no_text_or_too_long_or_no_file_is_none() throws IOException {
        Files.write(beside, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, 0});
        assertThat(read()).isEmpty();

        Files.write(beside, (EXPLORE + " ".repeat(64 << 10)).getBytes(StandardCharsets.UTF_8));
        append(Lines.answer(2));
        assertThat(read()).isEmpty();

        Files.delete(beside);
        Files.createDirectory(beside);
        append(Lines.answer(3));
        assertThat(read()).isEmpty();
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    /** The kinds that one look at the log hands on. */
    private List<AgentKind> read() {
        int before = batches.size();
        reader.read(log, log.resolveSibling("."), "p");
        return batches.subList(before, batches.size()).stream()
                .flatMap(batch -> batch.kinds().stream())
                .toList();
    }
}
