package cityplan.store.listing;

import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.store.moment.Moment;

import java.util.List;
import java.util.function.Function;

/// A list whose rows are worked out, not read: all that its filters leave are made, then sorted and
/// paged in memory. It must keep them few.
///
/// @param <V> what a row is
public interface Computed<V> {

    /// What the rows are worked out for: the moment, and the language of derived text.
    record Asked(Moment moment, Language language) {}

    /// The record that a row is; its components are the fields of the answer.
    Class<V> view();

    /// As of a `Listing`; expressions are not used.
    List<SortKey> identity();

    /// Further keys that `sort=` may name.
    List<SortKey> others();

    /// What a row is sorted by under the key of a name.
    String key(V row, String name);

    /// Reads the filters of a request; the rows are made later, and only if they are needed.
    Function<Asked, List<V>> rows(Parameters parameters);
}
