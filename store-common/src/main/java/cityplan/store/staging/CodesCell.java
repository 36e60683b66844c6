package cityplan.store.staging;

import java.util.List;
import java.util.Optional;

/// Several codes, joined by `;`; they are kept as an array.
public record CodesCell() implements CellType {

    @Override
    public Optional<Fault> fault(String cell) {
        return List.of(cell.split(";", -1)).stream()
                .flatMap(code -> new Code().fault(code).stream())
                .findFirst();
    }

    @Override
    public String kept(String cell) {
        return "coalesce(string_to_array(%s, ';'), '{}')".formatted(cell);
    }

    @Override
    public String text(String kept) {
        return "array_to_string(%s, ';')".formatted(kept);
    }
}
