package cityplan.indicators.evaluation.reader;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Suggestion;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The rule sets that were held.
@Singleton
public class RuleSets {

    /// The default first: the last version of `standard`.
    private static final String SQL =
            """
            SELECT r.code, v.on_track, v.lagging, v.points, v.relative, v.step
              FROM rule_set r
              JOIN rule_set_vintage v ON v.code = r.code AND held(v.recorded, :asOf)
             ORDER BY r.name = 'standard' DESC, r.version DESC, r.code
            """;

    private final ReadDatabase database;

    RuleSets(ReadDatabase database) {
        this.database = database;
    }

    /// The rule set of a code, or the default; another code is a wrong parameter.
    public RuleSet named(Optional<String> code, Moment moment) {
        List<RuleSet> held = held(moment);
        return code.isEmpty()
                ? held.getFirst()
                : held.stream()
                        .filter(each -> each.code().equals(code.get()))
                        .findFirst()
                        .orElseThrow(() -> unknown(code.get(), held));
    }

    private List<RuleSet> held(Moment moment) {
        return database.read(
                moment,
                handle ->
                        handle.createQuery(SQL)
                                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                                .map((row, _) -> ruleSet(row))
                                .list());
    }

    private static RuleSet ruleSet(ResultSet row) throws SQLException {
        return new RuleSet(
                row.getString("code"),
                row.getBigDecimal("on_track"),
                row.getBigDecimal("lagging"),
                row.getBigDecimal("points"),
                row.getBigDecimal("relative"),
                row.getBigDecimal("step"));
    }

    private static ProblemException unknown(String code, List<RuleSet> held) {
        Violation violation =
                Suggestion.of(code, held.stream().map(RuleSet::code).toList())
                        .map(close ->
                                Violation.parameter(
                                        "ruleSet", "unknown-rule-set-suggestion", code, close))
                        .orElseGet(() -> Violation.parameter("ruleSet", "unknown-rule-set", code));
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
