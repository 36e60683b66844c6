package cityplan.indicators.evaluation.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a target stands. The first three are final, the next ones are on the way.
public enum Status {
    EXCEEDED,
    MET,
    MISSED,
    MET_EARLY,
    ON_TRACK,
    LAGGING,
    OFF_TRACK,
    REGRESSING,
    NOT_ASSESSABLE;

    public static final List<String> CODES = Stream.of(values()).map(Status::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
