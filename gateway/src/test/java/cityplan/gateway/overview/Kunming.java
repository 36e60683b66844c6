package cityplan.gateway.overview;

import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import io.vertx.core.http.HttpServerRequest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Stand-ins that answer with a little of Kunming's data. For 2022 there are targets only.
final class Kunming {

    private static final String PAGE =
            """
            {"asOf": "2026-11-20T08:00:00.123456Z", "at": "2026-11-22", "items": [%s],
             "links": {"self": "/v1/…"}}\
            """;

    private static final String REGION =
            """
            {"code": "530100", "name": {"zh": "昆明市", "en": "Kunming"}, "level": "city"}\
            """;

    private static final String DEFINITIONS =
            """
            {"code": "CPI", "name": {"zh": "居民消费价格指数", "en": "Consumer price index"},
             "theme": "ECONOMY", "unit": "INDEX", "direction": "lower", "valueType": "index",
             "decimals": 1, "frequency": "annual"},
            {"code": "GDP", "name": {"zh": "地区生产总值", "en": "Gross regional product"},
             "theme": "ECONOMY", "unit": "CNY_100M", "direction": "higher", "valueType": "amount",
             "decimals": 2, "frequency": "annual"}\
            """;

    private static final String OBSERVATIONS =
            """
            {"indicator": "GDP", "region": "530100", "measure": "LEVEL", "frequency": "annual",
             "period": "2021", "value": 7222.50, "unit": "CNY_100M", "status": "final",
             "statements": [{"id": "obs-0a75f93304ed", "source": "PLAN_2022", "locator": "一(一)",
                             "published": "2022-01"}], "recordedFrom": "2026-11-20T08:00:00Z"},
            {"indicator": "GDP", "region": "530100", "measure": "YOY", "frequency": "annual",
             "period": "2021", "value": 3.7, "unit": "PCT", "status": "final",
             "statements": [], "recordedFrom": "2026-11-20T08:00:00Z"}\
            """;

    private static final String TARGET =
            """
            {"id": "tgt-023201c41e6c", "plan": "ANNUAL_2021", "indicator": "GDP",
             "region": "530100", "measure": "YOY", "frequency": "annual", "period": "%s",
             "operator": "eq", "valueLow": 8, "bound": 8, "unit": "PCT", "nature": "expected",
             "commitment": "plan", "statements": [], "recordedFrom": "2026-11-20T08:00:00Z"}\
            """;

    private static final String PORTFOLIO =
            """
            {"asOf": "2026-11-20T09:00:00Z", "at": "2026-11-22", "region": "530100", "year": 2021,
             "projects": 15, "withoutRegion": 2, "groups": [
               {"sector": "transport", "stage": "under-construction", "projects": 12},
               {"sector": "transport", "projects": 3}]}\
            """;

    /// The requests that the stand-ins got, as URIs.
    static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private Kunming() {}

    static void answers() {
        ASKED.clear();
        INDICATORS.answers(Kunming::figures);
        PROJECTS.answers(request -> send(request, PORTFOLIO));
    }

    private static void figures(HttpServerRequest request) {
        String period = request.getParam("period");
        String items =
                switch (request.path()) {
                    case "/v1/targets" -> TARGET.formatted(period);
                    case "/v1/observations" -> "2021".equals(period) ? OBSERVATIONS : "";
                    case "/v1/regions" -> "530100".equals(request.getParam("code")) ? REGION : "";
                    default -> DEFINITIONS;
                };
        send(request, PAGE.formatted(items));
    }

    private static void send(HttpServerRequest request, String json) {
        ASKED.add(request.uri());
        request.response().putHeader("Content-Type", "application/json").end(json);
    }
}
