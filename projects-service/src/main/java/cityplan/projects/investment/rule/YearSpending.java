package cityplan.projects.investment.rule;

import cityplan.projects.money.Amount;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What was planned for a year and what is reported to be spent in it. A month before the last one
/// reported for which nothing is reported counts as nothing, and is named.
///
/// @param plan the adjusted plan where there is one, else the plan
/// @param actual the sum of the months reported; none where nothing is, or where their currencies
///   differ
/// @param months those reported, such as `2026-03`, in order
public record YearSpending(
        String year, Optional<Amount> plan, Optional<Amount> actual, List<String> months) {

    public YearSpending {
        months = List.copyOf(months);
    }

    /// The last month reported.
    public Optional<String> upTo() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getLast());
    }

    /// The months before the last one reported for which nothing is reported.
    public List<String> unreported() {
        return IntStream.rangeClosed(1, passed())
                .mapToObj(number -> "%s-%02d".formatted(year, number))
                .filter(month -> !months.contains(month))
                .toList();
    }

    /// How far the spending has come, or why that cannot be said.
    public Judgement judged() {
        if (plan.isEmpty()) {
            return new Judgement.Open(Judgement.Reason.NO_PLAN);
        }
        if (plan.get().value().signum() == 0) {
            return new Judgement.Open(Judgement.Reason.NOTHING_PLANNED);
        }
        if (months.isEmpty()) {
            return new Judgement.Open(Judgement.Reason.NO_ACTUAL);
        }
        return actual.flatMap(sum -> sum.in(plan.get().unit()))
                .<Judgement>map(sum -> new Judgement.Judged(new Pace(passed(), sum, plan.get())))
                .orElseGet(() -> new Judgement.Open(Judgement.Reason.ANOTHER_CURRENCY));
    }

    private int passed() {
        return upTo().map(month -> Integer.parseInt(month.substring(5))).orElse(0);
    }
}
