package cityplan.projects.programme.part;

import cityplan.projects.money.Money;
import cityplan.projects.programme.ProgrammeView;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// A programme with its parts, and what the parts add up to. The projects that name the programme
/// or one of its parts stand beside, never added.
public record ProgrammePartsView(
        ProgrammeView programme, List<ProgrammeView> parts, List<Sum> sums, List<Named> named) {

    public ProgrammePartsView {
        parts = List.copyOf(parts);
        sums = List.copyOf(sums);
        named = List.copyOf(named);
    }

    /// One figure: what the parts named in `of` add up to, beside what the programme states. Parts
    /// that do not state the figure are named in `without`; amounts of another currency in `apart`.
    public record Sum(
            String figure,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal sum,
            @Nullable String unit,
            List<String> of,
            List<String> without,
            @Nullable Boolean equal,
            @Nullable BigDecimal difference,
            List<Money> apart) {

        public Sum {
            of = List.copyOf(of);
            without = List.copyOf(without);
            apart = List.copyOf(apart);
        }
    }

    /// How many projects name a programme, and where they are listed.
    public record Named(String programme, long projects, String href) {}
}
