package cityplan.common.query;

import cityplan.common.period.Period;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The query parameters of one request, read strictly. Reading a parameter makes it known;
/// `check()` reports everything wrong with all of them at once, unknown ones included.
public final class Parameters {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final int TEXT_LENGTH = 200;
    private static final int VALUES = 100;

    private final Map<String, List<String>> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    public Parameters(Map<String, List<String>> given) {
        this.given = Map.copyOf(given);
    }

    /// A free text.
    public Optional<String> text(String name) {
        return text(name, TEXT_LENGTH);
    }

    public Optional<String> text(String name, int longest) {
        return single(name)
                .filter(value ->
                        valid(
                                name,
                                Literals.isText(value, longest),
                                "text-expected",
                                String.valueOf(longest)));
    }

    /// Codes of a code list or identifiers; a repeated parameter gives several.
    public List<String> codes(String name) {
        return several(name).stream()
                .filter(value -> valid(name, CODE.matcher(value).matches(), "code-expected"))
                .toList();
    }

    public Optional<String> code(String name) {
        return single(name)
                .filter(value -> valid(name, CODE.matcher(value).matches(), "code-expected"));
    }

    /// A code that stands in the path.
    public void path(String name, String value) {
        valid(name, CODE.matcher(value).matches(), "code-expected");
    }

    /// Values out of a closed list.
    public List<String> choices(String name, List<String> possible) {
        String all = String.join(", ", possible);
        return several(name).stream()
                .filter(value -> valid(name, possible.contains(value), "one-of", all))
                .toList();
    }

    public Optional<String> choice(String name, List<String> possible) {
        String all = String.join(", ", possible);
        return single(name).filter(value -> valid(name, possible.contains(value), "one-of", all));
    }

    public List<Period> periods(String name) {
        return several(name).stream()
                .filter(value -> valid(name, Period.parse(value).isPresent(), "period-expected"))
                .flatMap(value -> Period.parse(value).stream())
                .toList();
    }

    public Optional<Period> period(String name) {
        return read(name, Period::parse, "period-expected");
    }

    public Optional<Integer> year(String name) {
        return single(name)
                .filter(value -> valid(name, value.matches("[12]\\d{3}"), "year-expected"))
                .map(Integer::valueOf);
    }

    /// A whole number within bounds.
    public Optional<Integer> integer(String name, int least, int most) {
        return single(name)
                .filter(value ->
                        valid(
                                name,
                                Literals.isInteger(value, least, most),
                                "integer-expected",
                                String.valueOf(least),
                                String.valueOf(most)))
                .map(Integer::valueOf);
    }

    public boolean flag(String name) {
        return single(name)
                .filter(value -> valid(name, value.matches("true|false"), "boolean-expected"))
                .map(Boolean::valueOf)
                .orElse(false);
    }

    public Optional<LocalDate> date(String name) {
        return read(name, Literals::date, "date-expected");
    }

    /// A moment in UTC or with an offset, to the microsecond.
    public Optional<Instant> instant(String name) {
        return read(name, Literals::instant, "instant-expected");
    }

    /// Reports something wrong with a parameter that its shape does not show.
    public void reject(String name, String code, String... arguments) {
        violations.add(Violation.parameter(name, code, arguments));
    }

    /// Throws one problem with everything that is wrong.
    public void check() {
        for (String name : given.keySet()) {
            if (!known.contains(name) && violations.size() < VALUES) {
                Suggestion.of(name, known)
                        .ifPresentOrElse(
                                close -> reject(name, "unknown-parameter-suggestion", close),
                                () -> reject(name, "unknown-parameter"));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem.Invalid(violations));
        }
    }

    /// The same parameters by name, without those that only move within one result.
    public Map<String, List<String>> except(String... names) {
        var rest = new java.util.TreeMap<String, List<String>>(given);
        for (String name : names) {
            rest.remove(name);
        }
        return rest;
    }

    private List<String> several(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > VALUES) {
            reject(name, "too-many", String.valueOf(VALUES));
            return List.of();
        }
        return values.stream().filter(value -> valid(name, !value.isBlank(), "empty")).toList();
    }

    private Optional<String> single(String name) {
        List<String> values = several(name);
        if (values.size() > 1) {
            reject(name, "repeated");
            return Optional.empty();
        }
        return values.stream().findFirst();
    }

    private boolean valid(String name, boolean holds, String code, String... arguments) {
        if (!holds) {
            reject(name, code, arguments);
        }
        return holds;
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> parser, String code) {
        return single(name)
                .flatMap(value -> {
                    Optional<T> parsed = parser.apply(value);
                    valid(name, parsed.isPresent(), code);
                    return parsed;
                });
    }
}
