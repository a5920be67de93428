package io.github.candleclock.ingest;

import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.TokenCounts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Works out which answer a copy belongs to. The keys are fingerprints of 128 bits, stable over runs; MD5 makes them, because it is fast
 * and everywhere, and nobody gains by forging one.
 *
 * <p>Not thread-safe: one for each scanner.
 */
final class Identity {
    private static final int SHORTEST_OWN = 20;

    private final MessageDigest digest = md5();

    /**
     * Whether an id is Anthropic's own, perhaps through Bedrock or Vertex: {@code msg_}, and at least 20 letters or digits. Such an id is
     * never used for two answers. (By hand, not by a pattern: it runs for every line that counts.)
     */
    boolean isOwn(String id) {
        if (!id.startsWith("msg_")) {
            return false;
        }
        int from = id.startsWith("bdrk_", 4) || id.startsWith("vrtx_", 4) ? 9 : 4;
        for (int i = from; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return id.length() - from >= SHORTEST_OWN;
    }

    EventKey own(String messageId) {
        return key("own", messageId);
    }

    EventKey ofRequest(String messageId, String requestId) {
        return key("request", messageId, requestId);
    }

    /** A proxy's id without a request: some repeat ids, but never with the same session, model, input and cache figures. */
    EventKey foreign(String messageId, String session, String model, TokenCounts tokens) {
        String figures = tokens.input() + " " + tokens.cacheWrite() + " " + tokens.cacheRead();
        return key("foreign", messageId, session, model, figures);
    }

    EventKey ofLine(String uuid) {
        return key("uuid", uuid);
    }

    /** Without any id, the object's own bytes. */
    EventKey ofBytes(byte[] buffer, int start, int end) {
        add("bytes");
        digest.update(buffer, start, end - start);
        return finish();
    }

    /** A further answer inside another one: its kind, and its number among those of that kind. */
    EventKey inside(EventKey outer, String kind, int number) {
        return key("inside", outer.high() + " " + outer.low(), kind, Integer.toString(number));
    }

    private EventKey key(String... parts) {
        for (String part : parts) {
            add(part);
        }
        return finish();
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // the length in front keeps ("a", "bc") apart from ("ab", "c")
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private EventKey finish() {
        ByteBuffer bits = ByteBuffer.wrap(digest.digest());
        return new EventKey(bits.getLong(), bits.getLong());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
