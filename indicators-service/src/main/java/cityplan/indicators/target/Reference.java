package cityplan.indicators.target;

/// The indicator and region that a target is set relative to.
public record Reference(String indicator, String region) {}
