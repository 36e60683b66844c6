package cityplan.gateway.index;

import cityplan.common.http.Operations;
import cityplan.common.http.Operations.Route;
import cityplan.common.text.Language;
import cityplan.common.text.Text;
import cityplan.gateway.page.Texts;

import java.util.Comparator;
import java.util.List;

/// All that can be read without knowing a code, by the name that a planner gives it.
record Index(Text title, List<Link> links, List<Collection> collections) {

    private static final String TITLES = "cityplan.gateway.index.titles";
    private static final String PREFIX = "/v1/";

    private static final Texts ZH = new Texts(TITLES, Language.ZH);
    private static final Texts EN = new Texts(TITLES, Language.EN);

    Index {
        links = List.copyOf(links);
        collections = List.copyOf(collections);
    }

    /// What describes the whole; `rel` as in RFC 8631.
    record Link(String rel, String href, String type) {}

    /// A collection, or another question that needs no code.
    record Collection(String href, Text title, String service) {}

    static Index ofContract() {
        List<Collection> collections =
                Operations.routes().stream()
                        .filter(Index::listed)
                        .map(Index::collection)
                        .sorted(Comparator.comparing(Collection::href))
                        .toList();
        return new Index(
                title("suite"),
                List.of(
                        new Link("service-desc", "/openapi.json", "application/json"),
                        new Link("service-desc", "/openapi.yaml", "application/yaml"),
                        new Link("service-doc", "/swagger-ui/", "text/html"),
                        new Link("status", "/v1/status", "application/json")),
                collections);
    }

    private static boolean listed(Route route) {
        return route.template().startsWith(PREFIX)
                && !route.template().contains("{")
                && route.methods().contains("GET")
                && !route.endless();
    }

    private static Collection collection(Route route) {
        String key = route.template().substring(PREFIX.length()).replace('/', '.');
        return new Collection(route.template(), title(key), route.service());
    }

    private static Text title(String key) {
        return new Text(ZH.get(key), EN.get(key));
    }
}
