package cityplan.projects.project;

import cityplan.store.staging.CellType.Fault;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The code that the national platform gives a project when it is approved: of GB/T 40058-2021,
/// `YYMM-RRRRRR-DD-TT-NNNNNN`, or of the rules before, which began with the four digits of the
/// year. No digit of it is a check digit.
public record NationalCode(String code, String form) {

    public static final String PRESENT = "gb-t-40058-2021";
    public static final String EARLIER = "earlier";

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{2})(\\d{2})-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    /// The years in which codes of the earlier form were given out. None of them reads as a year
    /// and a month.
    private static final List<String> EARLIER_YEARS =
            List.of("2015", "2016", "2017", "2018", "2019", "2020");

    static Optional<Fault> fault(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Fault.of("national-code-expected");
        }
        return month(shape) || earlier(text)
                ? Optional.empty()
                : Fault.of("national-code-month", shape.group(2));
    }

    /// A code that was found to be one.
    static @Nullable NationalCode of(@Nullable String code) {
        return code == null ? null : new NationalCode(code, earlier(code) ? EARLIER : PRESENT);
    }

    private static boolean month(Matcher shape) {
        int month = Integer.parseInt(shape.group(2));
        return month >= 1 && month <= 12;
    }

    private static boolean earlier(String code) {
        return EARLIER_YEARS.contains(code.substring(0, 4));
    }
}
