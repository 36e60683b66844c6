/// Workbooks as spreadsheet programs keep them (ECMA-376, XLSX), read and written as streams.
@NullMarked
package cityplan.store.workbook;

import org.jspecify.annotations.NullMarked;
