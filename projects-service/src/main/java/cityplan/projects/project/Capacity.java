package cityplan.projects.project;

import java.math.BigDecimal;

/// How much a project is built to do, in a unit.
public record Capacity(BigDecimal value, String unit) {}
