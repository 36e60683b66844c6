package cityplan.store.listing;

import cityplan.common.query.Parameters;
import cityplan.store.moment.Moment;

import java.util.function.Function;

/// A list that only ever grows at its end: whoever has read all of it asks again from there.
///
/// @param <V> what a row is
public interface Endless<V> {

    /// The record that a row is; its components are the fields of the answer.
    Class<V> view();

    /// Reads from where on and what of the list is asked for; rows are read later, and only if they
    /// are needed.
    Function<Moment, Stretch<V>> stretch(Parameters parameters, int limit);
}
