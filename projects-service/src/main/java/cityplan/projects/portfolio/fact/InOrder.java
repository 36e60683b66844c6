package cityplan.projects.portfolio.fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Rows that come in the order of the codes of their projects, to be taken project by project, so
/// that none of them is held for longer.
final class InOrder<T> {

    /// A row and the project that it is of.
    record Row<T>(String project, T value) {}

    private final Iterator<Row<T>> rows;
    private @Nullable Row<T> next;

    InOrder(Iterator<Row<T>> rows) {
        this.rows = rows;
        advance();
    }

    /// What there is of a project; projects have to be asked for in their order.
    List<T> of(String project) {
        var found = new ArrayList<T>();
        for (Row<T> row = next; row != null && row.project.compareTo(project) <= 0; row = next) {
            if (row.project.equals(project)) {
                found.add(row.value);
            }
            advance();
        }
        return found;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
