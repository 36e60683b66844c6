package cityplan.gateway.client;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// A service answers nothing to the one who asks: what it says of that is told as it is.
public final class Denial implements ResponseExceptionMapper<ProblemException> {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    @Override
    public ProblemException toThrowable(Response answer) {
        if (answer.getStatus() == FORBIDDEN) {
            return new ProblemException(new Problem.Forbidden());
        }
        String said = answer.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        boolean judged = said != null && said.contains("invalid_token");
        return new ProblemException(
                judged ? new Problem.InvalidToken() : new Problem.Unauthorized());
    }
}
