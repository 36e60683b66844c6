package cityplan.store.record;

/// A table whose rows are kept as vintages of its noun, and so can be defined one by one.
public interface KeptTable extends Table {

    Vintages vintages();

    @Override
    default String noun() {
        return vintages().noun();
    }

    /// A row that is staged under the key of one that is held takes its place.
    @Override
    default String places() {
        return "%s UNION ALL SELECT s.row, %s FROM %s s JOIN %s_vintage h ON %s AND upper_inf(h.recorded)"
                .formatted(
                        Table.super.places(),
                        right().place().of(column -> "h." + column),
                        file().staged(),
                        noun(),
                        vintages().sameKey("h", "s"));
    }

    /// The query for where the row that is held of a key belongs: `row` and `place`.
    default String heldPlace() {
        return "SELECT 0 AS row, %s AS place FROM %s_vintage h WHERE %s AND upper_inf(recorded)"
                .formatted(
                        right().place().of(column -> "h." + column), noun(), vintages().oneRow());
    }
}
