package cityplan.gateway.client;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// A service that does not take the token of a request tells its client so.
public final class Unidentified implements ResponseExceptionMapper<ProblemException> {

    private static final int UNAUTHORIZED = 401;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status == UNAUTHORIZED;
    }

    @Override
    public ProblemException toThrowable(Response answer) {
        return new ProblemException(new Problem.InvalidToken());
    }
}
