package io.github.candleclock.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The name that the fewest slips part from the word, unless that would be a guess: more than one slip in three letters. Else the one
     * name that begins with it.
     */
    public static Optional<String> to(String word, Collection<String> names) {
        int most = Math.max(1, word.length() / 3);
        return names.stream()
                .filter(name -> slips(word, name) <= most)
                .min(Comparator.comparingInt((String name) -> slips(word, name))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> begunBy(word, names));
    }

    private static Optional<String> begunBy(String word, Collection<String> names) {
        List<String> begun =
                names.stream().filter(name -> name.startsWith(word)).toList();
        return word.length() > 1 && begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /** A question to put after a sentence about a wrong name: empty, or {@code ; did you mean "flame"?}. */
    public static String question(String word, Collection<String> names) {
        return to(word, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    /** How many letters are missing, added, wrong, or swapped with their neighbour. */
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
