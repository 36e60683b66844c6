package cityplan.common.test;

import static io.restassured.RestAssured.given;

/// What the service under test shows to Prometheus.
public final class Metrics {

    private Metrics() {}

    /// The value of one series, as `name{label="value"}`, at the address of its management; 0 where
    /// it is not there.
    public static double value(String management, String series) {
        return given().get(management + "metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length()).strip()))
                .findFirst()
                .orElse(0);
    }
}
