package cityplan.projects.investment.line;

import cityplan.common.query.Parameters;
import cityplan.common.query.Suggestion;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;

/// The rule sets by which lights can be given.
@Singleton
class LightRuleSets {

    private final Jdbi jdbi;

    LightRuleSets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The one that a request asks for; one that there never was is a wrong parameter.
    Optional<String> asked(Parameters parameters) {
        Optional<String> code = parameters.code("ruleSet");
        code.ifPresent(given -> {
            List<String> known = known();
            if (!known.contains(given)) {
                Suggestion.of(given, known)
                        .ifPresentOrElse(
                                close ->
                                        parameters.reject(
                                                "ruleSet",
                                                "unknown-rule-set-suggestion",
                                                given,
                                                close),
                                () -> parameters.reject("ruleSet", "unknown-rule-set", given));
            }
        });
        return code;
    }

    private List<String> known() {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT code FROM light_rule_set").mapTo(String.class).list());
    }
}
