package cityplan.gateway.report.rule;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Lifecycle;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What projects contribute to one indicator. Only amounts in the indicator's own unit are added
/// up; the others are counted.
///
/// @param largest the projects that state most, at most five
/// @param unquantified how many contributions state no amount
/// @param otherUnit how many state one in another unit
public record Carried(
        String indicator,
        String unit,
        long contributions,
        List<InStage> stages,
        List<Contributor> largest,
        long unquantified,
        long otherUnit) {

    private static final int NAMED = 5;

    /// What projects of one stage contribute; without a stage where no source tells it, without an
    /// amount where none is stated.
    public record InStage(
            @Nullable String stage, long contributions, @Nullable BigDecimal amount) {}

    public static Carried of(String indicator, String unit, List<Contributor> all) {
        List<Contributor> stated = all.stream().filter(each -> isIn(unit, each)).toList();
        long unquantified = all.stream().filter(each -> each.amount().amount() == null).count();
        return new Carried(
                indicator,
                unit,
                all.size(),
                stages(unit, all),
                stated.stream()
                        .sorted(
                                Comparator.comparing(Carried::amount, Comparator.reverseOrder())
                                        .thenComparing(each -> each.amount().project()))
                        .limit(NAMED)
                        .toList(),
                unquantified,
                all.size() - stated.size() - unquantified);
    }

    /// In the order of the lifecycle; what has no stage stands last.
    private static List<InStage> stages(String unit, List<Contributor> all) {
        var stages = new ArrayList<@Nullable String>(Lifecycle.STAGES);
        stages.addAll(Lifecycle.ENDED);
        stages.add(null);
        return stages.stream()
                .map(stage -> inStage(stage, unit, all))
                .filter(each -> each.contributions > 0)
                .toList();
    }

    private static InStage inStage(@Nullable String stage, String unit, List<Contributor> all) {
        List<Contributor> there =
                all.stream().filter(each -> Objects.equals(each.state().stage(), stage)).toList();
        return new InStage(
                stage,
                there.size(),
                there.stream()
                        .filter(each -> isIn(unit, each))
                        .map(Carried::amount)
                        .reduce(BigDecimal::add)
                        .orElse(null));
    }

    private static boolean isIn(String unit, Contributor contributor) {
        Contribution stated = contributor.amount();
        return stated.amount() != null && unit.equals(stated.unit());
    }

    private static BigDecimal amount(Contributor contributor) {
        return Objects.requireNonNull(contributor.amount().amount());
    }
}
