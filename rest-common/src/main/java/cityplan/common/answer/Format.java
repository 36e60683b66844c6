package cityplan.common.answer;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A format that lists are answered in.
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON_TYPE),
    CSV("csv", new MediaType("text", "csv", "UTF-8"));

    private final String code;
    private final MediaType mediaType;

    Format(String code, MediaType mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /// The format that `format=` names, else the first that `Accept` takes.
    public static Format of(Parameters parameters, HttpHeaders headers) {
        List<String> codes = Stream.of(values()).map(format -> format.code).toList();
        Optional<Format> named =
                parameters
                        .choice("format", codes)
                        .flatMap(code ->
                                Stream.of(values()).filter(f -> f.code.equals(code)).findFirst());
        return named.or(() -> accepted(headers, List.of(values())))
                .orElseThrow(() -> notAcceptable(List.of(values())));
    }

    /// Refuses a request that takes no JSON, where nothing else is offered.
    public static void requireJson(HttpHeaders headers) {
        if (accepted(headers, List.of(JSON)).isEmpty()) {
            throw notAcceptable(List.of(JSON));
        }
    }

    private static Optional<Format> accepted(HttpHeaders headers, List<Format> offered) {
        return AcceptedTypes.of(headers).stream()
                .flatMap(type -> offered.stream().filter(f -> type.isCompatible(f.mediaType)))
                .findFirst();
    }

    private static ProblemException notAcceptable(List<Format> offered) {
        List<String> types = offered.stream().map(f -> f.mediaType.toString()).toList();
        return new ProblemException(new Problem.NotAcceptable(types));
    }
}
