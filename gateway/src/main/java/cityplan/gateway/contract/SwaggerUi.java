package cityplan.gateway.contract;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.Problem;
import cityplan.common.text.Language;
import cityplan.gateway.page.Document;
import cityplan.gateway.page.Resources;
import cityplan.gateway.page.Template;
import cityplan.gateway.page.Texts;

import io.vertx.ext.web.Router;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Swagger UI as it is packed, under pages of our own, in Chinese and English, that ask no other
/// host for anything.
@Singleton
class SwaggerUi {

    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String CACHED = "public, max-age=86400";

    /// Swagger UI sets styles on elements and draws icons from data; scripts come from here only.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Template PAGE = Template.of("/page/swagger-ui.html");

    private final Map<Language, Document> pages =
            Stream.of(Language.values())
                    .collect(Collectors.toMap(Function.identity(), SwaggerUi::page));
    private final Map<String, Document> files;

    SwaggerUi() {
        String packed = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        files =
                Map.of(
                        "start.js", file("/page/swagger-ui.js", SCRIPT),
                        "words.js", file("/page/swagger-ui-words.js", SCRIPT),
                        "contract-zh.json", file("/page/contract-zh.json", "application/json"),
                        "swagger-ui.css", file(packed + "swagger-ui.css", "text/css;charset=UTF-8"),
                        "swagger-ui-bundle.js", file(packed + "swagger-ui-bundle.js", SCRIPT));
    }

    /// The page in each language.
    Map<Language, Document> pages() {
        return pages;
    }

    Optional<Document> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// The packed index page, which Quarkus would serve by itself, asks a foreign host.
    void hidePacked(@Observes Router router) {
        router.route("/webjars/*")
                .order(0)
                .handler(context -> ProblemAnswer.end(context, new Problem.UnknownPath()));
    }

    private static Document page(Language language) {
        String html = PAGE.fill(new Texts(language)::get, Map.of());
        return Document.page(html.getBytes(StandardCharsets.UTF_8), language)
                .with("Content-Security-Policy", POLICY);
    }

    private static Document file(String path, String type) {
        return new Document(Resources.bytes(path), type).with("Cache-Control", CACHED);
    }

    private static String version() {
        var pom = new Properties();
        try {
            pom.load(new StringReader(new String(Resources.bytes(POM), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pom.getProperty("version");
    }
}
