package cityplan.gateway.overview;

import cityplan.common.text.Text;
import cityplan.gateway.client.Statement;
import cityplan.gateway.client.Target;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A year of a region at a glance. What a service did not answer is absent.
record Overview(
        String region,
        int year,
        @Nullable List<Headline> indicators,
        @Nullable List<Gap> missing,
        @Nullable List<Shortfall> shortfalls,
        @Nullable Projects portfolio,
        @Nullable ChangedFigures changedFigures,
        @Nullable ChangedProjects changedProjects) {

    /// A headline indicator with its figures of the year.
    record Headline(
            String code,
            Text name,
            String unit,
            String direction,
            int decimals,
            List<Figure> figures) {}

    /// Actual and targets of one measure in the year, and the years that led there.
    record Figure(
            String measure,
            String period,
            String unit,
            @Nullable Actual actual,
            List<Point> series,
            List<Goal> targets) {}

    /// What was observed.
    record Actual(
            BigDecimal value,
            @Nullable String qualifier,
            String status,
            List<Statement> statements) {}

    /// The value of one year.
    record Point(String period, BigDecimal value) {}

    /// A target, how far the actual lies from its bound (actual − bound, in the figure's unit), and
    /// how it stands.
    record Goal(
            String id,
            String plan,
            String operator,
            @Nullable BigDecimal valueLow,
            @Nullable BigDecimal valueHigh,
            @Nullable BigDecimal bound,
            Target.@Nullable Reference reference,
            String nature,
            String commitment,
            @Nullable BigDecimal distance,
            List<Statement> statements,
            @Nullable ObjectNode evaluation) {}

    /// What is not there for a headline indicator.
    record Gap(String indicator, What what) {}

    /// What can be missing: an actual for the targets that stand, a target, both, or the indicator
    /// itself, which indicators-service does not know.
    enum What {
        ACTUAL,
        TARGET,
        BOTH,
        INDICATOR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A target that is missed or endangered, with the name of its indicator.
    record Shortfall(@Nullable Text name, ObjectNode target, @Nullable ObjectNode evaluation) {}

    /// The projects by sector and stage, with their money and lights, and those that stand worst.
    /// Those that name no region are counted apart.
    record Projects(
            long projects,
            long withoutRegion,
            List<Sector> bySector,
            ObjectNode total,
            List<Lag> behind,
            List<Delay> late) {}

    /// The projects of one sector.
    record Sector(String sector, long projects, List<Stage> byStage) {}

    /// The projects of one sector in one stage; without a stage where no source tells it.
    record Stage(@Nullable String stage, long projects) {}

    /// A line of the year's list that lags behind the year.
    record Lag(String project, @Nullable ObjectNode name, String listLevel, ObjectNode execution) {}

    /// A milestone that is late.
    record Delay(@Nullable ObjectNode name, ObjectNode milestone) {}

    /// Figures that were recorded since a moment, the latest first.
    record ChangedFigures(Instant since, long total, List<ObjectNode> items) {}

    /// Projects that something was recorded of since a moment, the latest first.
    record ChangedProjects(Instant since, boolean complete, List<ChangedProject> items) {}

    /// A project, how much was recorded of it, and when last.
    record ChangedProject(String project, ObjectNode name, long changes, String last) {}
}
