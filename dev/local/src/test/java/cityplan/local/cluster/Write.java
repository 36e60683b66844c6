package cityplan.local.cluster;

import cityplan.local.process.Service;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// A write of something new to a service, told apart by a number: every other one says several
/// things at once, where the service takes that.
record Write(Service service, int number) {

    private static final List<String> REGIONS = List.of("530102", "530103", "530111");
    private static final String STATED =
            """
            {"indicator": "GDP", "region": "%s", "measure": "LEVEL", "period": "%s", "value": %d,
             "status": "final", "source": "FYP14_2021"}
            """;
    private static final String OBSERVED =
            """
            {"value": %d, "status": "final", "source": "FYP14_2021"}
            """;
    private static final String PROJECT =
            """
            {"name": {"zh": "项目", "en": "Project"}, "sector": "transport", "kind": "metro"}
            """;
    private static final String EVENT =
            """
            {"project": "metro-line-5", "period": "2023-06", "event": "preparatory",
             "planned": false, "source": "FYP14_2021"}
            """;

    HttpRequest to(String base, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return several()
                ? request.POST(BodyPublishers.ofString(body())).build()
                : request.header("If-None-Match", "*").PUT(BodyPublishers.ofString(body())).build();
    }

    /// Where that which it says is found afterwards.
    List<String> places() {
        return several() ? REGIONS.stream().map(this::observation).toList() : List.of(path());
    }

    private boolean several() {
        return service == Service.INDICATORS && odd();
    }

    private boolean odd() {
        return number % 2 == 1;
    }

    private String path() {
        if (service == Service.PROJECTS) {
            return (odd() ? "/v1/project-events/written-" : "/v1/projects/written-") + number;
        }
        return odd() ? "/v1/observations" : observation(REGIONS.getFirst());
    }

    private String body() {
        if (service == Service.PROJECTS) {
            return odd() ? EVENT : PROJECT;
        }
        if (!odd()) {
            return OBSERVED.formatted(number);
        }
        List<String> items =
                REGIONS.stream().map(each -> STATED.formatted(each, month(), number)).toList();
        return "{\"items\": [%s]}".formatted(String.join(",", items));
    }

    private String observation(String region) {
        return "/v1/observations/GDP/%s/LEVEL/%s".formatted(region, month());
    }

    private String month() {
        return "%d-%02d".formatted(1000 + number / 12, 1 + number % 12);
    }
}
