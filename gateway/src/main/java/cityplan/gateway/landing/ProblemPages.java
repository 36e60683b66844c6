package cityplan.gateway.landing;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemBody;
import cityplan.common.problem.Problems;
import cityplan.common.text.Language;
import cityplan.gateway.page.Document;
import cityplan.gateway.page.Layout;
import cityplan.gateway.page.Template;
import cityplan.gateway.page.Texts;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One page for each kind of problem, and one that lists them.
@Singleton
class ProblemPages {

    /// One of each kind; what differs from case to case stands in braces.
    static final List<Problem> KINDS =
            List.of(
                    new Problem.Invalid(List.of()),
                    new Problem.BadRequest(),
                    new Problem.UnsafePath(),
                    new Problem.ImportRefused(List.of(), 1),
                    new Problem.Unauthorized(),
                    new Problem.InvalidToken(),
                    new Problem.Forbidden(),
                    new Problem.NotGranted(List.of(), 1),
                    new Problem.NotFound("{kind}", "{id}"),
                    new Problem.UnknownPath(),
                    new Problem.MethodNotAllowed(Set.of("{methods}")),
                    new Problem.NotAcceptable(List.of("{formats}")),
                    new Problem.Conflict("{rule}"),
                    new Problem.ApprovalNeeded(2, 0),
                    new Problem.Replaced(List.of(), 1),
                    new Problem.InUse("{kind}", "{id}", List.of()),
                    new Problem.NotFromHere("{kind}", "{id}", "{state}", List.of("{open}")),
                    new Problem.Stale("{kind}", "{id}"),
                    new Problem.KeyReused(),
                    new Problem.PreconditionRequired(),
                    new Problem.TooLarge(),
                    new Problem.UnsupportedMediaType(),
                    new Problem.TooManyRequests(1),
                    new Problem.Internal(),
                    new Problem.Unavailable("{service}"),
                    new Problem.TooManyStreams(),
                    new Problem.TimedOut("{service}"));

    private static final Template PROBLEM = Template.of("/page/problem.html");
    private static final Template LIST = Template.of("/page/problems.html");
    private static final Template ITEM = Template.of("/page/problem-item.html");

    private final Map<String, Map<Language, Document>> pages = new LinkedHashMap<>();
    private final Map<Language, Document> list = new EnumMap<>(Language.class);

    ProblemPages() {
        for (Language language : Language.values()) {
            for (Problem problem : KINDS) {
                pages.computeIfAbsent(type(problem), _ -> new EnumMap<>(Language.class))
                        .put(language, page(problem, language));
            }
            list.put(language, list(language));
        }
    }

    Optional<Map<Language, Document>> of(String type) {
        return Optional.ofNullable(pages.get(type));
    }

    Map<Language, Document> list() {
        return list;
    }

    private static Document page(Problem problem, Language language) {
        ProblemBody body = Problems.body(problem, language, "", "");
        String content = PROBLEM.fill(name -> text(name, problem, language), Map.of());
        return Layout.page(language, body.title(), content);
    }

    private static Document list(Language language) {
        String items =
                KINDS.stream()
                        .map(each -> ITEM.fill(name -> text(name, each, language), Map.of()))
                        .collect(Collectors.joining());
        var texts = new Texts(language);
        String content = LIST.fill(texts::get, Map.of("items", items));
        return Layout.page(language, texts.get("problems.title"), content);
    }

    private static String text(String name, Problem problem, Language language) {
        ProblemBody body = Problems.body(problem, language, "", "");
        return switch (name) {
            case "type" -> type(problem);
            case "status" -> String.valueOf(body.status());
            case "title" -> body.title();
            case "detail" -> body.detail();
            case "advice" -> new Texts(language).get("advice." + type(problem));
            default -> new Texts(language).get(name);
        };
    }

    private static String type(Problem problem) {
        return Problems.kind(problem).type();
    }
}
