package cityplan.store.staging;

/// Takes rows whose cells are good, in the order of the columns; an empty cell has no value.
public interface Rows {

    void add(long row, String[] cells);
}
