package io.github.candleclock.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server on this machine that hands out a price list at {@code /list.json}, and fails in each way a server can at other addresses. Its
 * key was made with {@code keytool -genkeypair -alias localhost -keyalg EC -groupname secp256r1 -startdate "2020/01/01 00:00:00"
 * -validity 36500 -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -keystore localhost.p12 -storepass
 * candleclock}.
 */
public final class ListServer implements AutoCloseable {
    /** Every address behind which there is no usable list. */
    public static final List<String> BAD = List.of(
            "/slow",
            "/broken",
            "/huge",
            "/huge-announced",
            "/to-http",
            "/circle",
            "/hops/9",
            "/html",
            "/missing",
            "/packed",
            "/no-json",
            "/empty",
            "/unpriced");

    private static final char[] PASSWORD = "candleclock".toCharArray();

    private final HttpsServer server;
    private final SSLContext context;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String list;

    public ListServer(String list) throws IOException, GeneralSecurityException {
        this.list = list;
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public void serve(String other) {
        list = other;
    }

    public String address(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** A fetcher that trusts this server. */
    public PriceFetch trusting(PriceFetch.Limits limits) {
        return new PriceFetch(limits, Optional.of(context));
    }

    /** The headers of every request, as text. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            switch (path) {
                case "/list.json" -> send(exchange, "text/plain; charset=utf-8", list);
                case "/unannounced" -> begin(exchange, 0).write(list.getBytes(StandardCharsets.UTF_8));
                case "/moved" -> redirect(exchange, "list.json");
                case "/slow" -> drip(exchange);
                case "/broken" -> breakOff(exchange);
                case "/huge" -> flood(exchange, 0);
                case "/huge-announced" -> flood(exchange, 1L << 40);
                case "/to-http" ->
                    redirect(exchange, "http://localhost:" + server.getAddress().getPort() + "/list.json");
                case "/circle" -> redirect(exchange, "/circle-back");
                case "/circle-back" -> redirect(exchange, "/circle");
                case "/html" -> send(exchange, "text/html", "<html>Sign in</html>");
                case "/packed" -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    send(exchange, "application/json", list);
                }
                case "/no-json" -> send(exchange, "application/json", "{\n  \"claude-opus-5\": {oops}\n}");
                case "/empty" -> send(exchange, "application/json", "{}");
                case "/unpriced" -> send(exchange, "application/json", "{\"claude-opus-5\": {\"mode\": \"chat\"}}");
                default -> hopOrMiss(exchange, path);
            }
        } catch (IOException hungUp) {
            // the client has had enough, as it should
        }
    }

    private static void hopOrMiss(HttpExchange exchange, String path) throws IOException {
        if (path.startsWith("/hops/")) {
            int left = Integer.parseInt(path.substring("/hops/".length()));
            redirect(exchange, left == 0 ? "/list.json" : "/hops/" + (left - 1));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static OutputStream begin(HttpExchange exchange, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, length);
        return exchange.getResponseBody();
    }

    /** One byte after the other, with pauses, until the client or the test ends it. */
    private void drip(HttpExchange exchange) throws IOException {
        OutputStream body = begin(exchange, 0);
        try {
            while (!closing.await(5, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        OutputStream body = begin(exchange, 1000);
        body.write("{\"claude-opus-5\": {\"input_cost".getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private void flood(HttpExchange exchange, long announced) throws IOException {
        OutputStream body = begin(exchange, announced);
        byte[] blanks = " ".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
        while (closing.getCount() > 0) {
            body.write(blanks);
        }
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = ListServer.class.getResourceAsStream("/fetch/localhost.p12")) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", keys.getCertificate("localhost"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
