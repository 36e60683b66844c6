package cityplan.store.listing;

import cityplan.store.moment.Moment;

import org.jdbi.v3.core.Handle;

import java.time.ZoneOffset;
import java.util.List;

/// Rows that were searched for, by how well each answers. Reading all of them to show the best
/// would take long where many are found; so they are led to, some at a time, in the order of their
/// page.
///
/// @param function SQL function for the next `code` and `rank` that a phrase finds at a moment,
///   forwards or backwards from a place, so many at most
/// @param phrase what is searched for
record Ranking(String function, String phrase) {

    private static final String BEST = "0";
    private static final String WORST = "4";

    private static final String NEXT =
            """
            SELECT code, rank
              FROM %s(search_text(:phrase), :asOf, :backwards, CAST(:rank AS integer), :code, :most)
            """;

    /// A place in the order of ranks and codes.
    record Place(String code, String rank) {

        /// Where a page begins.
        static Place of(PageRequest page) {
            Place start = page.backwards() ? new Place("", WORST) : new Place("", BEST);
            return page.cursor()
                    .map(cursor -> new Place(cursor.keys().get(1), cursor.keys().get(0)))
                    .orElse(start);
        }
    }

    List<Place> next(Handle handle, Moment moment, boolean backwards, Place place, int most) {
        return handle.createQuery(NEXT.formatted(function))
                .bind("phrase", phrase)
                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                .bind("backwards", backwards)
                .bind("rank", place.rank())
                .bind("code", place.code())
                .bind("most", most)
                .map((row, _) -> new Place(row.getString("code"), row.getString("rank")))
                .list();
    }
}
