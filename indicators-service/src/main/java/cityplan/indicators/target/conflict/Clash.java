package cityplan.indicators.target.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How targets of one plan, series and period stand against each other, if they do. They do where
/// their bounds on the same side differ, or where no figure meets both; a floor and a ceiling that
/// leave room between them do not. What is striven for beside what is promised goes further and
/// takes nothing back: that is an ambition. All else is a contradiction.
public enum Clash {
    CONTRADICTION,
    AMBITION;

    public static final List<String> CODES = Stream.of(values()).map(Clash::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Clash> between(Side one, Side other) {
        return Range.of(one)
                .flatMap(range -> Range.of(other).filter(each -> conflict(range, each)))
                .map(_ -> one.strives() == other.strives() ? CONTRADICTION : AMBITION);
    }

    /// Of several targets: a contradiction, if any two contradict each other.
    public static Optional<Clash> among(List<Side> sides) {
        return sides.stream()
                .flatMap(one -> sides.stream().flatMap(other -> between(one, other).stream()))
                .min(Clash::compareTo);
    }

    private static boolean conflict(Range one, Range other) {
        return one.differs(other) || one.apart(other);
    }
}
