package cityplan.projects.money;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The units of money that were held at a moment, by their codes.
@Singleton
public class CurrencyUnits {

    private static final CurrencyUnit USUAL =
            new CurrencyUnit("CNY_100M", "CNY", BigDecimal.valueOf(100_000_000));

    private static final String UNITS =
            """
            SELECT code, upper(substr(dimension, length('currency-') + 1)) AS currency, multiplier
              FROM unit_vintage
             WHERE held(recorded, :asOf) AND dimension ~ '^currency-[a-z]{3}$'
            """;

    private final ReadDatabase database;

    CurrencyUnits(ReadDatabase database) {
        this.database = database;
    }

    public Map<String, CurrencyUnit> at(Moment moment) {
        return database.read(
                moment,
                handle ->
                        handle.createQuery(UNITS)
                                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                                .map((row, _) ->
                                        new CurrencyUnit(
                                                row.getString("code"),
                                                row.getString("currency"),
                                                row.getBigDecimal("multiplier")))
                                .collect(
                                        Collectors.toMap(CurrencyUnit::code, Function.identity())));
    }

    /// The unit that a request asks money to be told in; by default 100 million yuan.
    public static CurrencyUnit asked(Optional<String> code, Map<String, CurrencyUnit> known) {
        return code.map(given ->
                        Optional.ofNullable(known.get(given))
                                .orElseThrow(CurrencyUnits::noCurrency))
                .orElseGet(() -> known.getOrDefault(USUAL.code(), USUAL));
    }

    /// How much an amount is in single units of its currency, by the units that are known.
    public static Function<Money, BigDecimal> singles(Map<String, CurrencyUnit> known) {
        return money ->
                Optional.ofNullable(known.get(money.unit()))
                        .map(unit -> unit.multiplier().multiply(money.amount()))
                        .orElse(money.amount());
    }

    private static ProblemException noCurrency() {
        return new ProblemException(
                new Problem.Invalid(List.of(Violation.parameter("unit", "currency-expected"))));
    }
}
