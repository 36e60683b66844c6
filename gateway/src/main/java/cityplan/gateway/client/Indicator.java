package cityplan.gateway.client;

import cityplan.common.text.Text;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What is measured. `direction` says which way is better.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Indicator(String code, Text name, String unit, String direction, int decimals) {}
