package cityplan.store.problem;

import cityplan.common.http.ProblemMappers;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import io.vertx.ext.web.RoutingContext;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;

/// Turns the SQLState of a refused statement into a problem: PostgreSQL judges, this class names
/// the verdict.
public class DatabaseProblems {

    private final ProblemMappers mappers;

    DatabaseProblems(ProblemMappers mappers) {
        this.mappers = mappers;
    }

    @ServerExceptionMapper
    public Response refused(JdbiException thrown, RoutingContext context) {
        return mappers.problem(new ProblemException(problem(thrown), thrown), context);
    }

    /// What a failure that PostgreSQL, or the way to it, is at the root of means to a request.
    public static Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return problem(refused);
            }
        }
        return new Problem.Internal();
    }

    private static Problem problem(SQLException refused) {
        String state = refused.getSQLState() == null ? "08000" : refused.getSQLState();
        return switch (state.substring(0, 2)) {
            case "08", "57", "53", "55", "25", "40" -> new Problem.Unavailable("database");
            case "22" -> new Problem.BadRequest();
            case "23" -> new Problem.Conflict(constraint(refused));
            default -> new Problem.Internal();
        };
    }

    private static String constraint(SQLException refused) {
        ServerErrorMessage message =
                refused instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String name = message == null ? null : message.getConstraint();
        return name == null ? "constraint" : name;
    }
}
