package cityplan.store.change;

import cityplan.common.token.TokenEnd;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The streams of changes of a service.
@Singleton
public class ChangeStreams {

    private final UriInfo uri;
    private final RoutingContext context;
    private final ObjectMapper json;
    private final StreamConfig config;
    private final Newest newest;
    private final TokenEnd tokenEnd;
    private final List<ChangeStream<?>> streams = new CopyOnWriteArrayList<>();

    ChangeStreams(
            UriInfo uri,
            RoutingContext context,
            ObjectMapper json,
            StreamConfig config,
            Newest newest,
            TokenEnd tokenEnd) {
        this.uri = uri;
        this.context = context;
        this.json = json;
        this.config = config;
        this.newest = newest;
        this.tokenEnd = tokenEnd;
    }

    public <V> ChangeStream<V> of(Feed<V> feed) {
        var stream = new ChangeStream<>(feed, this);
        streams.add(stream);
        return stream;
    }

    /// Before the service stops, streams end as if they had nothing more to say: their clients ask
    /// another instance, and the service need not wait for them.
    void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.forEach(ChangeStream::end);
    }

    UriInfo uri() {
        return uri;
    }

    RoutingContext context() {
        return context;
    }

    ObjectMapper json() {
        return json;
    }

    StreamConfig config() {
        return config;
    }

    Newest newest() {
        return newest;
    }

    TokenEnd tokenEnd() {
        return tokenEnd;
    }
}
