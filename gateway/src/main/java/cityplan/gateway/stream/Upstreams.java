package cityplan.gateway.stream;

import cityplan.common.answer.QueryString;
import cityplan.gateway.change.Place;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.SuiteConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Opens the streams of the services.
@Singleton
class Upstreams {

    private final SuiteConfig config;
    private final StreamConfig streams;
    private final HttpClient client;

    private final ObjectMapper json;

    Upstreams(Vertx vertx, SuiteConfig config, StreamConfig streams, ObjectMapper json) {
        this.json = json;
        this.config = config;
        this.streams = streams;
        // A service that is not heard for two heartbeats is gone, whatever its connection says.
        long silence = streams.heartbeat().multipliedBy(2).plusSeconds(1).toSeconds();
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                .setMaxPoolSize(streams.followers())
                                .setConnectTimeout(
                                        Math.toIntExact(config.timeouts().connect().toMillis()))
                                .setReadIdleTimeout(Math.toIntExact(silence)));
    }

    /// After which a service that broke off is asked again.
    Duration retry() {
        return streams.retry();
    }

    ObjectNode read(String data) throws JsonProcessingException {
        return (ObjectNode) json.readTree(data);
    }

    /// The head of a service's stream from a place on.
    Future<HttpClientResponse> open(Part part, Place from, List<String> resources, Sender sender) {
        return client.request(address(part, from, resources))
                .compose(request -> send(request, sender));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Sender sender) {
        request.putHeader("Accept", "text/event-stream");
        sender.sign(request);
        return request.send();
    }

    private RequestOptions address(Part part, Place from, List<String> resources) {
        long patience = config.timeouts().backend().toMillis();
        URI url = config.url(part);
        boolean secure = "https".equals(url.getScheme());
        Map<String, List<String>> asked = new LinkedHashMap<>();
        from.parameters().forEach((name, value) -> asked.put(name, List.of(value)));
        asked.put("resource", resources);
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setConnectTimeout(patience)
                .setIdleTimeout(patience)
                .setURI(
                        new QueryString("/v1/changes/" + part.code() + "/stream", asked)
                                .toString());
    }
}
