package io.github.candleclock.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fetched list comes back as it went, and nothing but a whole list takes its place. */
class KeptPricesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String FROM = "https://prices.example/list.json";

    private static final ModelPrice FREE =
            new ModelPrice(new ModelPrice.Rates(0, 0, 0, 0), Optional.empty(), BigDecimal.ONE, BigDecimal.ONE, 0);

    @TempDir
    private Path folder;

    private Path file;
    private KeptPrices kept;

    @BeforeEach
    void place() {
        file = folder.resolve("share/candleclock/prices.json");
        kept = new KeptPrices(file, "~/prices.json");
    }

    @Test
    void nothing_is_kept_at_first() throws PriceException {
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void every_bundled_price_comes_back_as_it_went() throws Exception {
        Map<String, ModelPrice> prices = PriceList.bundled().layers().get(0).prices();

        kept.write(DAY, FROM, prices);

        PriceLayer layer = kept.read().orElseThrow();
        assertThat(layer.source()).isEqualTo(new PriceSource(PriceSource.Kind.UPDATED, FROM, Optional.of(DAY)));
        assertThat(layer.prices().keySet()).containsExactlyElementsOf(prices.keySet());
        prices.forEach((model, price) -> {
            ModelPrice read = layer.prices().getOrDefault(model, FREE);
            assertThat(read.base()).as(model).isEqualTo(price.base());
            assertThat(read.large()).as(model).isEqualTo(price.large());
            assertThat(read.fast()).as(model).isEqualByComparingTo(price.fast());
            assertThat(read.regional()).as(model).isEqualByComparingTo(price.regional());
            assertThat(read.context()).as(model).isEqualTo(price.context());
        });
    }

    @Test
    void a_new_list_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it() throws Exception {
        Map<String, ModelPrice> prices = PriceList.bundled().layers().get(0).prices();
        kept.write(DAY.minusDays(9), FROM, prices);
        kept.write(DAY, FROM, prices);

        assertThat(kept.read().orElseThrow().source().asOf()).contains(DAY);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void only_its_owner_can_look_into_the_file_and_its_folder() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

        kept.write(DAY, FROM, PriceList.bundled().layers().get(0).prices());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_list_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Files.createDirectories(file);
        Files.writeString(file.resolve("in-the-way"), "x");

        assertThatThrownBy(() -> kept.write(
                        DAY, FROM, PriceList.bundled().layers().get(0).prices()))
                .isInstanceOf(IOException.class);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"asOf\": \"2026-11-23\", \"models\": {\"claude-opus-5\": {\"input\": 5",
                "{\"asOf\": \"2026-11-23\", \"models\": {}}",
                "{\"asOf\": \"never\", \"models\": {\"m\": {\"input\": 5, \"output\": 5}}}",
                "{\"models\": {\"m\": {\"input\": 5, \"output\": 5}}}"
            })
    void a_damaged_list_is_said_and_stays_for_who_wants_to_look(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThat(catchThrowableOfType(PriceException.class, kept::read).sentence())
                .startsWith("~/prices.json: ");
        assertThat(file).hasContent(text);
    }
}
