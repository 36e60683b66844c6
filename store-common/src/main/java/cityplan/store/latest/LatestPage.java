package cityplan.store.latest;

import cityplan.common.answer.Links;

import java.util.List;

/// A page of facts about the work; there is no moment that they hold at.
public record LatestPage<V>(List<V> items, Links links) {
    public LatestPage {
        items = List.copyOf(items);
    }
}
