package cityplan.store.export;

import cityplan.common.answer.Table;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

final class CsvExport implements Export {

    private final Layout layout;
    private final Table table;

    CsvExport(Layout layout, OutputStream out) throws IOException {
        this.layout = layout;
        this.table =
                new Table(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        table.row(layout.header());
    }

    @Override
    public void add(Object view) throws IOException {
        for (@Nullable Object[] row : layout.rows(view)) {
            table.row(row);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
