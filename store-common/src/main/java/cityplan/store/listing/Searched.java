package cityplan.store.listing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table `<noun>_vintage` with words to be searched.
///
/// @param column names the row
/// @param searched SQL for the words of a row `found`
/// @param grams SQL for their grams, as an index spells it
public record Searched(String noun, String column, String searched, String grams) {

    /// A table that keeps words and grams.
    public Searched(String noun, String column) {
        this(noun, column, "found.searched", "found.grams");
    }

    /// A table whose words stand in these columns, and whose index alone knows their grams.
    public static Searched in(String noun, String column, String... texts) {
        String words =
                Stream.of(texts)
                        .map("found."::concat)
                        .collect(Collectors.joining(", ", "search_text(", ")"));
        return new Searched(noun, column, words, "grams(" + words + ")");
    }

    String clause() {
        return """
        SELECT found.%s FROM %s_vintage found
         WHERE held(found.recorded, :asOf)
           AND %s @> grams(search_text(?)) AND strpos(%s, search_text(?)) > 0\
        """
                .formatted(column, noun, grams, searched);
    }
}
