package cityplan.store.workbook;

import java.util.List;
import java.util.Map;

/// A row of a sheet as a person sees it.
///
/// @param number as the sheet counts it, from 1
/// @param cells from column A on; one that is empty is an empty text
/// @param faults codes of violations, by the index of the cell that cannot be taken
public record SheetRow(long number, List<String> cells, Map<Integer, String> faults) {

    public boolean isEmpty() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
