package cityplan.projects.investment.line;

import cityplan.common.query.Parameters;
import cityplan.common.query.Suggestion;
import cityplan.projects.investment.rule.LightRules;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The rule sets by which lights can be given.
@Singleton
public class LightRuleSets {

    /// The set that counts at `:asOf`: of those that are left the last version of `standard`, if it
    /// is among them. `%s` stands for what leaves them.
    static final String COUNTING =
            """
            SELECT k.code, w.yellow, w.red
              FROM light_rule_set k
              JOIN light_rule_set_vintage w ON w.code = k.code AND held(w.recorded, :asOf)
             WHERE true%s
             ORDER BY k.name = 'standard' DESC, k.version DESC, k.code
             LIMIT 1\
            """;

    private final Jdbi jdbi;

    LightRuleSets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The one that a request asks for; one that there never was is a wrong parameter.
    public Optional<String> asked(Parameters parameters) {
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

    /// The one that lights are given by at a moment: that of a code, else the usual one.
    public Optional<LightRules> at(Optional<String> code, Moment moment) {
        String sql = COUNTING.formatted(code.isPresent() ? " AND k.code = :code" : "");
        return jdbi.withHandle(handle -> {
            var query =
                    handle.createQuery(sql).bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC));
            code.ifPresent(given -> query.bind("code", given));
            return query.map((row, _) ->
                            new LightRules(
                                    row.getString("code"),
                                    row.getBigDecimal("yellow"),
                                    row.getBigDecimal("red")))
                    .findOne();
        });
    }

    private List<String> known() {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT code FROM light_rule_set").mapTo(String.class).list());
    }
}
