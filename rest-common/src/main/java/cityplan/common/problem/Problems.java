package cityplan.common.problem;

import cityplan.common.problem.ProblemBody.ErrorItem;
import cityplan.common.text.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What each problem is in HTTP: its type, status and texts. The only place that knows.
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds after which a client may try a 503 again.
    public static final int RETRY_AFTER_SECONDS = 5;

    /// How many errors are told at most.
    private static final int MOST_ERRORS = 1_000;

    private Problems() {}

    public static ProblemBody body(
            Problem problem, Language language, String instance, String traceId) {
        Kind kind = kind(problem);
        List<String> arguments = Excerpt.all(arguments(problem));
        List<ErrorItem> errors =
                problem.violations().stream()
                        .limit(MOST_ERRORS)
                        .map(each -> item(each, language))
                        .toList();
        return new ProblemBody(
                "/problems/" + kind.type,
                Messages.text(language, kind.type + ".title", arguments),
                kind.status,
                Messages.text(language, kind.type + ".detail", arguments),
                Excerpt.of(instance),
                traceId,
                errors.isEmpty() ? null : errors,
                total(problem));
    }

    /// Type and status of a problem.
    public record Kind(String type, int status) {}

    public static Kind kind(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> new Kind("not-found", 404);
            case Problem.UnknownPath _ -> new Kind("unknown-path", 404);
            case Problem.Invalid _ -> new Kind("invalid-request", 400);
            case Problem.ImportRefused _ -> new Kind("import-refused", 400);
            case Problem.BadRequest _ -> new Kind("bad-request", 400);
            case Problem.UnsafePath _ -> new Kind("unsafe-path", 400);
            case Problem.Unauthorized _ -> new Kind("unauthorized", 401);
            case Problem.InvalidToken _ -> new Kind("invalid-token", 401);
            case Problem.Forbidden _ -> new Kind("forbidden", 403);
            case Problem.NotGranted _ -> new Kind("not-granted", 403);
            case Problem.MethodNotAllowed _ -> new Kind("method-not-allowed", 405);
            case Problem.NotAcceptable _ -> new Kind("not-acceptable", 406);
            case Problem.Conflict _ -> new Kind("conflict", 409);
            case Problem.Replaced _ -> new Kind("replaced", 409);
            case Problem.InUse _ -> new Kind("in-use", 409);
            case Problem.ApprovalNeeded _ -> new Kind("approval-needed", 409);
            case Problem.NotFromHere _ -> new Kind("not-from-here", 409);
            case Problem.Stale _ -> new Kind("stale", 412);
            case Problem.TooLarge _ -> new Kind("too-large", 413);
            case Problem.UnsupportedMediaType _ -> new Kind("unsupported-media-type", 415);
            case Problem.KeyReused _ -> new Kind("key-reused", 422);
            case Problem.PreconditionRequired _ -> new Kind("precondition-required", 428);
            case Problem.TooManyRequests _ -> new Kind("too-many-requests", 429);
            case Problem.Internal _ -> new Kind("internal", 500);
            case Problem.Unavailable _ -> new Kind("unavailable", 503);
            case Problem.TooManyStreams _ -> new Kind("too-many-streams", 503);
            case Problem.TimedOut _ -> new Kind("timed-out", 504);
        };
    }

    private static List<String> arguments(Problem problem) {
        return switch (problem) {
            case Problem.NotFound(var noun, var id) -> List.of(Messages.noun(noun), id);
            case Problem.MethodNotAllowed(var allowed) ->
                    List.of(String.join(", ", allowed.stream().sorted().toList()));
            case Problem.NotAcceptable(var offered) -> List.of(String.join(", ", offered));
            case Problem.Conflict(var constraint) -> List.of(constraint);
            case Problem.Unavailable(var part) -> List.of(part);
            case Problem.TimedOut(var part) -> List.of(part);
            case Problem.TooManyRequests(var retryAfter) -> List.of(String.valueOf(retryAfter));
            case Problem.ImportRefused(_, var total) -> List.of(String.valueOf(total));
            case Problem.NotGranted(_, var total) -> List.of(String.valueOf(total));
            case Problem.Replaced(_, var total) -> List.of(String.valueOf(total));
            case Problem.ApprovalNeeded(var corrections, var approvals) ->
                    List.of(String.valueOf(corrections), String.valueOf(approvals));
            case Problem.InUse(var noun, var id, _) -> List.of(Messages.noun(noun), id);
            case Problem.NotFromHere(var noun, var id, var state, var open) ->
                    List.of(Messages.noun(noun), id, state, String.join(", ", open));
            case Problem.Stale(var noun, var id) -> List.of(Messages.noun(noun), id);
            case Problem.UnknownPath _,
                    Problem.Invalid _,
                    Problem.BadRequest _,
                    Problem.UnsafePath _,
                    Problem.Unauthorized _,
                    Problem.InvalidToken _,
                    Problem.Forbidden _,
                    Problem.UnsupportedMediaType _,
                    Problem.TooLarge _,
                    Problem.KeyReused _,
                    Problem.PreconditionRequired _,
                    Problem.TooManyStreams _,
                    Problem.Internal _ ->
                    List.of();
        };
    }

    private static @Nullable Long total(Problem problem) {
        return switch (problem) {
            case Problem.ImportRefused(_, var total) -> total;
            case Problem.Replaced(_, var total) -> total;
            case Problem.NotGranted(_, var total) -> total;
            default -> null;
        };
    }

    private static ErrorItem item(Violation violation, Language language) {
        String message =
                Messages.text(
                        language,
                        "violation." + violation.code(),
                        Excerpt.all(violation.arguments()));
        String code = violation.code();
        return switch (violation.place()) {
            case Violation.Place.Parameter(var name) ->
                    new ErrorItem(Excerpt.of(name), null, null, null, null, code, message);
            case Violation.Place.Pointer(var pointer) ->
                    new ErrorItem(null, Excerpt.of(pointer), null, null, null, code, message);
            case Violation.Place.File(var file) ->
                    new ErrorItem(null, null, Excerpt.of(file), null, null, code, message);
            case Violation.Place.Cell(var file, var row, var column) ->
                    new ErrorItem(
                            null, null, Excerpt.of(file), row, Excerpt.of(column), code, message);
        };
    }
}
