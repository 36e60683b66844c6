package cityplan.indicators.evaluation.fact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Since when a figure is held (its vintage), and the sources that give it.
public record Provenance(Instant recordedFrom, List<Statement> statements) {

    public Provenance {
        statements = List.copyOf(statements);
    }

    /// One source that gives a figure.
    public record Statement(String id, String source, @Nullable String locator, String published) {}
}
