package cityplan.common.http;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemBody;
import cityplan.common.problem.Problems;
import cityplan.common.text.Language;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.jackson.DatabindCodec;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

import java.util.Map;
import java.util.TreeMap;

/// Sends a problem as the answer to a request.
public final class ProblemAnswer {

    /// After RFC 6750; which check a token did not pass is nobody's business.
    private static final String INVALID_TOKEN =
            "Bearer error=\"invalid_token\", error_description=\"The token is invalid or expired\"";

    private ProblemAnswer() {}

    /// What a problem is to this request: in its language, under its trace.
    public static ProblemBody body(RoutingContext context, Problem problem) {
        return Problems.body(
                problem, language(context), context.request().path(), trace(context).traceId());
    }

    public static Language language(RoutingContext context) {
        return Language.preferred(context.request().getHeader("Accept-Language"));
    }

    public static Trace trace(RoutingContext context) {
        Trace trace = context.get(Trace.KEY);
        return trace != null ? trace : Trace.of(SpanContext.getInvalid(), null, null);
    }

    /// The headers that a problem brings besides its body.
    public static Map<String, String> headers(RoutingContext context, Problem problem) {
        var headers = new TreeMap<String, String>();
        headers.put("Content-Language", language(context).tag());
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept-Language");
        switch (problem) {
            case Problem.MethodNotAllowed(var allowed) ->
                    headers.put("Allow", String.join(", ", allowed.stream().sorted().toList()));
            case Problem.Unauthorized _ -> headers.put("WWW-Authenticate", "Bearer");
            case Problem.InvalidToken _ -> headers.put("WWW-Authenticate", INVALID_TOKEN);
            case Problem.Unavailable _, Problem.TooManyStreams _ ->
                    headers.put("Retry-After", String.valueOf(Problems.RETRY_AFTER_SECONDS));
            case Problem.TooManyRequests(var retryAfter) ->
                    headers.put("Retry-After", String.valueOf(retryAfter));
            case Problem.NotFound _,
                    Problem.UnknownPath _,
                    Problem.Invalid _,
                    Problem.ImportRefused _,
                    Problem.BadRequest _,
                    Problem.UnsafePath _,
                    Problem.Forbidden _,
                    Problem.NotAcceptable _,
                    Problem.UnsupportedMediaType _,
                    Problem.TooLarge _,
                    Problem.Conflict _,
                    Problem.NotGranted _,
                    Problem.Replaced _,
                    Problem.InUse _,
                    Problem.ApprovalNeeded _,
                    Problem.NotFromHere _,
                    Problem.PreconditionRequired _,
                    Problem.KeyReused _,
                    Problem.Stale _,
                    Problem.TimedOut _,
                    Problem.Internal _ -> {}
        }
        return headers;
    }

    /// Answers a request that no resource sees.
    public static void end(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            breakOff(context);
            return;
        }
        ProblemBody body = body(context, problem);
        response.setStatusCode(body.status()).putHeader("Content-Type", Problems.MEDIA_TYPE);
        headers(context, problem).forEach(response::putHeader);
        try {
            response.end(DatabindCodec.mapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends an answer that is on its way so that nobody takes it for a whole one: nothing that is
    /// still written, nor its end, reaches the client. Over HTTP/1 a reset of the response would
    /// close the connection only behind all that is written before the close is carried out.
    static void breakOff(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            var connection = (ConnectionBase) context.request().connection();
            var _ = connection.channelHandlerContext().close();
        }
    }
}
