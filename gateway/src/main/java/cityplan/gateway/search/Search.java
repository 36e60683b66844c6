package cityplan.gateway.search;

import cityplan.common.text.Text;
import cityplan.gateway.answer.Composite;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.part.Part;

import java.time.LocalDate;
import java.util.List;

/// What was found: how much of each type, and the best of all types in one list. What a part of the
/// suite did not answer is absent, and the part stands under `unreachable`.
record Search(
        String q,
        Moments asOf,
        LocalDate at,
        List<Group> groups,
        List<Hit> items,
        List<Part> unreachable)
        implements Composite {

    Search {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        unreachable = List.copyOf(unreachable);
    }

    /// How much was found of one type, and where to read all of it.
    record Group(Type type, long total, String href) {}

    /// Something that was found, how well it answers, and where the words stand.
    record Hit(
            Type type,
            String code,
            Text name,
            Match match,
            String href,
            List<Highlight> highlights) {

        Hit {
            highlights = List.copyOf(highlights);
        }
    }
}
