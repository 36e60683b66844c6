package cityplan.common.answer;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.Optional;

/// A format that lists are answered in.
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON_TYPE),
    CSV("csv", new MediaType("text", "csv", "UTF-8")),
    XLSX(
            "xlsx",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    GEOJSON("geojson", new MediaType("application", "geo+json"));

    /// What a page of a list is offered in, if it does not say otherwise.
    public static final List<Format> OF_PAGES = List.of(JSON, CSV);

    private final String code;
    private final MediaType mediaType;

    Format(String code, MediaType mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    public String code() {
        return code;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /// The format of an answer: of those offered the one that `format=` names, else the first that
    /// `Accept` takes.
    public static Format of(Parameters parameters, HttpHeaders headers, List<Format> offered) {
        List<String> codes = offered.stream().map(Format::code).toList();
        Optional<Format> named =
                parameters
                        .choice("format", codes)
                        .flatMap(code ->
                                offered.stream().filter(f -> f.code.equals(code)).findFirst());
        return named.or(() -> accepted(headers, offered)).orElseThrow(() -> notAcceptable(offered));
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
