package yuejie.cli.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that is nearest to a misspelt one. */
public final class Nearest {

    private static final int MOST_SLIPS = 2;

    private Nearest() {
    }

    /** The known word with the fewest slips, of at most two; empty where each has more. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt((String each) -> slips(word, each)))
                .filter(each -> slips(word, each) <= MOST_SLIPS);
    }

    /** How many letters were left out, added, replaced, or exchanged with the next one. */
    private static int slips(String word, String meant) {
        int[][] slips = new int[word.length() + 1][meant.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int replaced = word.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(slips[i - 1][j - 1] + replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && word.charAt(i - 1) == meant.charAt(j - 2)
                        && word.charAt(i - 2) == meant.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], 1 + slips[i - 2][j - 2]);
                }
            }
        }
        return slips[word.length()][meant.length()];
    }
}
