package cityplan.projects.investment.rule;

import java.math.BigDecimal;

/// The numbers by which a light is given, as data under a name and version. A lag of less than
/// `yellow` points is green, one of more than `red` points is red; a lag of exactly `yellow` or
/// exactly `red` points is yellow, as all between them.
public record LightRules(String code, BigDecimal yellow, BigDecimal red) {}
