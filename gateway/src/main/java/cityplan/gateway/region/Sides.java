package cityplan.gateway.region;

import cityplan.gateway.region.RegionProfile.Place;
import cityplan.gateway.region.RegionProfile.Side;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts every figure of a region beside those of its family.
final class Sides {

    private final Family family;
    private final List<Figure> figures;
    private final Set<String> siblings;

    Sides(Family family, List<Figure> figures) {
        this.family = family;
        this.figures = List.copyOf(figures);
        this.siblings = family.siblings().stream().map(Family::code).collect(Collectors.toSet());
    }

    /// An observation, and what of it is compared.
    record Figure(ObjectNode row, Value value) {

        boolean isOf(@Nullable ObjectNode region) {
            return region != null && value.region().equals(Family.code(region));
        }
    }

    /// One side for each figure of the region, in their order.
    List<Side> of(Map<String, ObjectNode> indicators) {
        return figures.stream()
                .filter(each -> each.isOf(family.region()))
                .map(each -> {
                    String code = each.value().indicator();
                    return side(each, Objects.requireNonNull(indicators.get(code)));
                })
                .toList();
    }

    private Side side(Figure own, ObjectNode indicator) {
        List<Figure> beside =
                figures.stream().filter(each -> each.value().isBeside(own.value())).toList();
        Optional<Figure> whole =
                beside.stream().filter(each -> each.isOf(family.parent())).findFirst();
        String type = indicator.path("valueType").asText();
        List<Place> places =
                Ranking.places(
                        beside.stream()
                                .map(Figure::value)
                                .filter(each -> siblings.contains(each.region()))
                                .toList(),
                        indicator.path("direction").asText());
        Place place =
                places.stream()
                        .filter(each -> each.region().equals(own.value().region()))
                        .findFirst()
                        .orElseThrow();
        return new Side(
                indicator,
                own.value().measure(),
                own.row(),
                whole.map(Figure::row).orElse(null),
                whole.map(all -> Ranking.share(own.value(), all.value(), type)).orElse(null),
                place.rank(),
                places);
    }
}
