package io.github.candleclock.fetch;

import io.github.candleclock.text.Figures;
import io.github.candleclock.text.Foreign;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Fetches one list over HTTPS, through the system's proxy where it has one. Sends nothing but the request. */
public final class PriceFetch {
    /** LiteLLM's list, which the field's tools share. */
    public static final String LITELLM =
            "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;

    /**
     * How much patience there is.
     *
     * @param time for everything together, however slowly a server sends
     * @param bytes the longest list
     * @param redirects how often a server may name another address
     */
    public record Limits(Duration time, long bytes, int redirects) {
        public static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 64L << 20, 5);
    }

    private final Limits limits;
    private final Optional<SSLContext> trust;

    public PriceFetch() {
        this(Limits.STANDARD, Optional.empty());
    }

    /**
     * Fetches with other patience than usual.
     *
     * @param trust which certificates are believed; otherwise those that Java believes
     */
    public PriceFetch(Limits limits, Optional<SSLContext> trust) {
        this.limits = limits;
        this.trust = trust;
    }

    /** The bytes behind an address. They are text that claims to be JSON; whether it is has still to be seen. */
    public byte[] fetch(String address) throws FetchException {
        long deadline = System.nanoTime() + limits.time.toNanos();
        HttpClient client = client();
        Set<URI> seen = new HashSet<>();
        URI at = secure(address);
        while (seen.add(at)) {
            if (seen.size() > limits.redirects + 1) {
                throw new FetchException(Foreign.harmless(address) + " leads from one address to the next more than "
                        + limits.redirects + " times.");
            }
            HttpResponse<byte[]> response = send(client, at, deadline);
            if (!REDIRECTS.contains(response.statusCode())) {
                return checked(at, response);
            }
            at = next(at, response.headers());
        }
        throw new FetchException(Foreign.harmless(address) + " leads back to itself; there is no list behind it.");
    }

    private HttpClient client() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time);
        trust.ifPresent(builder::sslContext);
        return builder.build();
    }

    private static URI secure(String address) throws FetchException {
        try {
            return secure(new URI(address.strip()));
        } catch (URISyntaxException e) {
            throw new FetchException("'" + Foreign.harmless(address) + "' is no address. Write it as https://…", e);
        }
    }

    private static URI secure(URI address) throws FetchException {
        String shown = Foreign.harmless(address.toString());
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new FetchException(
                    "prices are fetched over https only, and " + shown + " is another kind of address.");
        }
        if (address.getRawUserInfo() != null) {
            throw new FetchException("an address with a name or a password in it is not used for prices.");
        }
        return address;
    }

    private HttpResponse<byte[]> send(HttpClient client, URI at, long deadline) throws FetchException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .header("Accept", "application/json, text/plain")
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(
                request,
                head -> new BoundedBody(
                        head.statusCode() == OK && fault(head.headers()).isEmpty() ? limits.bytes : 0));
        try {
            return sent.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new FetchException(
                    host(at) + " did not send the whole list within " + seconds() + ". Try again later.", e);
        } catch (ExecutionException e) {
            throw new FetchException(sentence(at, e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("fetching was interrupted.", e);
        } finally {
            sent.cancel(true);
        }
    }

    private byte[] checked(URI at, HttpResponse<byte[]> response) throws FetchException {
        if (response.statusCode() != OK) {
            throw new FetchException(host(at) + " answered with status " + response.statusCode()
                    + " instead of the list. Look whether the address is right: " + Foreign.harmless(at.toString()));
        }
        Optional<String> fault = fault(response.headers());
        if (fault.isPresent()) {
            throw new FetchException(host(at) + " " + fault.get());
        }
        return response.body();
    }

    /** What a list cannot have in its headers. */
    private Optional<String> fault(HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String kind = type.replaceFirst(";.*", "").strip();
        if (!kind.equals("text/plain") && !kind.equals("application/json") && !kind.endsWith("+json")) {
            String shown = kind.isEmpty() ? "something without a type" : Foreign.cut(Foreign.harmless(kind), 40);
            return Optional.of("sent " + shown + " instead of a list in JSON.");
        }
        String packed = headers.firstValue("Content-Encoding").orElse("identity");
        if (!packed.equalsIgnoreCase("identity")) {
            return Optional.of("sent the list packed, which it was not asked to.");
        }
        if (headers.firstValue("Content-Length").filter(this::isTooLong).isPresent()) {
            return Optional.of(tooLong());
        }
        return Optional.empty();
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length.strip()) > limits.bytes;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String tooLong() {
        return "sends more than " + Figures.plain(Figures.bytes(limits.bytes)) + ", which is no price list.";
    }

    private static URI next(URI at, HttpHeaders headers) throws FetchException {
        String location = headers.firstValue("Location").orElse("");
        try {
            return secure(at.resolve(new URI(location)));
        } catch (URISyntaxException e) {
            throw new FetchException(host(at) + " leads to an address that is none.", e);
        }
    }

    private String sentence(URI at, Throwable cause) {
        if (has(cause, BoundedBody.TooLong.class)) {
            return host(at) + " " + tooLong();
        }
        if (has(cause, SSLException.class)) {
            return "the connection to " + host(at) + " is not secure: its certificate is not one that Java trusts.";
        }
        if (has(cause, UnresolvedAddressException.class)) {
            return "there is no " + host(at) + " to be found. Look whether this machine is online.";
        }
        if (has(cause, ConnectException.class)) {
            return host(at) + " cannot be reached. Look whether this machine is online, or behind a proxy.";
        }
        if (cause instanceof IOException) {
            return "the connection to " + host(at) + " broke off before the whole list was there. Try again.";
        }
        return "the list could not be fetched from " + host(at) + ": " + Foreign.harmless(cause.toString());
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String host(URI at) {
        return Foreign.harmless(at.getHost());
    }

    private String seconds() {
        return Figures.plain(limits.time.toMillis() / 1000.0 + "") + " s";
    }
}
