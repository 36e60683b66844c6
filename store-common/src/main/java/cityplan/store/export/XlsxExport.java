package cityplan.store.export;

import cityplan.store.workbook.WorkbookWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;

final class XlsxExport implements Export {

    private final Layout layout;
    private final WorkbookWriter workbook;

    XlsxExport(Layout layout, String name, OutputStream out) throws IOException {
        this.layout = layout;
        this.workbook = new WorkbookWriter(out, name, layout.header());
    }

    @Override
    public void add(Object view) throws IOException {
        for (@Nullable Object[] row : layout.rows(view)) {
            workbook.row(row);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
