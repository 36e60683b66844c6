package cityplan.store.export;

import cityplan.common.answer.Columns;
import cityplan.common.answer.FlatView;
import cityplan.common.answer.Table;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.store.staging.TableFile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// How views are laid out as a table: by the fields of the list, one row each, or as the file that
/// an import takes.
///
/// @param columns what the header names, in English
record Layout(Columns columns, Object[] header, Function<Object, List<@Nullable Object[]>> cells) {

    /// The fields of a list that `fields=` leaves.
    static Layout ofList(Class<?> view, Parameters parameters, Language language) {
        Columns columns = Columns.of(view).chosen(parameters);
        var flat = new FlatView(view, columns.paths());
        return new Layout(
                columns,
                Table.header(columns.paths(), language),
                each -> List.<@Nullable Object[]>of(flat.row(each)));
    }

    /// The columns of a file that views know something of.
    static Layout ofFile(Class<?> view, TableFile file) {
        List<String> known = Columns.of(view).paths();
        List<FileColumn> found =
                file.columnNames().stream()
                        .flatMap(name -> FileColumn.of(file, name, known).stream())
                        .toList();
        List<String> names = found.stream().map(FileColumn::name).toList();
        var flat = new FlatView(view, found.stream().map(FileColumn::path).toList());
        return new Layout(new Columns(names), names.toArray(), flat::rows);
    }

    List<@Nullable Object[]> rows(Object view) {
        return cells.apply(view);
    }
}
