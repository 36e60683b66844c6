package cityplan.store.staging;

import cityplan.common.problem.Messages;
import cityplan.common.problem.Violation;
import cityplan.common.text.Language;

import java.util.ArrayList;
import java.util.List;

/// A sheet of rows under a header, held against the columns of a table's file. The header may call
/// a column by its Chinese name, too.
public final class Sheet {

    private final TableFile file;
    private final String name;
    private final Faults faults;
    private final RowCheck check;
    private final int[] places;
    private List<String> header = List.of();

    /// A sheet for a table; the name is what reports call it.
    public Sheet(TableFile file, String name, Faults faults) {
        this.file = file;
        this.name = name;
        this.faults = faults;
        this.check = new RowCheck(file, faults);
        this.places = new int[file.columns().size()];
    }

    String name() {
        return name;
    }

    /// Where a cell stands, by the column of the sheet.
    Violation.Place place(long row, int cell) {
        String column = cell < header.size() ? header.get(cell) : "";
        return new Violation.Place.Cell(name, row, column);
    }

    /// Whether the header names the columns that it must, and no others.
    boolean header(List<String> cells) {
        header = cells.stream().map(cell -> column(cell.strip())).toList();
        if (separatedOtherwise(cells)) {
            faults.add(Violation.cell(name, 1, "", "wrong-separator"));
            return false;
        }
        boolean good = true;
        for (int i = 0; i < places.length; i++) {
            Column column = file.columns().get(i);
            places[i] = header.indexOf(column.name());
            if (places[i] < 0 && column.always()) {
                faults.add(Violation.cell(name, 1, column.name(), "missing-column"));
                good = false;
            }
        }
        for (String each : header) {
            good &= known(each);
        }
        return good;
    }

    private String column(String named) {
        return file.columnNames().stream()
                .filter(each -> Messages.columnName(file.field(each), Language.ZH).equals(named))
                .findFirst()
                .orElse(named);
    }

    private static boolean separatedOtherwise(List<String> cells) {
        return cells.size() == 1 && cells.getFirst().matches("[^;\t|]+[;\t|].*");
    }

    private boolean known(String column) {
        List<String> known = file.columnNames();
        boolean good =
                known.contains(column) && header.indexOf(column) == header.lastIndexOf(column);
        if (!good) {
            String all = String.join(", ", known);
            faults.add(Violation.cell(name, 1, column, "unknown-column", all));
        }
        return good;
    }

    /// The cells of a row without the empty ones at its end, or with as many as the header has.
    List<String> padded(List<String> cells) {
        var padded = new ArrayList<>(cells);
        while (padded.size() > header.size() && padded.getLast().isEmpty()) {
            padded.removeLast();
        }
        while (padded.size() < header.size()) {
            padded.add("");
        }
        return padded;
    }

    /// Hands a row on if all its cells are good.
    void row(long row, List<String> given, Rows rows) {
        if (given.size() != header.size()) {
            faults.add(
                    Violation.cell(
                            name,
                            row,
                            "",
                            "wrong-number-of-cells",
                            String.valueOf(given.size()),
                            String.valueOf(header.size())));
            return;
        }
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            cells[i] = places[i] < 0 ? "" : given.get(places[i]);
        }
        if (check.passes(cells, column -> new Violation.Place.Cell(name, row, column))) {
            rows.add(row, cells);
        }
    }
}
