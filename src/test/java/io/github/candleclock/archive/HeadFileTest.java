package io.github.candleclock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.candleclock.pricing.AlikeAnswers;
import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.Terms;
import io.github.candleclock.usage.TimeRange;
import io.github.candleclock.usage.TokenCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a head between the one who writes it and the one who reads it. */
class HeadFileTest {
    private static final Instant NOW = Instant.parse("2026-11-19T14:32:10.123456Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-19");
    private static final AlikeAnswers PLAIN = new AlikeAnswers(
            "claude-sonnet-5", Terms.STANDARD, false, new TokenCounts(3, 812, 0, 20, 88_000), Optional.empty(), 12, 1);
    private static final AlikeAnswers RARE = new AlikeAnswers(
            "claude-opus-4-8",
            new Terms(true, true, true, 7),
            true,
            new TokenCounts(1L << 40, 2, 3, 4, 1L << 50),
            Optional.of(Cost.ofPico(123_456_789_012_345L)),
            3_000_000_000L,
            0);

    @TempDir
    private Path folder;

    @Test
    void a_head_comes_back_as_it_was_written() throws IOException {
        Head head = head(3, 5, "claude-haiku-4-5");

        HeadFile.write(folder, head);

        assertThat(HeadFile.read(folder)).contains(head);
        Head nothing =
                new Head(NOW, ZoneId.of("+05:30"), List.of(), Optional.empty(), TODAY, List.of(), List.of(), List.of());
        HeadFile.write(folder, nothing);
        assertThat(HeadFile.read(folder)).contains(nothing);
    }

    @Test
    void a_stated_cost_that_is_too_large_stays_so() throws IOException {
        AlikeAnswers large =
                new AlikeAnswers("m", Terms.STANDARD, false, TokenCounts.NONE, Optional.of(Cost.TOO_LARGE), 10, 0);
        Head head = new Head(
                NOW, ZoneId.of("UTC"), List.of(), Optional.empty(), TODAY, List.of(large), List.of(), List.of());

        HeadFile.write(folder, head);

        assertThat(HeadFile.read(folder)).contains(head);
    }

    @Test
    void no_flipped_bit_makes_another_head_of_it() throws IOException {
        HeadFile.write(folder, head(3, 5, "claude-haiku-4-5"));
        byte[] page = Files.readAllBytes(folder.resolve("head"));

        for (int bit = 0; bit < 8 * page.length; bit++) {
            byte[] flipped = page.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(HeadFile.page(flipped)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void a_page_that_was_cut_or_goes_on_is_none() throws IOException {
        HeadFile.write(folder, head(1, 1, "claude-haiku-4-5"));
        byte[] page = Files.readAllBytes(folder.resolve("head"));

        for (int length = 0; length < page.length; length++) {
            assertThat(HeadFile.page(Arrays.copyOf(page, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        Files.write(folder.resolve("head"), Arrays.copyOf(page, page.length + 1));
        assertThat(HeadFile.read(folder)).isEmpty();
        Files.delete(folder.resolve("head"));
        assertThat(HeadFile.read(folder)).isEmpty();
        Files.createDirectory(folder.resolve("head"));
        assertThat(HeadFile.read(folder)).isEmpty();
    }

    @Test
    void whatever_bears_a_right_checksum_is_read_or_refused() throws IOException {
        HeadFile.write(folder, head(1, 1, "claude-haiku-4-5"));
        byte[] page = Files.readAllBytes(folder.resolve("head"));

        for (int at = Frame.FRONT; at < page.length; at++) {
            for (int octet : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] payload = Arrays.copyOfRange(page, Frame.FRONT, page.length);
                payload[at - Frame.FRONT] = (byte) octet;
                // what it says is its writer's business: here it only has to end without an exception
                assertThat(HeadFile.page(Frame.around(payload))).isNotNull();
            }
        }
    }

    @Test
    void the_page_of_a_later_format_is_left_to_whoever_knows_it() throws IOException {
        HeadFile.write(folder, head(1, 1, "claude-haiku-4-5"));
        byte[] page = Files.readAllBytes(folder.resolve("head"));
        byte[] later = Arrays.copyOfRange(page, Frame.FRONT, page.length);
        later[1]++;
        Files.write(folder.resolve("head"), Frame.around(later));

        assertThat(HeadFile.read(folder)).isEmpty();
    }

    @Test
    void what_does_not_fit_is_left_out_from_the_end() throws IOException {
        Head many = head(200, 5000, "claude-haiku-4-5");
        HeadFile.write(folder, many);
        Head read = HeadFile.read(folder).orElseThrow();

        assertThat(Files.size(folder.resolve("head"))).isBetween(65_000L, 65_536L);
        assertThat(read.today()).isEqualTo(many.today());
        assertThat(read.sessions()).isEqualTo(many.sessions());
        assertThat(read.days())
                .hasSizeBetween(100, 4999)
                .isEqualTo(many.days().subList(0, read.days().size()));

        HeadFile.write(folder, head(5000, 5, "claude-haiku-4-5"));
        read = HeadFile.read(folder).orElseThrow();
        assertThat(read.block()).isPresent();
        assertThat(read.sessions()).hasSizeBetween(100, 4999);
        assertThat(read.sessions().get(0).id()).isEqualTo("session-0");
        assertThat(read.days()).isEmpty();
    }

    @Test
    void where_today_does_not_fit_there_is_no_head_rather_than_an_old_one() throws IOException {
        HeadFile.write(folder, head(1, 1, "claude-haiku-4-5"));

        HeadFile.write(folder, head(1, 1, "x".repeat(70_000)));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_its_owner_may_read_it_and_nothing_else_is_left_beside_it() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.writeString(folder.resolve("head.tmp"), "half a page of a run that was killed");
        HeadFile.write(folder, head(1, 1, "claude-haiku-4-5"));
        HeadFile.write(folder, head(2, 1, "claude-haiku-4-5"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("head"));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("head")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static Head head(int sessions, int days, String model) {
        AlikeAnswers other =
                new AlikeAnswers(model, Terms.STANDARD, false, new TokenCounts(1, 2, 3, 4, 5), Optional.empty(), 1, 0);
        Instant start = Instant.parse("2026-11-19T12:00:00Z");
        return new Head(
                NOW,
                ZoneId.of("Europe/Berlin"),
                List.of("/home/ada/.claude", "/home/ada/code/shared/.claude"),
                Optional.of(new Head.Block(
                        new TimeRange(start, start.plus(Duration.ofHours(5))), List.of(PLAIN, RARE, other))),
                TODAY,
                List.of(PLAIN, other),
                IntStream.range(0, sessions)
                        .mapToObj(i -> new Head.Session("session-" + i, "orchard", NOW.minusSeconds(i), List.of(RARE)))
                        .toList(),
                IntStream.range(0, days)
                        .mapToObj(i -> new Head.Day(TODAY.minusDays(i + 1), List.of(PLAIN)))
                        .toList());
    }
}
