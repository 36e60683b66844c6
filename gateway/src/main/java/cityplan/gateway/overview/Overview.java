package cityplan.gateway.overview;

import cityplan.common.text.Text;
import cityplan.gateway.answer.Composite;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.client.Statement;
import cityplan.gateway.client.Target;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A year of a region at a glance. What a part of the suite did not answer is absent, and the part
/// stands under `unreachable`.
public record Overview(
        String region,
        int year,
        Moments asOf,
        LocalDate at,
        @Nullable List<Headline> indicators,
        @Nullable List<Gap> missing,
        @Nullable Projects portfolio,
        List<Part> unreachable)
        implements Composite {

    /// What is shown: the configuration chooses the indicators.
    List<Object> shown() {
        List<Headline> headlines = indicators == null ? List.of() : indicators;
        return List.of(region, year, headlines.stream().map(Headline::code).toList());
    }

    /// A headline indicator with its figures of the year.
    public record Headline(
            String code,
            Text name,
            String unit,
            String direction,
            int decimals,
            List<Figure> figures) {}

    /// Actual and targets of one measure in the year.
    public record Figure(
            String measure,
            String period,
            String unit,
            @Nullable Actual actual,
            List<Goal> targets) {}

    /// What was observed.
    public record Actual(
            BigDecimal value,
            @Nullable String qualifier,
            String status,
            List<Statement> statements) {}

    /// A target, and how far the actual lies from its bound: actual − bound, in the figure's unit.
    public record Goal(
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
            List<Statement> statements) {}

    /// What is not there for a headline indicator.
    public record Gap(String indicator, What what) {}

    /// What can be missing: an actual for the targets that stand, a target, both, or the indicator
    /// itself, which indicators-service does not know.
    public enum What {
        ACTUAL,
        TARGET,
        BOTH,
        INDICATOR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The projects by sector and stage. Those that name no region are counted apart.
    public record Projects(long projects, long withoutRegion, List<Sector> bySector) {}

    /// The projects of one sector.
    public record Sector(String sector, long projects, List<Stage> byStage) {}

    /// The projects of one sector in one stage; without a stage where no source tells it.
    public record Stage(@Nullable String stage, long projects) {}
}
