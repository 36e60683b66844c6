package cityplan.projects.portfolio.rule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Regions and what they lie in, as they were held at a moment.
public final class RegionTree {

    /// @param level absent where it is not known
    public record Region(String code, @Nullable String parent, @Nullable String level) {}

    /// The levels that regions can be rolled up to.
    public static final List<String> LEVELS = List.of("province", "city", "district", "town");

    private static final List<String> DISTRICTS =
            List.of("district", "county", "county-level-city", "development-zone");

    private final Map<String, Region> regions;

    public RegionTree(Collection<Region> regions) {
        this.regions =
                regions.stream().collect(Collectors.toMap(Region::code, Function.identity()));
    }

    /// The smallest region that all of some lie in; one of itself. None where they share none, or
    /// there are none.
    public Optional<String> lowestCommon(List<String> codes) {
        List<Region> shared = List.of();
        for (int i = 0; i < codes.size(); i++) {
            List<Region> path = path(codes.get(i));
            shared = i == 0 ? path : start(shared, path);
        }
        return shared.isEmpty() ? Optional.empty() : Optional.of(shared.getLast().code());
    }

    /// The region on a level that a region lies in or is; the region itself where there is none.
    /// Counties, county-level cities and development zones are on a level with districts.
    public String onLevel(String code, String level) {
        List<String> levels = level.equals("district") ? DISTRICTS : List.of(level);
        return path(code).stream()
                .filter(each -> each.level() != null && levels.contains(each.level()))
                .findFirst()
                .map(Region::code)
                .orElse(code);
    }

    /// The region right below a root that a region lies in or is; the region itself where it lies
    /// elsewhere.
    public String below(String root, String code) {
        return path(code).stream()
                .filter(each -> root.equals(each.parent()))
                .findFirst()
                .map(Region::code)
                .orElse(code);
    }

    /// The topmost region that a region lies in or is.
    public String top(String code) {
        return path(code).stream().findFirst().map(Region::code).orElse(code);
    }

    /// From the topmost region down to this one.
    private List<Region> path(String code) {
        var path = new ArrayList<Region>();
        for (Region at = regions.get(code); at != null; at = above(at)) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    private @Nullable Region above(Region region) {
        return region.parent() == null ? null : regions.get(region.parent());
    }

    private static List<Region> start(List<Region> one, List<Region> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size())
                && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return one.subList(0, shared);
    }
}
