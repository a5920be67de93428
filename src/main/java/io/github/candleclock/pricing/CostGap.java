package io.github.candleclock.pricing;

import io.github.candleclock.usage.Cost;
import io.github.candleclock.usage.TokenCounts;
import io.github.candleclock.usage.UsageTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why Claude Code's own figure for a session differs from ours, as far as figures tell; the rest is said to be unexplained.
 *
 * <pre>
 *   stated = ours − after + elsewhere + helpers + missing output + missing answers ± price … ± unexplained
 * </pre>
 *
 * @param stated what Claude Code says
 * @param counted what we count
 * @param causes each with its part of {@code stated − counted}, greatest first
 * @param unexplained what the causes leave of it
 */
public record CostGap(Cost stated, Cost counted, List<Cause> causes, BigDecimal unexplained) {
    /** What makes the two figures differ. */
    public enum Kind {
        /** Claude Code called a model of which no answer stands in this session's logs. */
        HELPER_MODEL,
        /** Answers stand in this session's logs but count under another session's id. */
        KEPT_ELSEWHERE,
        /** The output of some answers was never written to the logs. */
        LOWER_BOUND,
        /** Tokens that Claude Code counted and no log holds. */
        NOT_IN_LOGS,
        /** We know no price for the model. */
        NO_PRICE,
        /** The same tokens, another price. */
        OTHER_PRICE,
        /** Answers written after Claude Code noted its figure. */
        LATER,
        /** Tokens that the logs hold and Claude Code did not count. */
        ONLY_IN_LOGS
    }

    /**
     * One cause.
     *
     * @param dollars what it adds to Claude Code's figure; negative where it adds to ours
     * @param tokens those it is about; 0 where it is about prices
     */
    public record Cause(Kind kind, String model, BigDecimal dollars, long tokens) {}

    /** Amounts below a hundredth of a cent are rounding: Claude Code adds up in floating point. */
    private static final BigDecimal DUST = new BigDecimal("0.0001");

    private static final String NAMED_LONG = "[1m]";

    public CostGap {
        causes = List.copyOf(causes);
    }

    /** Claude Code's figure minus ours, in dollars. */
    public BigDecimal difference() {
        return stated.dollars().subtract(counted.dollars());
    }

    /**
     * Explains a session.
     *
     * @param ours by model
     */
    public static CostGap of(StatedSession stated, Map<String, SessionPart> ours, PriceList prices) {
        Map<String, SessionPart> parts = new TreeMap<>();
        ours.forEach((model, part) -> parts.merge(plain(model), part, SessionPart::plus));
        List<Cause> causes = new ArrayList<>();
        stated.models().forEach((model, use) -> {
            SessionPart part = Optional.ofNullable(parts.remove(plain(model))).orElse(SessionPart.NONE);
            new ModelGap(plain(model), use, part, prices).causes(causes);
        });
        parts.forEach((model, part) -> ModelGap.unstated(model, part, causes));
        causes.removeIf(cause -> cause.dollars().abs().compareTo(DUST) < 0);
        causes.sort(Comparator.comparing((Cause cause) -> cause.dollars().abs())
                .reversed()
                .thenComparing(Cause::kind)
                .thenComparing(Cause::model));
        Cost counted = parts(ours);
        BigDecimal rest = stated.total().dollars().subtract(counted.dollars());
        for (Cause cause : causes) {
            rest = rest.subtract(cause.dollars());
        }
        return new CostGap(stated.total(), counted, causes, rest);
    }

    private static Cost parts(Map<String, SessionPart> ours) {
        return ours.values().stream().map(SessionPart::counted).reduce(Cost.ZERO, Cost::plus);
    }

    /** Claude Code names a model with its release or without, and with the context that was asked for. */
    private static String plain(String model) {
        String lower = model.toLowerCase(Locale.ROOT);
        String named = lower.endsWith(NAMED_LONG) ? lower.substring(0, lower.length() - NAMED_LONG.length()) : lower;
        return named.replaceFirst("-\\d{8}$", "");
    }

