package cityplan.store.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What a service tells of its changes.
///
/// @param <V> what an entry is
public interface Feed<V> {

    /// The record that an entry is; its components are the fields of the answer.
    Class<V> view();

    /// What is told of.
    List<Tracked> tracked();

    /// What is added to a page of changes, as `SELECT page.*, … FROM page …`. A page has the
    /// columns `stamp`, `resource`, `number` and `code`.
    String decorated();

    V entry(Change change, ResultSet row) throws SQLException;
}
