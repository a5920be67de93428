package io.github.candleclock.pricing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The price list that was fetched last, kept in a file of its own until the next one takes its place whole. */
public final class KeptPrices {
    private final Path file;
    private final String shown;

    public KeptPrices(Path file) {
        this(file, file.toString());
    }

    /**
     * The list kept in a file.
     *
     * @param shown how people know the file
     */
    public KeptPrices(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** The kept list; nothing where none was ever fetched. Without it the bundled list is there, so a fault need not end anything. */
    public Optional<PriceLayer> read() throws PriceException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        PriceJson json = PriceFiles.json(file, shown);
        String from = json.head().getOrDefault("from", shown);
        PriceLayer layer = PriceFiles.layer(json, PriceSource.Kind.UPDATED, from, shown);
        if (layer.source().asOf().isEmpty()) {
            throw new PriceException("it does not say of which day it is").in(shown);
        }
        return Optional.of(layer);
    }

    /**
     * Keeps a list in place of the one before. A reader sees the old list or the new one, and after a crash there is one of the two.
     *
     * @param from the address that it was fetched from
     */
    public void write(LocalDate asOf, String from, Map<String, ModelPrice> prices) throws IOException {
        Path folder = folder();
        Path fresh = Files.createTempFile(folder, "prices", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json(asOf, from, prices));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            replace(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path folder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("there is no folder for " + shown);
        }
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownersOnly = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(folder, ownersOnly);
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] json(LocalDate asOf, String from, Map<String, ModelPrice> prices) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf.toString());
            json.writeStringProperty("from", from);
            json.writeObjectPropertyStart("models");
            prices.forEach((model, price) -> price(json, model, price));
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void price(JsonGenerator json, String model, ModelPrice price) {
        json.writeObjectPropertyStart(model);
        rates(json, price.base());
        price.large().ifPresent(large -> {
            json.writeObjectPropertyStart("long");
            rates(json, large);
            json.writeEndObject();
        });
        factor(json, "fast", price.fast());
        factor(json, "regional", price.regional());
        if (price.context() > 0) {
            json.writeNumberProperty("context", price.context());
        }
        json.writeEndObject();
    }

    private static void rates(JsonGenerator json, ModelPrice.Rates rates) {
        json.writeNumberProperty("input", ModelPrice.perMillion(rates.input()));
        json.writeNumberProperty("output", ModelPrice.perMillion(rates.output()));
        json.writeNumberProperty("cacheWrite5m", ModelPrice.perMillion(rates.cacheWrite5m()));
        json.writeNumberProperty("cacheRead", ModelPrice.perMillion(rates.cacheRead()));
    }

    private static void factor(JsonGenerator json, String name, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            json.writeNumberProperty(name, factor);
        }
    }
}
