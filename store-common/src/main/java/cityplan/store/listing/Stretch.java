package cityplan.store.listing;

import java.util.List;

/// Some rows of a list without an end, and where to go on: there is always more to come.
public record Stretch<V>(List<V> items, String next) {

    public Stretch {
        items = List.copyOf(items);
    }
}
