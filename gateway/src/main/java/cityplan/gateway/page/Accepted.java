package cityplan.gateway.page;

import cityplan.common.answer.AcceptedTypes;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.List;

/// Which of several documents a client takes.
public final class Accepted {

    private Accepted() {}

    /// The document that `Accept` prefers; among equals the first one offered.
    public static Document of(HttpHeaders headers, List<Document> offered) {
        return AcceptedTypes.of(headers).stream()
                .flatMap(type -> offered.stream().filter(each -> type.isCompatible(each.type())))
                .findFirst()
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static ProblemException notAcceptable(List<Document> offered) {
        List<String> types = offered.stream().map(Accepted::plain).toList();
        return new ProblemException(new Problem.NotAcceptable(types));
    }

    private static String plain(Document document) {
        MediaType type = document.type();
        return type.getType() + "/" + type.getSubtype();
    }
}
