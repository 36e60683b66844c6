package cityplan.store.imports;

import cityplan.common.answer.Links;

import java.util.List;

/// A page of imports. They are facts about the work and not recorded data: there is no moment that
/// they hold at.
public record ImportPage(List<ImportView> items, Links links) {

    public ImportPage {
        items = List.copyOf(items);
    }
}
