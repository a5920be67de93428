package io.github.candleclock.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is fetched, and what is said of everything that can go wrong on the way. */
@Timeout(60)
class PriceFetchTest {
    private static final PriceFetch.Limits PATIENT = new PriceFetch.Limits(Duration.ofSeconds(30), 1 << 16, 5);

    private ListServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ListServer("{\"claude-opus-5\": {}}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void brings_the_list_byte_for_byte() throws FetchException {
        assertThat(fetch("/list.json")).isEqualTo("{\"claude-opus-5\": {}}");
    }

    @Test
    void takes_a_list_up_to_the_limit_and_not_a_byte_more() throws FetchException {
        server.serve(" ".repeat(1 << 16));
        assertThat(fetch("/list.json")).hasSize(1 << 16);
        assertThat(fetch("/unannounced")).hasSize(1 << 16);

        server.serve(" ".repeat((1 << 16) + 1));
        assertThat(fault("/list.json")).contains("sends more than 65.5 kB");
        assertThat(fault("/unannounced")).contains("sends more than 65.5 kB");
    }

    @Test
    void asks_for_nothing_packed_and_says_nothing_of_the_user() throws FetchException {
        fetch("/list.json");

        assertThat(server.asked())
                .singleElement()
                .asString()
                .contains("Accept=")
                .doesNotContain("Accept-encoding", "Cookie", "Referer", "Authorization");
    }

    @Test
    void follows_a_server_to_another_secure_address_five_times() throws FetchException {
        assertThat(fetch("/moved")).contains("claude-opus-5");
        assertThat(fetch("/hops/4")).contains("claude-opus-5");
        assertThat(fault("/hops/5")).contains("/hops/5 leads from one address to the next more than 5 times");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /broken         | the connection to localhost broke off before the whole list was there
                    /huge           | localhost sends more than 65.5 kB, which is no price list
                    /huge-announced | localhost sends more than 65.5 kB, which is no price list
                    /to-http        | prices are fetched over https only, and http://localhost
                    /circle         | leads back to itself; there is no list behind it
                    /html           | localhost sent text/html instead of a list in JSON
                    /missing        | localhost answered with status 404 instead of the list
                    /packed         | localhost sent the list packed
                    """)
    void says_what_went_wrong(String path, String sentence) {
        assertThat(fault(path)).contains(sentence);
    }

    @Test
    void ends_at_the_limit_however_steadily_a_server_drips() {
        PriceFetch hasty = server.trusting(new PriceFetch.Limits(Duration.ofMillis(1500), 1 << 16, 5));
        long before = System.nanoTime();

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> hasty.fetch(server.address("/slow")))
                .withMessageContaining("localhost did not send the whole list within 1.5 s");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void does_not_believe_a_certificate_that_java_does_not_trust() {
        PriceFetch wary = new PriceFetch(PATIENT, Optional.empty());

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> wary.fetch(server.address("/list.json")))
                .withMessageContaining("its certificate is not one that Java trusts");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void goes_to_secure_addresses_only() {
        for (String address : new String[] {
            "http://localhost/list.json", "file:///etc/hosts", "https:list", "list.json", "https://a b/"
        }) {
            assertThatExceptionOfType(FetchException.class)
                    .as(address)
                    .isThrownBy(() -> new PriceFetch().fetch(address))
                    .withMessageContaining("https");
        }
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> new PriceFetch().fetch("https://ada:secret@localhost/list.json"))
                .withMessageContaining("a name or a password")
                .withMessageNotContaining("secret");
    }

    @Test
    void a_server_that_is_not_there_is_said() {
        server.close();

        assertThat(fault("/list.json")).contains("localhost cannot be reached");
    }

    @Test
    void by_itself_it_waits_half_a_minute_and_takes_64_mib() {
        assertThat(PriceFetch.Limits.STANDARD).isEqualTo(new PriceFetch.Limits(Duration.ofSeconds(30), 67_108_864, 5));
        assertThat(PriceFetch.LITELLM).startsWith("https://raw.githubusercontent.com/BerriAI/litellm/");
    }

    private String fetch(String path) throws FetchException {
        return new String(server.trusting(PATIENT).fetch(server.address(path)), StandardCharsets.UTF_8);
    }

    private String fault(String path) {
        FetchException fault = catchThrowableOfType(
                FetchException.class, () -> server.trusting(PATIENT).fetch(server.address(path)));
        return fault == null ? "" : String.valueOf(fault.getMessage());
    }
}
