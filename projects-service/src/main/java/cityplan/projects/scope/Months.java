package cityplan.projects.scope;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.common.query.Parameters;

import java.util.List;

/// Which months a list asks for.
public final class Months {

    private Months() {}

    /// The values of `month`.
    public static List<String> of(Parameters parameters) {
        List<Period> periods = parameters.periods("month");
        periods.stream()
                .filter(period -> period.frequency() != Frequency.MONTHLY)
                .forEach(_ -> parameters.reject("month", "month-expected"));
        return periods.stream().map(Period::code).toList();
    }
}
