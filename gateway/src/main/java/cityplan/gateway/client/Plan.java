package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.LocalDate;
import java.time.Month;

/// A plan: whose it is, and the years that it covers.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Plan(String code, String region, int periodStart, int periodEnd) {

    public boolean isYearly() {
        return periodStart == periodEnd;
    }

    public LocalDate lastDay() {
        return LocalDate.of(periodEnd, Month.DECEMBER, Month.DECEMBER.maxLength());
    }
}
