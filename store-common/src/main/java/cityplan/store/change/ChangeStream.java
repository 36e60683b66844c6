package cityplan.store.change;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// The changes of a feed as a stream of events that any number up to a limit can follow.
public final class ChangeStream<V> {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);

    /// How many followers read the database at once; the others wait.
    private static final int READERS = 2;

    private final Feed<V> feed;
    private final ChangeStreams all;
    private final Semaphore turns = new Semaphore(READERS);
    private final Set<Follower<V>> followers = new HashSet<>();
    private @Nullable Watch<V> watch;
    private boolean ending;

    ChangeStream(Feed<V> feed, ChangeStreams all) {
        this.feed = feed;
        this.all = all;
    }

    /// Opens the stream that the current request asks for: from `Last-Event-ID`, `after` or `since`
    /// on, by default from now on.
    public void open(SseEventSink sink, Sse sse) {
        RoutingContext context = all.context();
        var parameters = new Parameters(all.uri().getQueryParameters());
        Asked asked =
                Asked.of(parameters, feed)
                        .resumed(context.request().getHeader("Last-Event-ID"), parameters, feed);
        parameters.check();
        if (context.request().method() == HttpMethod.HEAD) {
            sink.close();
            return;
        }
        Place from = asked.from().orElseGet(() -> Place.endOf(all.newest().last()));
        var events = new EventStream<V>(sink, sse, all.json(), all.config().heartbeat());
        Follower<V> follower = enter(asked, from, events);
        context.response().putHeader("Cache-Control", "no-store");
        context.addEndHandler(_ -> follower.leave());
        all.tokenEnd().then(context, follower::leave);
        HttpConnection connection = context.request().connection();
        events.open(from);
        Thread.ofVirtual().name("follower").start(() -> follow(follower, sink, connection));
    }

    private void follow(Follower<V> follower, SseEventSink sink, HttpConnection connection) {
        try (sink) {
            follower.follow(all.config().heartbeat());
        } catch (IOException left) {
            LOG.debug("A stream of changes is cut", left);
            connection.close();
        } catch (JdbiException silent) {
            LOG.warn("A stream of changes ends: the database does not answer", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exit(follower);
        }
    }

    private synchronized Follower<V> enter(Asked asked, Place from, EventStream<V> events) {
        if (ending || followers.size() >= all.config().followers()) {
            throw new ProblemException(new Problem.TooManyStreams());
        }
        if (watch == null) {
            watch = new Watch<>(feed, all.newest()).every(all.config().poll());
        }
        var sources = new Follower.Sources<V>(all.newest(), watch.tail(), turns);
        var follower = new Follower<>(feed, asked.resources(), from, sources, events);
        followers.add(follower);
        return follower;
    }

    private synchronized void exit(Follower<V> follower) {
        followers.remove(follower);
        if (followers.isEmpty() && watch != null) {
            watch.close();
            watch = null;
        }
    }

    synchronized void end() {
        ending = true;
        followers.forEach(Follower::leave);
    }
}
