package cityplan.store.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The rows of a page, and the sort keys at which its neighbours begin, where there are any.
record Slice<V>(
        List<V> items,
        Optional<List<String>> next,
        Optional<List<String>> previous,
        @Nullable Long total) {}
