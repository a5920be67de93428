package io.github.candleclock.cli;

import io.github.candleclock.fetch.FetchException;
import io.github.candleclock.fetch.PriceFetch;
import io.github.candleclock.pricing.LiteLlmPrices;
import io.github.candleclock.pricing.PriceException;
import io.github.candleclock.pricing.PriceList;
import io.github.candleclock.report.PriceChanges;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches a price list, and keeps it when it can be used. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Fetches LiteLLM's price list over HTTPS and keeps it. When it cannot be fetched or used, the prices stay as they are.",
            "Nothing but the request is sent, and only when you run this command."
        })
final class PricesUpdateCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    private final Outside outside;
    private final Supplier<PriceFetch> fetch;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "Another list, in LiteLLM's format. Otherwise LiteLLM's own, on raw.githubusercontent.com.")
    private String from = PriceFetch.LITELLM;

    PricesUpdateCommand(Outside outside, Supplier<PriceFetch> fetch) {
        this.outside = outside;
        this.fetch = fetch;
    }

    @Override
    public Integer call() {
        LiteLlmPrices.Listed listed = fetched();
        PriceList before = PricesInUse.withoutSettings(outside);
        keep(listed);
        say(listed);
        PriceChanges.print(before, PricesInUse.withoutSettings(outside), outside.out());
        outside.out().flush();
        return 0;
    }

    private LiteLlmPrices.Listed fetched() {
        try {
            return LiteLlmPrices.read(fetch.get().fetch(from));
        } catch (FetchException e) {
            throw new Failure(e.getMessage() + unchanged(), e);
        } catch (PriceException e) {
            throw new Failure("what was fetched is no price list: " + e.sentence() + "." + unchanged(), e);
        }
    }

    private void keep(LiteLlmPrices.Listed listed) {
        try {
            LocalDate today = LocalDate.ofInstant(outside.clock().instant(), outside.zone());
            PricesInUse.kept(outside).write(today, from, listed.prices());
        } catch (IOException e) {
            throw new Failure(
                    "the list cannot be kept in " + outside.shown(PricesInUse.place(outside)) + " (" + e.getMessage()
                            + ")." + unchanged(),
                    e);
        }
    }

    private static String unchanged() {
        return "\nThe prices are as they were.";
    }

    private void say(LiteLlmPrices.Listed listed) {
        PrintWriter out = outside.out();
        out.printf(
                Locale.ROOT,
                "Fetched prices of %,d models from %s%nand kept them in %s.%n",
                listed.prices().size(),
                from,
                outside.shown(PricesInUse.place(outside)));
        List<String> leftOut = listed.leftOut();
        leftOut.stream().limit(SHOWN).forEach(fault -> out.println("Left out: " + fault + "."));
        if (leftOut.size() > SHOWN) {
            out.println("Left out: " + (leftOut.size() - SHOWN) + " more.");
        }
    }
}
