package cityplan.store.listing;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Optional;

/// A list that can be filtered, sorted and paged.
///
/// @param <V> what a row becomes
public interface Listing<V> {

    /// The record whose components are the fields of the answer.
    Class<?> view();

    /// `SELECT … FROM … WHERE …` over what holds at `:asOf` and `:at`; filters are added to it, and
    /// those of `Conditions.inside()` where it says `{inside}`.
    String rows();

    /// What is added to a page of rows, as `SELECT … FROM page …`; by default nothing.
    default String decorated() {
        return "SELECT page.* FROM page";
    }

    /// What it is answered in, first what is taken where a request does not say; a single row in
    /// that alone.
    default List<Format> formats() {
        return Format.OF_PAGES;
    }

    /// What the list may be sorted by; the first ones, in this order, are the default and together
    /// tell every row from every other.
    List<SortKey> identity();

    /// Further keys that `sort=` may name.
    default List<SortKey> others() {
        return List.of();
    }

    /// Reads the filters of a request.
    Conditions conditions(Parameters parameters);

    /// What of it is not for everybody; by default nothing.
    default Optional<Reserved> reserved() {
        return Optional.empty();
    }

    RowMapper<V> mapper();
}
