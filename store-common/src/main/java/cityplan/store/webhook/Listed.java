package cityplan.store.webhook;

import cityplan.common.answer.Links;

import java.util.List;

/// A page of facts about the work; there is no moment that they hold at.
public record Listed<V>(List<V> items, Links links) {
    public Listed {
        items = List.copyOf(items);
    }
}
