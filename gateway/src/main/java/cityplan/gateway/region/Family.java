package cityplan.gateway.region;

import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A region, the one that it lies in, and those on its level that lie in the same one.
///
/// @param siblings the region itself included
record Family(ObjectNode region, @Nullable ObjectNode parent, List<ObjectNode> siblings) {

    /// Levels that stand side by side below a city.
    private static final Set<String> DISTRICTS =
            Set.of("district", "county", "county-level-city", "development-zone");

    Family {
        siblings = List.copyOf(siblings);
    }

    /// Looks a region up with its family; a 404 where there is none.
    static CompletionStage<Family> ask(Inquiry inquiry, String code) {
        return inquiry.one(Part.INDICATORS, "regions", "region", code)
                .thenCompose(region -> {
                    String parent = region.path("parent").asText();
                    return parent.isEmpty()
                            ? CompletableFuture.completedStage(
                                    new Family(region, null, List.of(region)))
                            : inquiry.list(
                                            Part.INDICATORS,
                                            "regions",
                                            Map.of("parent", List.of(parent)))
                                    .thenCombine(
                                            inquiry.one(
                                                    Part.INDICATORS, "regions", "region", parent),
                                            (children, found) -> of(region, found, children));
                });
    }

    static Family of(ObjectNode region, ObjectNode parent, List<ObjectNode> children) {
        return new Family(
                region,
                parent,
                children.stream().filter(each -> level(each).equals(level(region))).toList());
    }

    /// The codes of all of them.
    List<String> codes() {
        var codes = new ArrayList<String>(siblings.stream().map(Family::code).toList());
        if (parent != null) {
            codes.add(code(parent));
        }
        return codes;
    }

    static String code(ObjectNode region) {
        return region.path("code").asText();
    }

    private static String level(ObjectNode region) {
        String level = region.path("level").asText();
        return DISTRICTS.contains(level) ? "district" : level;
    }
}
