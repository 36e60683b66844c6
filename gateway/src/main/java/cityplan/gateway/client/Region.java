package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A region that indicators-service knows.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Region(String code) {}
