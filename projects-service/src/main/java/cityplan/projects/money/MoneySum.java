package cityplan.projects.money;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Amounts of money added up in one unit. What is in another currency cannot be added and is kept
/// apart.
///
/// @param sum absent where no amount is of the unit's currency
public record MoneySum(@Nullable Money sum, List<Money> apart) {

    public MoneySum {
        apart = List.copyOf(apart);
    }
}
