package cityplan.store.staging;

import cityplan.common.problem.Violation;

import java.util.function.Function;

/// Holds the cells of a row against the columns of its table.
public record RowCheck(TableFile file, Faults faults) {

    /// Whether all cells, in the order of the columns, are good; `place` tells where the cell of a
    /// column stands.
    public boolean passes(String[] cells, Function<String, Violation.Place> place) {
        boolean good = true;
        for (int i = 0; i < cells.length; i++) {
            Column column = file.columns().get(i);
            boolean exempted = exempted(column, cells);
            good &= column.takes(cells[i], exempted, place.apply(column.name()), faults);
        }
        return good;
    }

    private boolean exempted(Column column, String[] cells) {
        Column.Exempt exempt = column.exempt();
        return exempt != null
                && cells[file.columnNames().indexOf(exempt.column())].equals(exempt.value());
    }
}
