package cityplan.store.listing;

import cityplan.store.right.Right;

/// What of a list is not for everybody.
///
/// @param published SQL for whether everybody reads a row of the list at `:asOf`
/// @param readers who reads the others, too
public record Reserved(String published, Right readers) {

    /// The condition on rows for a caller whose grants stand where the `?` is: they are told to the
    /// statement alone, before the first row is held against them.
    String granted() {
        return """
        (%s OR CASE WHEN (SELECT take_grants(CAST(? AS jsonb))) IS NOT NULL
                    THEN granted(%s, %s) END)\
        """
                .formatted(published, readers.array(), readers.place().of("row."::concat));
    }
}
