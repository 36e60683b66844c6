package cityplan.projects.month;

import cityplan.common.period.Frequency;
import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.store.staging.TableFile;

import java.util.List;

/// What holds wherever rows are about months.
public final class Months {

    private Months() {}

    /// The months that a list is asked for.
    public static List<String> of(Parameters parameters) {
        List<Period> given = parameters.periods("month");
        if (given.stream().anyMatch(each -> each.frequency() != Frequency.MONTHLY)) {
            parameters.reject("month", "month-expected");
        }
        return given.stream().map(Period::code).toList();
    }

    /// Finds staged rows about a month that is not over.
    public static String notOver(TableFile file) {
        return """
        SELECT row, 'month' AS column, month AS argument
          FROM %s
         WHERE period_end(month) >= :today
         ORDER BY row
        """
                .formatted(file.staged());
    }
}
