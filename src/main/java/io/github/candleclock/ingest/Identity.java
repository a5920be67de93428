package io.github.candleclock.ingest;

import io.github.candleclock.usage.EventKey;
import io.github.candleclock.usage.TokenCounts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Works out which answer a copy belongs to. The keys are fingerprints of 128 bits, stable over runs; MD5 makes them, because it is fast
 * and everywhere, and nobody gains by forging one.
 *
 * <p>Not thread-safe: one for each scanner.
 */
final class Identity {
    /** Ids of Anthropic's own, also through Bedrock and Vertex: never used for two answers. */
    private static final Pattern OWN = Pattern.compile("msg_(?:bdrk_|vrtx_)?[A-Za-z0-9]{20,}");

    private final MessageDigest digest = md5();

    /** An id of Anthropic's own is enough by itself. */
    boolean isOwn(String messageId) {
        return OWN.matcher(messageId).matches();
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
