package cityplan.gateway.region;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// A year of a region beside its siblings and the region that they lie in. The portfolio is absent
/// where projects-service does not answer. What the services say is shown as they say it.
///
/// @param parent the region that it lies in; absent for the topmost
/// @param siblings the regions on its level that lie in the same one, itself included
public record RegionProfile(
        ObjectNode region,
        @Nullable ObjectNode parent,
        int year,
        List<ObjectNode> siblings,
        List<Side> indicators,
        @Nullable ObjectNode portfolio) {

    public RegionProfile {
        siblings = List.copyOf(siblings);
        indicators = List.copyOf(indicators);
    }

    /// A figure of the region beside those of the others.
    ///
    /// @param observation of the region
    /// @param parent the same of the region that it lies in
    /// @param share of the parent's, in per cent; where amounts of the parts add up to the whole
    /// @param rank among the siblings that have the figure; 1 is the best, or the largest where
    ///   neither way is better
    /// @param siblings the siblings that have the figure, by rank
    public record Side(
            ObjectNode indicator,
            String measure,
            ObjectNode observation,
            @Nullable ObjectNode parent,
            @Nullable BigDecimal share,
            int rank,
            List<Place> siblings) {}

    /// The place of one sibling.
    public record Place(String region, BigDecimal value, @Nullable String qualifier, int rank) {}
}
