package cityplan.common.start;

import io.smallrye.config.EnvConfigSource;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The environment variables that mean something to a service: those of its own properties, and
/// those of the Quarkus extensions that it is built of.
final class KnownSettings {

    private static final List<String> TOKENS =
            List.of(
                    "mp.jwt.verify.publickey",
                    "mp.jwt.verify.publickey.location",
                    "mp.jwt.verify.publickey.algorithm",
                    "mp.jwt.verify.issuer",
                    "mp.jwt.verify.audiences",
                    "mp.jwt.verify.clock.skew");

    private static final Pattern GIVEN_NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern DATASOURCE =
            Pattern.compile("quarkus\\.datasource\\.([^.]+)\\.db-kind");

    private final Set<String> variables = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    private final List<Pattern> families = new ArrayList<>();
    private final Set<String> datasources = new HashSet<>();

    /// The settings of a service with this configuration, among them those it requires.
    KnownSettings(Config config, List<String> required) {
        List<String> own = own(config);
        own.stream()
                .map(DATASOURCE::matcher)
                .filter(Matcher::matches)
                .forEach(name -> datasources.add(variable(name.group(1))));
        DocumentedProperty.all().forEach(this::documented);
        fixed.removeAll(variables);
        TOKENS.forEach(name -> variables.add(variable(name)));
        required.forEach(name -> variables.add(variable(name)));
        own.stream()
                .map(KnownSettings::variable)
                .filter(name -> !fixed.contains(name))
                .forEach(variables::add);
    }

    /// The properties that the service itself has: what comes with it, not from the environment.
    private static List<String> own(Config config) {
        var names = new ArrayList<String>();
        for (ConfigSource source : config.getConfigSources()) {
            if (!(source instanceof EnvConfigSource)) {
                names.addAll(source.getPropertyNames());
            }
        }
        return names;
    }

    private void documented(DocumentedProperty property) {
        if (property.name().contains("\"")) {
            families.add(family(property.name()));
        } else {
            (property.atRunTime() ? variables : fixed).add(variable(property.name()));
        }
    }

    /// Whether a variable sets anything.
    boolean has(String variable) {
        return variables.contains(variable)
                || families.stream().anyMatch(family -> family.matcher(variable).matches());
    }

    /// Whether a variable would have had to be given when the service was built.
    boolean isFixed(String variable) {
        return fixed.contains(variable);
    }

    Set<String> variables() {
        return variables;
    }

    /// The variable that sets a property, by the rule of MicroProfile Config.
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// All variables of a property with a name in it: any name, but of datasources only one that
    /// the service has.
    private Pattern family(String property) {
        var pattern = new StringBuilder();
        Matcher name = GIVEN_NAME.matcher(property);
        int end = 0;
        while (name.find()) {
            boolean datasource = name.group(1).equals("datasource-name");
            pattern.append(variable(property.substring(end, name.start())));
            pattern.append(datasource ? "_?(?:" + String.join("|", datasources) + ")_?" : "\\w+");
            end = name.end();
        }
        return Pattern.compile(pattern + variable(property.substring(end)));
    }
}
