package cityplan.projects.list;

import cityplan.common.query.Parameters;

/// The year of a list, as a path names it.
final class PlanYear {

    private PlanYear() {}

    static boolean isOne(String year) {
        return year.matches("[12]\\d{3}");
    }

    static void check(Parameters parameters, String year) {
        if (!isOne(year)) {
            parameters.reject("year", "year-expected");
        }
    }
}
