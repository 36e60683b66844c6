package cityplan.indicators.plan;

import cityplan.common.text.Text;

import java.time.Instant;

/// A plan, from its first to its last year.
public record PlanView(
        String code,
        Text name,
        String region,
        int periodStart,
        int periodEnd,
        String kind,
        String source,
        Instant recordedFrom) {}
