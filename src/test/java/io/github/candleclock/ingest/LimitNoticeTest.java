package io.github.candleclock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.candleclock.limit.LimitMessage;
import io.github.candleclock.limit.WindowKind;
import io.github.candleclock.usage.UsageEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines of transcripts in which Claude Code says that a limit was reached. */
class LimitNoticeTest {
    private static final String AT = "2026-01-10T13:30:00.000Z";
    private static final String WORDS = "You've hit your session limit · resets 3:30pm";
    private static final Instant IN_WORDS = Instant.parse("2026-01-10T14:30:00Z");
    private static final Instant EXACT = Instant.parse("2026-01-10T15:00:00Z");
    private static final String USAGE = "\"usage\":{\"input_tokens\":0,\"output_tokens\":0}";

    private final List<LimitMessage> messages = new ArrayList<>();
    private final List<UsageEvent> events = new ArrayList<>();

    @Test
    void a_message_of_claude_codes_own_tells_it_in_the_machines_zone() {
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                + "\",\"isApiErrorMessage\":true,\"error\":\"rate_limit\",\"apiErrorStatus\":429,\"message\":{\"model\":\"<synthetic>\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"" + WORDS + "\"}]," + USAGE + "}}");

        assertThat(messages).containsExactly(message(IN_WORDS, false));
        assertThat(events).isEmpty();
    }

    @Test
    void older_ones_say_it_without_a_mark_without_usage_and_in_one_text() {
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT + "\",\"message\":{\"content\":\"" + WORDS
                + "\",\"model\":\"<synthetic>\"," + USAGE + "}}");
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                + "\",\"isApiErrorMessage\":true,\"message\":{\"content\":\"" + WORDS + "\"}}");

        assertThat(messages).containsExactly(message(IN_WORDS, false), message(IN_WORDS, false));
    }

    @Test
    void a_moment_beside_the_words_is_better() {
        for (String resetsAt :
                List.of("1768057200", "1768057200.4", "1768057200000", "\"1768057200\"", "\"2026-01-10T15:00:00Z\"")) {
            messages.clear();
            scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                    + "\",\"isApiErrorMessage\":true,\"quotaLimits\":{\"status\":\"rejected\",\"rateLimitType\":\"five_hour\","
                    + "\"resetsAt\":" + resetsAt
                    + "},\"message\":{\"model\":\"<synthetic>\",\"content\":[{\"type\":\"text\",\"text\":\""
                    + WORDS + "\"}]," + USAGE + "}}");

            assertThat(messages).as(resetsAt).hasSize(1);
            assertThat(messages.get(0).resetsAt().orElseThrow()).isBetween(EXACT, EXACT.plusMillis(400));
            assertThat(messages.get(0).isExact()).isTrue();
        }
    }

    @Test
    void a_line_beside_may_carry_the_moment_alone_and_takes_its_place() {
        scan("{\"type\":\"system\",\"timestamp\":\"" + AT
                + "\",\"quotaLimits\":[{\"status\":\"allowed\",\"rateLimitType\":\"seven_day\",\"resetsAt\":1768057200},"
                + "{\"status\":\"rejected\",\"rateLimitType\":\"five_hour\",\"resetsAt\":1768057200}]}");
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                + "\",\"isApiErrorMessage\":true,\"message\":{\"content\":\"" + WORDS + "\"}}");

        assertThat(messages).hasSize(2);
        assertThat(LimitMessage.believed(messages)).containsExactly(message(EXACT, true));
    }

    @Test
    void who_else_says_these_words_reached_nothing() {
        scan("{\"type\":\"user\",\"timestamp\":\"" + AT + "\",\"message\":{\"content\":\"" + WORDS + "\"," + USAGE
                + "}}");
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                + "\",\"message\":{\"id\":\"msg_1\",\"model\":\"claude-opus-4-1\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"" + WORDS + "\"}]," + USAGE + "}}");
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT
                + "\",\"isApiErrorMessage\":true,\"message\":{\"content\":\"" + "API Error: Rate limit reached\"}}");
        scan("{\"type\":\"assistant\",\"timestamp\":\"" + AT + "\",\"isApiErrorMessage\":false,\"quotaLimits\":null,"
                + "\"message\":{\"content\":\"" + WORDS + "\"}}");
        scan("{\"type\":\"assistant\",\"isApiErrorMessage\":true,\"message\":{\"content\":\"" + WORDS + "\"}}");

        assertThat(messages).isEmpty();
    }

    @Test
    void a_model_of_its_own_is_told_apart() {
        scan(
                "{\"type\":\"assistant\",\"timestamp\":\"" + AT
                        + "\",\"quotaLimits\":{\"status\":\"rejected\",\"rateLimitType\":\"seven_day_opus\",\"resetsAt\":1768057200}}");

        assertThat(messages.get(0).kind()).contains(new WindowKind("seven_day_opus"));
        assertThat(messages.get(0).model()).contains("opus");
    }

    private static LimitMessage message(Instant resetsAt, boolean isExact) {
        return new LimitMessage(
                Instant.parse(AT),
                Optional.of(WindowKind.FIVE_HOURS),
                Optional.empty(),
                Optional.of(resetsAt),
                isExact);
    }

    private void scan(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        new TranscriptScanner(ZoneId.of("Europe/Berlin"))
                .scan(bytes, 0, bytes.length, true, "-home-ada", new Findings() {
                    @Override
                    public void event(UsageEvent event) {
                        events.add(event);
                    }

                    @Override
                    public void limit(LimitMessage message) {
                        messages.add(message);
                    }

                    @Override
                    public void sighting(Sighting sighting) {}

                    @Override
                    public void line() {}

                    @Override
                    public void skip(SkipReason reason) {
                        throw new AssertionError(reason);
                    }
                });
    }
}
