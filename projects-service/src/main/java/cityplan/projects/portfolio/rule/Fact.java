package cityplan.projects.portfolio.rule;

import cityplan.projects.investment.rule.Light;
import cityplan.projects.portfolio.rule.Start.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What is known of a project in one year and currency; a project without money has one fact, too.
///
/// @param first whether it is the first fact of its project, the one that counts the project
public record Fact(Project project, boolean first, Year money) {

    /// What the list of a year plans for a project and what was spent of it, in single units of one
    /// currency.
    ///
    /// @param listed whether it is a line in the list of the year
    public record Year(
            @Nullable String year,
            @Nullable String category,
            @Nullable String level,
            boolean keyProject,
            boolean listed,
            @Nullable String currency,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            @Nullable Light light) {

        /// No money at all.
        public static final Year NONE =
                new Year(null, null, null, false, false, null, null, null, null);
    }

    /// @param part whether a project that it is a part of is counted, too
    /// @param due the day that its milestone `start` was first set to
    /// @param total absent where it is not known
    public record Project(
            String sector,
            String kind,
            @Nullable String stage,
            List<String> regions,
            @Nullable String programme,
            @Nullable String department,
            boolean part,
            @Nullable String currency,
            @Nullable BigDecimal total,
            @Nullable LocalDate due,
            @Nullable Span begun) {

        public Project {
            regions = List.copyOf(regions);
        }
    }
}
