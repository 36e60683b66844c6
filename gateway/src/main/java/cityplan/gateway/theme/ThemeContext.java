package cityplan.gateway.theme;

import cityplan.gateway.context.Standing;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A theme in a region. Projects and programmes are absent where projects-service does not answer.
/// What the services say is shown as they say it.
///
/// @param statuses how many targets have which status
/// @param withoutRegion how many contributions are of projects that name no region and are not
///   shown
public record ThemeContext(
        ObjectNode theme,
        ObjectNode region,
        List<Standing> indicators,
        List<Status> statuses,
        @Nullable List<Serving> projects,
        @Nullable List<Bundle> programmes,
        @Nullable Long withoutRegion) {

    public ThemeContext {
        indicators = List.copyOf(indicators);
        statuses = List.copyOf(statuses);
    }

    /// The targets of one status.
    public record Status(String status, long targets) {}

    /// A project, and what it contributes to indicators of the theme.
    public record Serving(ObjectNode project, List<ObjectNode> contributions) {}

    /// A programme, and which of those projects it bundles.
    public record Bundle(ObjectNode programme, List<String> projects) {}
}
