package cityplan.gateway.view;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.cache.CacheConfig;
import cityplan.gateway.cache.CacheMetrics.Origin;
import cityplan.gateway.cache.Entry;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Key;
import cityplan.gateway.cache.Marks;
import cityplan.gateway.part.Part;

import io.vertx.core.MultiMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// Answers requests for views. Each is composed once for all who want it at the same time, and kept
/// as long as both services say that nothing was recorded; a kept one that is true is given before
/// a request comes here. One that may not be true any more is given where no other is to be had.
@Singleton
class Answers {

    private final Composer composer;
    private final Kept kept;
    private final Marks marks;
    private final long largest;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

    Answers(Composer composer, Kept kept, Marks marks, CacheConfig config) {
        this.largest = config.largestView().asLongValue();
        this.composer = composer;
        this.kept = kept;
        this.marks = marks;
    }

    /// A view that is being composed.
    private record Flight(long asked, FutureTask<Answer> answer) {}

    Response of(Wanted wanted) {
        if (wanted.asked().isHeld()) {
            MultiMap headers = Head.whole(wanted, wanted.asked().pinned().orElseThrow());
            return with(headers, Response.notModified());
        }
        if (!kept.mayAnswer(wanted.request())) {
            return sent(wanted, composer.compose(wanted, Optional.empty()), Map.of());
        }
        Key key = Key.of(wanted.request());
        try {
            return shared(wanted, key);
        } catch (ProblemException failure) {
            Entry entry = stale(key).filter(_ -> isSilence(failure)).orElseThrow(() -> failure);
            return sent(wanted, Answer.whole(entry), marks.of(entry, Origin.STALE));
        }
    }

    private Response shared(Wanted wanted, Key key) {
        var task = new FutureTask<>(() -> compose(wanted, key));
        var mine = new Flight(System.nanoTime(), task);
        Flight first = flights.compute(key, (_, running) -> joined(running, mine));
        if (first == mine) {
            task.run();
            flights.remove(key, mine);
        }
        Answer answer = result(first.answer);
        Origin origin = first == mine ? Origin.MISS : Origin.SHARED;
        Map<String, String> told =
                answer.entry().map(entry -> marks.of(entry, origin)).orElse(Map.of());
        return sent(wanted, answer, told);
    }

    private Answer compose(Wanted wanted, Key key) {
        Answer answer = composer.compose(wanted, stale(key));
        answer.entry()
                .filter(entry -> entry.body().length() <= largest)
                .ifPresent(entry -> kept.keep(key, entry));
        return answer;
    }

    /// One that was begun before the last write, or long ago, is not waited for.
    private Flight joined(@Nullable Flight running, Flight mine) {
        return running != null
                        && Stream.of(Part.values()).allMatch(part -> isRecent(part, running, mine))
                ? running
                : mine;
    }

    private boolean isRecent(Part part, Flight running, Flight mine) {
        return kept.truth(part).isRecent(running.asked, mine.asked);
    }

    private Optional<Entry> stale(Key key) {
        return kept.stale(key, System.nanoTime());
    }

    private static boolean isSilence(ProblemException failure) {
        return failure.problem() instanceof Problem.Unavailable;
    }

    private static Answer result(FutureTask<Answer> composed) {
        try {
            return composed.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Response sent(Wanted wanted, Answer answer, Map<String, String> marks) {
        String held = wanted.asked().ifNoneMatch();
        boolean same = answer.entry().filter(entry -> entry.tag().isIn(held)).isPresent();
        ResponseBuilder response =
                same ? Response.notModified() : Response.ok(answer.body().getBytes());
        marks.forEach(response::header);
        return with(answer.headers(), response);
    }

    private static Response with(MultiMap headers, ResponseBuilder response) {
        headers.forEach(each -> response.header(each.getKey(), each.getValue()));
        Response built = response.build();
        if (!built.hasEntity()) {
            built.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        return built;
    }
}