    /** The gap in one model's figures. */
    private record ModelGap(String model, StatedSession.Use use, SessionPart part, PriceList prices) {
        void causes(List<Cause> into) {
            later(model, part, into);
            UsageTotals elsewhere = holdsElsewhere() ? part.elsewhere() : UsageTotals.NONE;
            UsageTotals known = part.here().plus(elsewhere);
            if (known.isEmpty()) {
                add(
                        Kind.HELPER_MODEL,
                        use.cost().dollars(),
                        use.tokens().map(TokenCounts::total).orElse(0L),
                        into);
                return;
            }
            add(
                    Kind.KEPT_ELSEWHERE,
                    elsewhere.cost().dollars(),
                    elsewhere.tokens().total(),
                    into);
            Optional<ModelPrice> price = prices.priceOf(model);
            if (known.unpricedTokens() > 0 || price.isEmpty()) {
                BigDecimal rest = use.cost().dollars().subtract(known.cost().dollars());
                add(Kind.NO_PRICE, rest, known.unpricedTokens(), into);
                return;
            }
            use.tokens().ifPresent(tokens -> byTokens(tokens, known, price.get().base(), into));
        }

        /** A resumed session's figure goes on from the old one's, a forked one's may begin anew: whichever is nearer to what is stated. */
        private boolean holdsElsewhere() {
            boolean isByTokens = use.tokens().isPresent();
            double here = isByTokens
                    ? part.here().tokens().total()
                    : part.here().cost().approximateDollars();
            double more = isByTokens
                    ? part.elsewhere().tokens().total()
                    : part.elsewhere().cost().approximateDollars();
            double said = use.tokens()
                    .map(tokens -> (double) tokens.total())
                    .orElse(use.cost().approximateDollars());
            return Math.abs(said - here - more) < Math.abs(said - here);
        }

        private void byTokens(TokenCounts tokens, UsageTotals known, ModelPrice.Rates rates, List<Cause> into) {
            TokenCounts had = known.tokens();
            long output = tokens.output() - had.output();
            boolean isOutputMissing = output > 0 && known.lowerBounds() > 0;
            TokenCounts missing = over(tokens, had, isOutputMissing);
            TokenCounts extra = over(had, tokens, false);
            BigDecimal missingOutput =
                    isOutputMissing ? dollars(new TokenCounts(0, output, 0, 0, 0), rates) : BigDecimal.ZERO;
            add(Kind.LOWER_BOUND, missingOutput, isOutputMissing ? output : 0, into);
            add(Kind.NOT_IN_LOGS, dollars(missing, rates), missing.total(), into);
            add(Kind.ONLY_IN_LOGS, dollars(extra, rates).negate(), extra.total(), into);
            if (missing.total() == 0 && extra.total() == 0) {
                // what was read is the same, and what was written is accounted for: only the price is left
                BigDecimal rest =
                        use.cost().dollars().subtract(known.cost().dollars()).subtract(missingOutput);
                add(Kind.OTHER_PRICE, rest, 0, into);
            }
        }

        static void unstated(String model, SessionPart part, List<Cause> into) {
            later(model, part, into);
            into.add(new Cause(
                    Kind.ONLY_IN_LOGS,
                    model,
                    part.here().cost().dollars().negate(),
                    part.here().tokens().total()));
        }

        private static void later(String model, SessionPart part, List<Cause> into) {
            UsageTotals after = part.after();
            into.add(new Cause(
                    Kind.LATER,
                    model,
                    after.cost().dollars().negate(),
                    after.tokens().total()));
        }

        private void add(Kind kind, BigDecimal dollars, long tokens, List<Cause> into) {
            into.add(new Cause(kind, model, dollars, tokens));
        }

        /** By how much one side's tokens exceed the other's, kind by kind; cache writes are not told apart in what is stated. */
        private static TokenCounts over(TokenCounts more, TokenCounts less, boolean isOutputApart) {
            return new TokenCounts(
                    Math.max(0, more.input() - less.input()),
                    isOutputApart ? 0 : Math.max(0, more.output() - less.output()),
                    Math.max(0, more.cacheWrite() - less.cacheWrite()),
                    0,
                    Math.max(0, more.cacheRead() - less.cacheRead()));
        }

        private static BigDecimal dollars(TokenCounts tokens, ModelPrice.Rates rates) {
            return Cost.ofPico(rates.sum(tokens)).dollars();
        }
    }
}
