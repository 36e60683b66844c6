package cityplan.common.http;

import cityplan.common.body.FormFault;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemBody;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Problems;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;

/// Turns everything that is thrown into a problem, and logs what is our own fault, once.
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException thrown, RoutingContext context) {
        if (Problems.kind(thrown.problem()).status() >= 500) {
            LOG.warnf(thrown, "%s %s", context.request().method(), RouteName.of(context));
        }
        return answer(thrown.problem(), context);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException thrown, RoutingContext context) {
        return answer(new Problem.UnknownPath(), context);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException thrown, RoutingContext context) {
        return answer(
                new Problem.MethodNotAllowed(Operations.methods(context.request().path())),
                context);
    }

    @ServerExceptionMapper
    public Response notAcceptable(NotAcceptableException thrown, RoutingContext context) {
        return answer(new Problem.NotAcceptable(List.of("application/json")), context);
    }

    @ServerExceptionMapper
    public Response notSupported(NotSupportedException thrown, RoutingContext context) {
        return answer(new Problem.UnsupportedMediaType(), context);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException thrown, RoutingContext context) {
        return answer(new Problem.Unauthorized(), context);
    }

    @ServerExceptionMapper
    public Response invalidToken(AuthenticationFailedException thrown, RoutingContext context) {
        return answer(new Problem.InvalidToken(), context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown, RoutingContext context) {
        return answer(new Problem.Forbidden(), context);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException thrown, RoutingContext context) {
        int status = thrown.getResponse().getStatus();
        if (status == 413) {
            return answer(new Problem.TooLarge(), context);
        }
        return status < 500
                ? answer(new Problem.BadRequest(), context)
                : unexpected(thrown, context);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown, RoutingContext context) {
        if (FileFault.is(thrown)) {
            return problem(
                    new ProblemException(new Problem.Unavailable("upload"), thrown), context);
        }
        if (FormFault.is(thrown)) {
            return answer(new Problem.BadRequest(), context);
        }
        LOG.errorf(thrown, "%s %s", context.request().method(), RouteName.of(context));
        return answer(new Problem.Internal(), context);
    }

    /// An answer that is on its way already is broken off.
    private static Response answer(Problem problem, RoutingContext context) {
        if (context.response().headWritten()) {
            ProblemAnswer.breakOff(context);
        }
        ProblemBody body = ProblemAnswer.body(context, problem);
        var response = Response.status(body.status()).type(Problems.MEDIA_TYPE).entity(body);
        ProblemAnswer.headers(context, problem).forEach(response::header);
        return response.build();
    }
}
