package cityplan.common.start;

import cityplan.common.problem.Messages;
import cityplan.common.query.Suggestion;
import cityplan.common.text.Language;

import org.eclipse.microprofile.config.Config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a service is told from outside, held against what it knows. Quarkus passes over an
/// environment variable that it does not know, so a misspelt one would go unseen.
final class Settings {

    /// The properties that list what must be given; where one of several will do, they stand with
    /// `|` between them. What only begins and ends, as a migration does, needs less.
    private static final String REQUIRED = "suite.required";

    private static final String REQUIRED_TO_SERVE = "suite.required-to-serve";
    private static final String ENDS_AT_ONCE = "quarkus.init-and-exit";

    private static final List<String> OWN = List.of("QUARKUS_", "SUITE_", "MP_JWT_");

    private final Map<String, String> environment;
    private final Config config;
    private final boolean serves;
    private final List<List<String>> required;

    Settings(Map<String, String> environment, Config config) {
        this.environment = Map.copyOf(environment);
        this.config = config;
        this.serves = !config.getOptionalValue(ENDS_AT_ONCE, Boolean.class).orElse(false);
        this.required = required();
    }

    private List<List<String>> required() {
        return (serves ? Stream.of(REQUIRED, REQUIRED_TO_SERVE) : Stream.of(REQUIRED))
                .map(list -> config.getOptionalValues(list, String.class))
                .flatMap(list -> list.orElse(List.of()).stream())
                .map(alternatives -> List.of(alternatives.split("\\|")))
                .toList();
    }

    /// A sentence for each fault; empty when the service may start. It names keys and never a
    /// value, which may be a secret under a wrong name.
    List<String> faults(Language language) {
        var faults = new ArrayList<String>();
        missing()
                .forEach(key ->
                        faults.add(Messages.text(language, "setting.missing", List.of(key))));
        faults.addAll(unknown(language).values());
        new Safety(config, serves).faults().forEach(fault -> faults.add(sentence(fault, language)));
        return faults;
    }

    private static String sentence(Safety.Fault fault, Language language) {
        String variable = KnownSettings.variable(fault.property());
        return Messages.text(language, fault.message(), List.of(variable, fault.more()));
    }

    /// What is given and not known, in order, each with the sentence that says so.
    Map<String, String> unknown(Language language) {
        var unknown = new LinkedHashMap<String, String>();
        List<String> given = given();
        if (!given.isEmpty()) {
            var known = new KnownSettings(config, required.stream().flatMap(List::stream).toList());
            given.stream()
                    .filter(name -> !known.has(name))
                    .forEach(name -> unknown.put(name, unknown(name, known, language)));
        }
        return unknown;
    }

    private static String unknown(String name, KnownSettings known, Language language) {
        if (known.isFixed(name)) {
            return Messages.text(language, "setting.fixed", List.of(name));
        }
        return Suggestion.of(name, known.variables())
                .map(closest ->
                        Messages.text(
                                language, "setting.unknown-suggestion", List.of(name, closest)))
                .orElseGet(() -> Messages.text(language, "setting.unknown", List.of(name)));
    }

    private Stream<String> missing() {
        return required.stream()
                .filter(alternatives -> alternatives.stream().noneMatch(this::has))
                .map(alternatives -> KnownSettings.variable(alternatives.getFirst()));
    }

    private boolean has(String property) {
        Optional<String> value = config.getOptionalValue(property, String.class);
        return value.isPresent() && !value.get().isBlank();
    }

    /// The variables of the environment that are meant for the service.
    private List<String> given() {
        return environment.keySet().stream()
                .filter(name -> OWN.stream().anyMatch(name::startsWith))
                .sorted()
                .toList();
    }
}
