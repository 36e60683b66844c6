package cityplan.gateway.cors;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What pages of which origins may do. Anybody's page may read where `*` says so; what needs a
/// token is for pages that are named.
record Origins(List<String> named) {

    private static final String ANY = "*";

    Origins {
        named = List.copyOf(named);
    }

    /// What a page may do.
    enum Leave {
        NOTHING,
        READ,
        READ_AND_WRITE
    }

    Leave leave(@Nullable String origin) {
        if (origin == null) {
            return Leave.NOTHING;
        }
        if (!origin.equals(ANY) && named.contains(origin)) {
            return Leave.READ_AND_WRITE;
        }
        return named.contains(ANY) ? Leave.READ : Leave.NOTHING;
    }

    /// Whether answers differ between pages.
    boolean differ() {
        return named.stream().anyMatch(origin -> !origin.equals(ANY));
    }
}
