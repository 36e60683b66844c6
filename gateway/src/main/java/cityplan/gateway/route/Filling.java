package cityplan.gateway.route;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.cache.Admission;
import cityplan.gateway.cache.CacheConfig;
import cityplan.gateway.cache.Entry;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Key;
import cityplan.gateway.cache.Shown;
import cityplan.gateway.part.Asking;
import cityplan.gateway.part.Guards;
import cityplan.gateway.part.Guards.Kind;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.Pass;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Asks a service for what is not kept, and keeps it where it may be kept. An answer that may not,
/// or is too long, is streamed to the one who asked.
@Singleton
class Filling {

    private static final int UNAVAILABLE = 503;

    private final Kept kept;
    private final Guards guards;
    private final Asking asking;
    private final long largest;

    Filling(Kept kept, Guards guards, Asking asking, CacheConfig config) {
        this.kept = kept;
        this.guards = guards;
        this.asking = asking;
        this.largest = config.largest().asLongValue();
    }

    /// What is asked, by whom, on which day of the service, and who else waits for it. They are
    /// told of an answer that is kept, of a problem, or of nothing: then each must ask alone.
    private record Wanted(
            RoutingContext context,
            Key key,
            Pass pass,
            LocalDate day,
            Promise<Optional<Entry>> answer) {

        void fail(Problem problem) {
            pass.end();
            answer.fail(new ProblemException(problem));
        }
    }

    void fill(RoutingContext context, Part part, Key key, Promise<Optional<Entry>> answer) {
        LocalDate day = kept.truth(part).day();
        guards.enter(part, Kind.READ)
                .ifPresentOrElse(
                        pass -> ask(new Wanted(context, key, pass, day, answer)),
                        () -> answer.fail(new ProblemException(unavailable(part))));
    }

    private void ask(Wanted wanted) {
        ProxyRequest request = ProxyRequest.reverseProxy(wanted.context.request());
        Handover.toService(wanted.context, request);
        asking.ask(request, wanted.pass, Kind.READ)
                .onSuccess(answer -> take(wanted, answer))
                .onFailure(failure -> {
                    request.release();
                    wanted.fail(Relay.silence(wanted.pass, failure));
                });
    }

    private void take(Wanted wanted, HttpClientResponse answer) {
        wanted.pass.answered();
        Optional<Admission> admission = Admission.of(answer, largest);
        if (admission.isPresent()) {
            gather(wanted, admission.get(), answer);
        } else if (answer.statusCode() == UNAVAILABLE && isKept(wanted)) {
            answer.resume();
            wanted.fail(unavailable(wanted.pass.part()));
        } else {
            stream(wanted, answer, Buffer.buffer());
        }
    }

    private boolean isKept(Wanted wanted) {
        return kept.stale(wanted.key, System.nanoTime()).isPresent();
    }

    private void gather(Wanted wanted, Admission admission, HttpClientResponse answer) {
        Gathering.of(answer, largest)
                .onSuccess(gathered -> {
                    if (gathered.whole()) {
                        keep(wanted, admission, answer, gathered.body());
                    } else {
                        stream(wanted, answer, gathered.body());
                    }
                })
                .onFailure(failure -> {
                    wanted.pass.cut();
                    wanted.fail(unavailable(wanted.pass.part()));
                });
    }

    private void keep(Wanted wanted, Admission admission, HttpClientResponse answer, Buffer body) {
        Pass pass = wanted.pass;
        Map<Part, Instant> state = Map.of(pass.part(), admission.recorded());
        var shown = new Shown(state, wanted.day, pass.begun(), admission.pinned());
        var entry = new Entry(admission.tag(), shown, Delivery.passing(answer), body);
        kept.keep(wanted.key, entry);
        pass.end();
        wanted.answer.complete(Optional.of(entry));
    }

    private static void stream(Wanted wanted, HttpClientResponse answer, Buffer begun) {
        wanted.answer.complete(Optional.empty());
        Relay.deliver(answer, wanted.context, wanted.pass, begun);
    }

    private static Problem unavailable(Part part) {
        return new Problem.Unavailable(part.service());
    }
}
