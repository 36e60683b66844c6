package cityplan.store.right;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Who may write the rows of a table, or read those that are not for everybody: whoever is granted
/// one of the roles for the place of the row, and for the place of what it replaces.
///
/// @param roles one of which is needed
/// @param column the column that a refusal names
/// @param place where a row belongs
public record Right(List<String> roles, String column, Place place) {

    public Right {
        roles = List.copyOf(roles);
    }

    /// SQL for where a row belongs, as an object such as `{"regions": ["530102"]}`; absent while
    /// that is not known. It is made out of SQL for the cells of the row, which are asked for by
    /// column.
    public interface Place {
        String of(UnaryOperator<String> cell);
    }

    /// The right to write what belongs to no place: only grants without bounds cover it.
    public static Right everywhere(String role, String column) {
        return new Right(List.of(role), column, _ -> "CAST('{}' AS jsonb)");
    }

    /// The right of others to the same rows.
    public Right by(List<String> others) {
        return new Right(others, column, place);
    }

    /// The query for those of the placed rows that an author is not granted: `row`, `column` and
    /// `argument`.
    public String foreign(String placed) {
        return """
        SELECT row, '%s' AS column, min(place_text(place)) AS argument
          FROM (%s) AS placed
         WHERE place IS NOT NULL AND NOT granted(%s, place)
         GROUP BY row
         ORDER BY row
        """
                .formatted(column, placed, array());
    }

    /// The roles as SQL.
    public String array() {
        return roles.stream().collect(Collectors.joining("','", "ARRAY['", "']"));
    }
}
