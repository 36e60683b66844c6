package cityplan.store.staging;

import cityplan.common.problem.Violation;

import java.util.List;

/// A sheet of rows under a header, held against the columns of a table's file.
final class Sheet {

    private final TableFile file;
    private final Faults faults;
    private final RowCheck check;
    private final int[] places;
    private int width;

    Sheet(TableFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.check = new RowCheck(file, faults);
        this.places = new int[file.columns().size()];
    }

    /// Whether the header names the columns that it must, and no others.
    boolean header(List<String> cells) {
        List<String> header =
                cells.stream().map(name -> name.replace("\ufeff", "").strip()).toList();
        boolean good = true;
        width = header.size();
        for (int i = 0; i < places.length; i++) {
            Column column = file.columns().get(i);
            places[i] = header.indexOf(column.name());
            if (places[i] < 0 && column.always()) {
                faults.add(Violation.cell(file.fileName(), 1, column.name(), "missing-column"));
                good = false;
            }
        }
        for (String name : header) {
            good &= known(name, header);
        }
        return good;
    }

    private boolean known(String name, List<String> header) {
        List<String> known = file.columnNames();
        boolean good = known.contains(name) && header.indexOf(name) == header.lastIndexOf(name);
        if (!good) {
            String all = String.join(", ", known);
            faults.add(Violation.cell(file.fileName(), 1, name, "unknown-column", all));
        }
        return good;
    }

    /// Hands a row on if all its cells are good.
    void row(long row, List<String> given, Rows rows) {
        if (given.size() != width) {
            faults.add(
                    Violation.cell(
                            file.fileName(),
                            row,
                            "",
                            "wrong-number-of-cells",
                            String.valueOf(given.size()),
                            String.valueOf(width)));
            return;
        }
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            cells[i] = places[i] < 0 ? "" : given.get(places[i]);
        }
        if (check.passes(cells, column -> new Violation.Place.Cell(file.fileName(), row, column))) {
            rows.add(row, cells);
        }
    }
}
