package cityplan.gateway.view;

import cityplan.common.answer.AcceptedTypes;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A form that a view with a page is answered in.
enum Form {
    JSON("json", MediaType.APPLICATION_JSON_TYPE),
    HTML("html", new MediaType("text", "html", "UTF-8"));

    private final String code;
    private final MediaType type;

    Form(String code, MediaType type) {
        this.code = code;
        this.type = type;
    }

    /// The form that `format=` names, else the first that `Accept` takes.
    static Form of(Parameters parameters, HttpHeaders headers) {
        List<String> codes = Stream.of(values()).map(each -> each.code).toList();
        Optional<Form> named =
                parameters
                        .choice("format", codes)
                        .flatMap(code ->
                                Stream.of(values())
                                        .filter(each -> each.code.equals(code))
                                        .findAny());
        return named.or(() -> accepted(headers)).orElseThrow(Form::notAcceptable);
    }

    private static Optional<Form> accepted(HttpHeaders headers) {
        return AcceptedTypes.of(headers).stream()
                .flatMap(any -> Stream.of(values()).filter(each -> any.isCompatible(each.type)))
                .findFirst();
    }

    private static ProblemException notAcceptable() {
        List<String> types = Stream.of(values()).map(each -> each.type.toString()).toList();
        return new ProblemException(new Problem.NotAcceptable(types));
    }

    String code() {
        return code;
    }

    String type() {
        return type.toString();
    }
}
