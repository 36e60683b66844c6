package cityplan.store.staging;

import java.util.Optional;
import java.util.function.Function;

/// Text that a service holds against a rule of its own.
public record RuledText(Function<String, Optional<Fault>> rule) implements CellType {

    @Override
    public Optional<Fault> fault(String cell) {
        return rule.apply(cell);
    }
}
