package cityplan.store.webhook;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.store.latest.Latest;
import cityplan.store.latest.LatestPage;
import cityplan.store.right.Caller;
import cityplan.store.webhook.subscription.Subscriptions;
import cityplan.store.webhook.subscription.WebhookView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One request about webhooks: whom it is about, and how it is answered. What is answered is nobody
/// else's and never kept.
@RequestScoped
class WebhookRequest {

    private static final String NOUN = "webhook";
    private static final List<String> OVERSEERS = List.of("operator");

    private final UriInfo uri;
    private final Caller caller;
    private final Subscriptions subscriptions;

    WebhookRequest(UriInfo uri, Caller caller, Subscriptions subscriptions) {
        this.uri = uri;
        this.caller = caller;
        this.subscriptions = subscriptions;
    }

    /// Which stretch of a list is asked for: those of some statuses before one of them.
    record Stretch(List<String> statuses, Optional<UUID> before, int most) {}

    /// Refuses parameters: the request takes none.
    void bare() {
        new Parameters(uri.getQueryParameters()).check();
    }

    /// Whose subscriptions the caller may see and change; everybody's where that is not said.
    Optional<String> whose() {
        return caller.confinedTo(OVERSEERS);
    }

    /// The subscription that the path names; that of somebody else is not there.
    WebhookView subscription(String text) {
        UUID id = known(NOUN, text);
        return subscriptions
                .one(id)
                .filter(held -> whose().map(held.createdBy()::equals).orElse(true))
                .orElseThrow(() -> notFound(NOUN, id));
    }

    /// The same, of a request without parameters.
    UUID bareSubscription(String text) {
        bare();
        return subscription(text).id();
    }

    /// The identifier in the path of a request without parameters.
    UUID id(String noun, String text) {
        bare();
        return known(noun, text);
    }

    /// The identifier in the path; one that is none belongs to nothing.
    UUID known(String noun, String text) {
        var parameters = new Parameters(Map.of());
        parameters.path("id", text);
        parameters.check();
        return Latest.uuid(text).orElseThrow(() -> notFound(noun, text));
    }

    static ProblemException notFound(String noun, Object id) {
        return new ProblemException(new Problem.NotFound(noun, id.toString()));
    }

    /// A page of a list, the latest first.
    ///
    /// @param known the statuses that may be asked for
    <V> Response page(
            List<String> known, Function<Stretch, List<V>> list, Function<V, UUID> identifier) {
        var parameters = new Parameters(uri.getQueryParameters());
        List<String> statuses = known.isEmpty() ? known : parameters.choices("status", known);
        Latest<UUID> latest = Latest.of(parameters, Latest::uuid);
        parameters.check();
        List<V> found = list.apply(new Stretch(statuses, latest.before(), latest.most()));
        LatestPage<V> page = latest.page(uri.getPath(), found, identifier);
        return answer(Response.ok().header("Link", page.links().header()), page);
    }

    Response answer(Response.ResponseBuilder answer, Object entity) {
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(entity)
                .build();
    }
}
