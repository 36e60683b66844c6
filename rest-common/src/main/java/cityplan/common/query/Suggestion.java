package cityplan.common.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name closest to a misspelt one.
public final class Suggestion {

    /// Every third letter may be wrong, but no more than two.
    private static final int FARTHEST = 2;

    private static final int LETTERS_PER_SLIP = 3;

    private Suggestion() {}

    public static Optional<String> of(String misspelt, Collection<String> names) {
        String given = misspelt.toLowerCase(Locale.ROOT);
        if (given.length() > 40) {
            return Optional.empty();
        }
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name ->
                        distance(given, name)
                                <= Math.min(FARTHEST, given.length() / LETTERS_PER_SLIP));
    }

    /// Levenshtein's distance: the fewest letters to insert, drop or replace.
    private static int distance(String given, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= given.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (given.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
