package io.github.candleclock.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads files of prices: the bundled one, and a person's own in LiteLLM's form or in that of the bundled one. */
public final class PriceFiles {
    private static final String RESOURCE = "/pricing/prices.json";
    private static final String AS_OF = "asOf";
    private static final long LARGEST = 64L << 20;

    private PriceFiles() {}

    static PriceLayer bundled() {
        return Bundled.LAYER;
    }

    /** A person's price file, in which the first unusable price that the person wrote is a fault. */
    public static PriceLayer read(Path file) throws PriceException {
        return read(file, file.toString());
    }

    /**
     * A person's price file, in which the first unusable price that the person wrote is a fault.
     *
     * @param shown how people know the file
     */
    public static PriceLayer read(Path file, String shown) throws PriceException {
        return layer(json(file, shown), PriceSource.Kind.FILE, shown, shown);
    }

    /** A file as it is written; every fault names it. */
    static PriceJson json(Path file, String shown) throws PriceException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw new PriceException("it is too long for a price list");
            }
            return LiteLlmPrices.parse(in);
        } catch (NoSuchFileException e) {
            throw new PriceException("there is no price file " + shown);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new PriceException("the price file " + shown + " cannot be read (" + why + ")");
        } catch (PriceException e) {
            throw e.in(shown);
        }
    }

    /**
     * The prices of a file.
     *
     * @param named what people call the source
     * @param shown what faults call the file
     */
    static PriceLayer layer(PriceJson json, PriceSource.Kind kind, String named, String shown) throws PriceException {
        try {
            LiteLlmPrices.Listed listed = LiteLlmPrices.chosen(json);
            int leftOut = listed.leftOut().size();
            String name = leftOut == 0 ? named : named + " (" + leftOut + " of its prices cannot be used)";
            return new PriceLayer(new PriceSource(kind, name, asOf(json)), listed.prices());
        } catch (PriceException e) {
            throw e.in(shown);
        }
    }

    private static Optional<LocalDate> asOf(PriceJson json) throws PriceException {
        String written = json.head().get(AS_OF);
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            throw new PriceException(AS_OF + " has to be a day such as 2026-11-23");
        }
    }

    /** Read once, when it is asked for. */
    private static final class Bundled {
        static final PriceLayer LAYER = read();

        private static PriceLayer read() {
            try (InputStream in = PriceFiles.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar holds no " + RESOURCE);
                }
                PriceJson json = PriceJson.read(in, figure -> true);
                return new PriceLayer(
                        new PriceSource(PriceSource.Kind.BUNDLED, "comes with Candleclock", asOf(json)),
                        OwnPrices.read(json.models(), fault -> {
                            throw fault;
                        }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PriceException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
