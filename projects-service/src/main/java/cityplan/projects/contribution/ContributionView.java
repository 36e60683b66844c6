package cityplan.projects.contribution;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// What a project contributes to an indicator: how much where that is known, and why.
public record ContributionView(
        String project,
        String indicator,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        Text ground,
        @Nullable String source,
        @Nullable String locator,
        @Nullable String published,
        Instant recordedFrom) {}
