package cityplan.gateway;

import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// Stand-ins that answer with some rows of Kunming's data, filtered and paged as the services do.
public final class KunmingRows {

    /// What each service recorded last; projects-service is the later one.
    public static final String INDICATORS_LAST = "2026-11-20T08:00:00.123456Z";

    public static final String PROJECTS_LAST = "2026-11-20T09:00:00Z";

    /// The requests that the stand-ins got, as URIs.
    public static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /// Parameters that rows are filtered by, and where rows hold their values. What a row does not
    /// have it is not filtered by: a project's region is known to its service.
    private static final Map<String, String> FILTERS =
            Map.ofEntries(
                    Map.entry("code", "/code"),
                    Map.entry("plan", "/plan"),
                    Map.entry("indicator", "/indicator"),
                    Map.entry("project", "/project"),
                    Map.entry("theme", "/theme"),
                    Map.entry("region", "/region"),
                    Map.entry("parent", "/parent"),
                    Map.entry("period", "/period"),
                    Map.entry("frequency", "/frequency"),
                    Map.entry("state", "/state"),
                    Map.entry("light", "/execution/light"));

    private static int pageSize;

    private KunmingRows() {}

    public static void answers() {
        answers(500);
    }

    /// Answers with pages of at most so many rows.
    public static void answers(int rows) {
        ASKED.clear();
        pageSize = rows;
        INDICATORS.answers(request -> answer(request, INDICATORS_LAST));
        PROJECTS.answers(request -> answer(request, PROJECTS_LAST));
    }

    /// Answers one request as a service that recorded last at that moment.
    public static void answer(HttpServerRequest request, String last) {
        if (request.method() != HttpMethod.GET) {
            request.endHandler(_ -> request.response().setStatusCode(204).end());
            return;
        }
        ASKED.add(request.uri());
        String path = request.path();
        String asOf = request.getParam("asOf");
        String at = request.getParam("at");
        String name =
                path.substring("/v1/".length()).replaceAll("^projects/.*/", "").replace('/', '-');
        ObjectNode body =
                read(name) instanceof ArrayNode rows
                        ? page(request, rows)
                        : (ObjectNode) read(name);
        body.put("asOf", asOf == null ? last : asOf);
        body.put("at", at == null ? "2026-11-22" : at);
        request.response().putHeader("Content-Type", "application/json").end(body.toString());
    }

    private static ObjectNode page(HttpServerRequest request, ArrayNode all) {
        List<JsonNode> rows =
                StreamSupport.stream(all.spliterator(), false).filter(matching(request)).toList();
        String cursor = request.getParam("cursor");
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + pageSize, rows.size());
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items").addAll(rows.subList(from, to));
        ObjectNode links = page.putObject("links").put("self", request.uri());
        if (to < rows.size()) {
            links.put("next", request.path() + "?limit=500&cursor=" + to);
        }
        return page;
    }

    private static Predicate<JsonNode> matching(HttpServerRequest request) {
        Predicate<JsonNode> all = _ -> true;
        for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
            List<String> values = request.params().getAll(filter.getKey());
            if (!values.isEmpty()) {
                String held = filter.getValue();
                all =
                        all.and(row ->
                                row.at(held).isMissingNode()
                                        || values.contains(row.at(held).asText()));
            }
        }
        String within = request.getParam("within");
        return within == null ? all : all.and(row -> row.toString().contains('"' + within + '"'));
    }

    private static JsonNode read(String name) {
        try (InputStream file =
                KunmingRows.class.getResourceAsStream("/kunming/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
