package cityplan.common.start;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A property as the extensions of Quarkus document it, each in its own jar.
///
/// @param name with a part in quotes for each name that users give, as in
///   `quarkus.log.category."categories".level`
/// @param atRunTime whether it can be set after the build
record DocumentedProperty(String name, boolean atRunTime) {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    static List<DocumentedProperty> all() {
        var properties = new ArrayList<DocumentedProperty>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL model : Collections.list(loader.getResources(MODEL))) {
                read(model, properties);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// A model names the paths of a property before its phase.
    private static void read(URL model, List<DocumentedProperty> properties) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream content = model.openStream();
                JsonParser parser = new JsonFactory().createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                if (parser.currentName().equals("property")) {
                    names.add(parser.nextTextValue());
                } else if (parser.currentName().equals("phase")) {
                    boolean atRunTime = "RUN_TIME".equals(parser.nextTextValue());
                    names.forEach(name -> properties.add(new DocumentedProperty(name, atRunTime)));
                    names.clear();
                }
            }
        }
    }
}
